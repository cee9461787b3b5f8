import type { Problem } from '../scenario.ts';
import { problem } from './sections.ts';

/** Documents of the family hold 3,000 to 6,000 characters; forty times that is no scenario. */
export const MAX_CHARACTERS = 200_000;
const MAX_LINE = 10_000;
/** `> > > …` or `- - - …` deeper than this is damage, and costs the Markdown reader quadratic time. */
const MAX_NESTING = 12;

/** Turns down what is no text document before any reading starts; null when it can be read. */
export function unreadable(markdown: string): Problem | null {
	if (markdown.length > MAX_CHARACTERS) {
		return problem(0, 'error', 'tooLarge', { characters: markdown.length, limit: MAX_CHARACTERS });
	}
	if (markdown.trim() === '') return problem(0, 'error', 'empty');
	const lines = markdown.split(/\r\n?|\n/u);
	let damaged = 0;
	for (const [index, line] of lines.entries()) {
		// NUL, other control characters and the replacement character do not occur in text.
		damaged += line.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
		if (damaged * 50 > markdown.length || damaged > 200)
			return problem(index + 1, 'error', 'binary');
		if (line.length > MAX_LINE) {
			return problem(index + 1, 'error', 'lineTooLong', {
				characters: line.length,
				limit: MAX_LINE
			});
		}
		const lead = /^(?:\s*(?:[>*+-]|\d{1,9}[.)])(?=\s|[>*+-]))+/u.exec(line)?.[0] ?? '';
		if (
			lead.replace(/[\s\d.)]/gu, '').length > MAX_NESTING &&
			!/^\s*[*_-]{3}[\s*_-]*$/u.test(line)
		) {
			return problem(index + 1, 'error', 'tooDeep');
		}
	}
	return null;
}
