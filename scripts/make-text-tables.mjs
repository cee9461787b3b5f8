/**
 * Writes src/lib/text/tables/*.ts: traditional → simplified characters and the toneless syllable of each common
 * character. The scored path needs both before the first dial, and the two libraries are 60 times larger than
 * what is used of them, so the tables are kept and the libraries are not.
 *
 * To make them again: npm install --no-save opencc-js@1.4.2 pinyin-pro@3.29.4 && node scripts/make-text-tables.mjs
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

const folder = new URL('../src/lib/text/tables/', import.meta.url);

/** Characters of a double-byte encoding whose lead bytes lie in [from, to] and trail bytes from `firstTrail`. */
function charactersOf(encoding, from, to, firstTrail) {
	const decoder = new TextDecoder(encoding);
	const found = [];
	for (let lead = from; lead <= to; lead += 1) {
		for (let trail = firstTrail; trail <= 0xfe; trail += 1) {
			const text = decoder.decode(Uint8Array.of(lead, trail));
			if (/^\p{Script=Han}$/u.test(text)) found.push(text);
		}
	}
	return found;
}

const quoted = (text) =>
	text
		.match(/.{1,80}/gsu)
		.map((part) => `'${part}'`)
		.join(' +\n\t');

// Big5 level 1 is what a traditional input method offers first; rarer forms never occur in a call.
const simplify = Converter({ from: 't', to: 'cn' });
// 乾 and 著 stand for themselves often enough that the library leaves them; speech means 干 and 着.
const pairs = { 乾: '干', 著: '着', 臺: '台', 裏: '里', 瞭: '了', 祇: '只' };
for (const character of charactersOf('big5', 0xa4, 0xc6, 0x40)) {
	const simple = simplify(character);
	if (simple !== character && simple.length === 1 && !(character in pairs))
		pairs[character] = simple;
}
const keys = Object.keys(pairs).sort();
writeFileSync(
	new URL('traditional.ts', folder),
	`/** Made by scripts/make-text-tables.mjs (OpenCC data, Apache-2.0). Same positions: traditional, simplified. */
export const TRADITIONAL =\n\t${quoted(keys.join(''))};
export const SIMPLIFIED =\n\t${quoted(keys.map((key) => pairs[key]).join(''))};\n`
);

// GB2312 level 1 holds the 3,755 characters of everyday writing (99.7 % of running text).
const bySyllable = {};
const gb2312 = charactersOf('gb2312', 0xb0, 0xd7, 0xa1);
for (const character of gb2312) {
	const syllable = pinyin(character, { toneType: 'none', v: true });
	if (/^[a-z]+$/.test(syllable)) (bySyllable[syllable] ??= []).push(character);
}
const rows = Object.keys(bySyllable)
	.sort()
	.map((syllable) => syllable + bySyllable[syllable].join(''));
writeFileSync(
	new URL('syllables.ts', folder),
	`/** Made by scripts/make-text-tables.mjs (pinyin-pro, MIT). Each part: a toneless syllable, then its characters. */
export const SYLLABLES =\n\t${quoted(rows.join(' '))};\n`
);
console.log(`${keys.length} traditional characters, ${rows.length} syllables`);
