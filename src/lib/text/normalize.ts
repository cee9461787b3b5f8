import { keepLast } from './keep-last.ts';
import { mapCharacters, type MappedText } from './mapped-text.ts';
import { SIMPLIFIED, TRADITIONAL } from './tables/traditional.ts';

/** Characters that mean the same as a plain one; '' drops the character. */
const PLAIN: Readonly<Record<string, string>> = {
	'\u3000': ' ',
	'\u00a0': ' ',
	'\t': ' ',
	'\r': ' ',
	'“': '"',
	'”': '"',
	'「': '"',
	'」': '"',
	'『': '"',
	'』': '"',
	'‘': "'",
	'’': "'",
	'–': '-',
	'—': '-',
	'−': '-',
	'‐': '-',
	'‑': '-',
	'〜': '~',
	幺: '一',
	廿: '二十',
	// 仨月, 俩钟头: the measure word is in the sign.
	仨: '三个',
	俩: '两个',
	'﹪': '%',
	'\u00ad': '',
	'\ufeff': '',
	'\u2060': ''
};

/** Those and the traditional characters; a simplified sign may itself stand for plainer ones: 倆 → 俩 → 两个. */
const LISTED = new Map<string, string>(Object.entries(PLAIN));
for (let i = 0; i < TRADITIONAL.length; i += 1) {
	const [character, simple] = [TRADITIONAL[i]!, SIMPLIFIED[i]!];
	if (PLAIN[character] === undefined) LISTED.set(character, PLAIN[simple] ?? simple);
}

function plain(character: string): string {
	const code = character.charCodeAt(0);
	// Latin letters and the signs between space and @ are what most of an English text is made of.
	if ((code >= 0x61 && code <= 0x7a) || (code >= 0x20 && code <= 0x40)) return character;
	if (code >= 0x2e80 && code <= 0xd7ff) return LISTED.get(character) ?? character;
	if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
	if (code === 0x0a) return character;
	const listed = PLAIN[character];
	if (listed !== undefined) return listed;
	if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return '';
	// Zero-width characters, direction marks and variation selectors carry no sound.
	if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return '';
	if ((code >= 0x2066 && code <= 0x2069) || (code >= 0xfe00 && code <= 0xfe0f)) return '';
	// À…Þ without ×: lower case is 32 further on (a locale call would differ in Turkish).
	if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return String.fromCharCode(code + 32);
	if (code >= 0xff01 && code <= 0xff5e) return plain(String.fromCharCode(code - 0xfee0));
	return LISTED.get(character) ?? character;
}

/**
 * Half width, lower case, simplified characters, straight quotes and dashes, no invisible characters:
 * "ＡＩ昇級" → "ai升级". Full stops and commas of Chinese stay, for they cut clauses.
 * The map leads back to the original for quotes and highlights.
 */
export const normalize: (text: string) => MappedText = keepLast(64, (text) =>
	mapCharacters(text, plain)
);
