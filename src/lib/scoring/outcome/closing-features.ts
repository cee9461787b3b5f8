import { normalize } from '#lib/text/normalize.ts';
import { CALLEE_EN, CALLEE_ZH } from '#lib/understanding/lexicon/callee-zh.ts';
import { SITUATIONS } from './situations.ts';
import { stancesIn } from './stances.ts';

/**
 * What the end of a call is recognised by: letters (single Han characters and pairs, words and pairs of words) and known
 * signs of the callee's last lines, those of the very last line and of its last clause once more, and the letters of
 * what the caller said before it.
 */
export function closingFeatures(lines: readonly string[], caller: string): Set<string> {
	const found = new Set<string>();
	lines.forEach((line, i) => {
		const { text } = normalize(line);
		const tags = i === lines.length - 1 ? ['', '!'] : ['', '<'];
		const signs = signsOf(line, text);
		for (const tag of tags) {
			addLetters(found, text, tag);
			for (const sign of signs) found.add(tag + sign);
		}
	});
	const clauses = normalize(lines.at(-1) ?? '')
		.text.split(/[,。!?;…]+/)
		.filter((clause) => clause !== '');
	addLetters(found, clauses.at(-1) ?? '', 'z');
	addLetters(found, normalize(caller).text, 'C');
	return found;
}

function addLetters(found: Set<string>, text: string, tag: string): void {
	for (const [run] of text.matchAll(/[\u4e00-\u9fff]+/g))
		for (let length = 1; length <= 2; length += 1)
			for (let i = 0; i + length <= run.length; i += 1) found.add(tag + run.slice(i, i + length));
	const words = text.match(/[a-z']+/g) ?? [];
	words.forEach((word, i) => {
		found.add(tag + word);
		if (i > 0) found.add(`${tag}${words[i - 1]!} ${word}`);
	});
}

const SIGNS = [CALLEE_ZH, CALLEE_EN].flatMap((lexicon) =>
	Object.entries(lexicon).map(([id, source]) => ({ id, pattern: new RegExp(source) }))
);

/** `line` as it stands, and normalised. */
function signsOf(line: string, text: string): string[] {
	const signs = Object.entries(stancesIn(line))
		.filter(([, times]) => times > 0)
		.map(([stance]) => `#${stance}`);
	for (const { id, pattern } of SIGNS) if (pattern.test(text)) signs.push(`#line-${id}`);
	for (const { id, callee } of SITUATIONS) if (callee?.test(text) === true) signs.push(`#${id}`);
	if (text.endsWith('?')) signs.push('#?');
	if (line.includes('…')) signs.push('#…');
	return signs;
}
