import { END_CUES } from './end-cues.ts';

/** Outcomes that one condition joins: "… 或者 …", "…; …". */
export const JOINTS =
	/[，,]?(?:或者|或(?=[^，。；]{5,}))|[；;]|,?\s+or\s+(?=says?\b|asks?\b|the\b|\w+s\b)/u;

/**
 * What a condition is recognised by, each once: its letters (single Han characters and pairs of them, words and pairs
 * of words), those of the outcome that it names first once more, and the endings that general cues speak for.
 */
export function endFeatures(text: string): Set<string> {
	const found = new Set<string>();
	addLetters(found, text, '');
	addLetters(found, text.split(JOINTS)[0] ?? '', '1');
	for (const { ending, pattern } of END_CUES) if (pattern.test(text)) found.add(`#${ending}`);
	return found;
}

function addLetters(found: Set<string>, text: string, tag: string): void {
	const lower = text.toLowerCase();
	for (const [run] of lower.matchAll(/[\u4e00-\u9fff]+/g))
		for (let length = 1; length <= 2; length += 1)
			for (let i = 0; i + length <= run.length; i += 1) found.add(tag + run.slice(i, i + length));
	const words = lower.match(/[a-z']+/g) ?? [];
	words.forEach((word, i) => {
		found.add(tag + word);
		if (i > 0) found.add(`${tag}${words[i - 1]!} ${word}`);
	});
}
