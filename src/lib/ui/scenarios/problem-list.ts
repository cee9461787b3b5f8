import type { Problem, Severity } from '#lib/scenarios/scenario.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What keeps the document from being played first, then by line. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
	return [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.line - b.line);
}

export function countProblems(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
	const count = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
	return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** [start, end) of a 1-based line in the text, without its line break; null when there is no such line. */
export function lineRange(
	text: string,
	line: number
): { readonly start: number; readonly end: number } | null {
	if (line < 1) return null;
	let start = 0;
	for (let at = 1; at < line; at += 1) {
		const next = text.indexOf('\n', start);
		if (next < 0) return null;
		start = next + 1;
	}
	const end = text.indexOf('\n', start);
	const last = end < 0 ? text.length : end;
	return { start, end: last > start && text[last - 1] === '\r' ? last - 1 : last };
}

/** 1-based line of a place in the text. */
export function lineAt(text: string, place: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1))
		line += 1;
	return line;
}

/** The line itself, shortened to what fits beside a problem. */
export function lineExcerpt(text: string, line: number, length = 48): string {
	const range = lineRange(text, line);
	if (range === null) return '';
	const words = text.slice(range.start, Math.min(range.end, range.start + (length + 1) * 2)).trim();
	const letters = Array.from(words);
	return letters.length > length ? `${letters.slice(0, length).join('')}…` : words;
}
