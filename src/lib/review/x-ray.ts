import type { Attempt, SpokenLine } from '#lib/attempt/attempt.ts';
import type { ConcernStatus, FiredRule } from '#lib/callee/callee-state.ts';
import type { Direction } from '#lib/callee/direction.ts';

interface Change {
	readonly before: number;
	readonly after: number;
}

export interface ConcernChange {
	readonly id: string;
	readonly before: ConcernStatus;
	readonly after: ConcernStatus;
	readonly tries: number;
}

/** What one exchange did to him and why he answered so. */
export interface TurnXRay {
	/** Caller turn, 0-based; -1 for the pick-up. */
	readonly turn: number;
	readonly patience: Change;
	readonly trust: Change;
	readonly concerns: readonly ConcernChange[];
	/** Rules that moved him or that say something, as they fired. */
	readonly rules: readonly FiredRule[];
	/** Script steps that were said here. */
	readonly steps: readonly {
		readonly step: number;
		readonly full: boolean;
		readonly quote: string;
	}[];
	/** Checked statements. */
	readonly facts: readonly {
		readonly verdict: string;
		readonly quote: string;
		readonly expected: string | null;
	}[];
	/** What was decided; null after the caller's own hang-up. */
	readonly direction: Direction | null;
	readonly line: SpokenLine | null;
}

export function xRayOf(attempt: Attempt, turn: number): TurnXRay {
	const found = attempt.turns[turn];
	const before = attempt.turns[turn - 1]?.stateAfter ?? attempt.pickUp.state;
	const after = found?.stateAfter ?? attempt.pickUp.state;
	const earlier = new Map(before.concerns.map((concern) => [concern.id, concern.status]));
	const seen = found?.observation ?? null;
	return {
		turn: found === undefined ? -1 : turn,
		patience: { before: before.patience, after: after.patience },
		trust: { before: before.trust, after: after.trust },
		concerns: after.concerns.map(({ id, status, tries }) => ({
			id,
			before: earlier.get(id) ?? status,
			after: status,
			tries
		})),
		rules: found?.rules.filter((rule) => rule.rule !== 'cap') ?? [],
		steps: (seen?.steps ?? []).map(({ step, status, quote }) => ({
			step,
			full: status === 'full',
			quote: quote.text
		})),
		facts: (seen?.facts ?? [])
			.filter((fact) => fact.verdict !== 'retracted')
			.map(({ verdict, quote, expected }) => ({ verdict, quote: quote.text, expected })),
		direction: found === undefined ? attempt.pickUp.direction : found.direction,
		line: found === undefined ? attempt.pickUp.line : found.line
	};
}
