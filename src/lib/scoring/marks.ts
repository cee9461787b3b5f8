import type { Span } from '#lib/core/span.ts';
import type { Evidence } from './score-card.ts';
import type { MarkKey } from './mark-keys.ts';

/** A mark before its dimension's points are known: `gained` of `possible` in parts that mean something only together. */
export interface PartMark {
	readonly id: string;
	/** Whole numbers, 0 ≤ gained ≤ possible. */
	readonly gained: number;
	readonly possible: number;
	readonly key: MarkKey;
	readonly params: Readonly<Record<string, string | number>>;
	readonly evidence: readonly Evidence[];
}

/** What a criterion says about a call. Not applicable: nothing in this call could be judged. */
export interface Judged {
	readonly applicable: boolean;
	readonly marks: readonly PartMark[];
}

export const NOT_APPLICABLE: Judged = { applicable: false, marks: [] };

interface MarkFields {
	readonly id?: string;
	readonly params?: Readonly<Record<string, string | number>>;
	readonly evidence?: readonly Evidence[];
}

export function mark(
	key: MarkKey,
	gained: number,
	possible: number,
	fields: MarkFields = {}
): PartMark {
	const whole = Math.max(0, Math.round(possible));
	return {
		id: fields.id ?? key,
		key,
		gained: Math.min(whole, Math.max(0, Math.round(gained))),
		possible: whole,
		params: fields.params ?? {},
		evidence: fields.evidence ?? []
	};
}

/** Words of the caller that show it. */
export function said(
	turn: number,
	quote: Span | string,
	rule: string,
	line: number | null = null
): Evidence {
	return { kind: 'said', turn, quote: typeof quote === 'string' ? quote : quote.text, rule, line };
}

interface NotSaid {
	readonly line?: number | null;
	readonly expected?: string;
	readonly dueTurn?: number | null;
	readonly question?: string;
}

/** What was due and did not come. */
export function notSaid(rule: string, fields: NotSaid = {}): Evidence {
	return {
		kind: 'not-said',
		rule,
		line: fields.line ?? null,
		expected: fields.expected ?? '',
		dueTurn: fields.dueTurn ?? null,
		question: fields.question ?? ''
	};
}

/**
 * Deductions from a full measure of 1000 parts: each takes its amount until nothing is left, the rest is the
 * mark `clean`. Every part lost belongs to a mark with evidence.
 */
export function deduct(
	clean: MarkKey,
	deductions: readonly {
		readonly mark: MarkKey;
		readonly amount: number;
		readonly fields: MarkFields;
	}[]
): PartMark[] {
	let left = 1000;
	const marks: PartMark[] = [];
	for (const { mark: key, amount, fields } of deductions) {
		const taken = Math.min(left, amount);
		if (taken === 0) break;
		left -= taken;
		marks.push(mark(key, 0, taken, fields));
	}
	return left > 0 ? [...marks, mark(clean, left, left)] : marks;
}
