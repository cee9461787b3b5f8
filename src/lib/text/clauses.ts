import type { Span } from '#lib/core/span.ts';

const CLAUSE_MARK = /[，。！？；：、…\n,.!?;:]+|[—–]{1,}|-{2,}/g;
const SENTENCE_MARK = /[。！？；…\n!?;]+|\.(?=\s|$)+/g;

/** True for a mark inside a number, a time, an address or an abbreviation: 3.8, 1,000, 15:30, a@b.com. */
function isInsideToken(text: string, mark: string, at: number): boolean {
	if (mark !== '.' && mark !== ',' && mark !== ':') return false;
	const before = text[at - 1] ?? '';
	const after = text[at + 1] ?? '';
	if (mark === '.') {
		if (/[ap]\.m$/i.test(text.slice(Math.max(0, at - 3), at)))
			return /^\s[a-z]/.test(text.slice(at + 1));
		return /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after);
	}
	return /\d/.test(before) && /\d/.test(after);
}

/** Stretches between the marks, without surrounding space; empty ones are left out. */
function split(text: string, marks: RegExp): Span[] {
	const spans: Span[] = [];
	let from = 0;
	const push = (to: number): void => {
		const raw = text.slice(from, to);
		const trimmed = raw.trim();
		if (trimmed === '') return;
		const start = from + raw.indexOf(trimmed);
		spans.push({ start, end: start + trimmed.length, text: trimmed });
	};
	for (const match of text.matchAll(marks)) {
		if (isInsideToken(text, match[0], match.index)) continue;
		push(match.index);
		from = match.index + match[0].length;
	}
	push(text.length);
	return spans;
}

/** Clauses: what lies between commas, stops, colons and enumeration commas. Spans index the given text. */
export function splitClauses(text: string): Span[] {
	return split(text, CLAUSE_MARK);
}

/** Sentences: what lies between full stops, question marks, exclamation marks and line breaks. */
export function splitSentences(text: string): Span[] {
	return split(text, SENTENCE_MARK);
}

/** Ends of clauses: offsets just after a mark, where an interruption may cut a turn. */
export function clauseEnds(text: string): number[] {
	const ends: number[] = [];
	for (const match of text.matchAll(CLAUSE_MARK)) {
		if (!isInsideToken(text, match[0], match.index)) ends.push(match.index + match[0].length);
	}
	if (ends.at(-1) !== text.length && text.trim() !== '') ends.push(text.length);
	return ends;
}
