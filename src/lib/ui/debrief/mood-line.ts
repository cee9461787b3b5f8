import type { Attempt } from '#lib/attempt/attempt.ts';

/** His patience and trust (0..100) when he picked up and after each caller turn. */
export interface MoodPoint {
	/** Caller turns taken so far: 0 is the pick-up. */
	readonly turn: number;
	readonly patience: number;
	readonly trust: number;
	/** He cut in. */
	readonly cut: boolean;
}

export function moodLine(attempt: Attempt): readonly MoodPoint[] {
	const { patience, trust } = attempt.pickUp.state;
	return [
		{ turn: 0, patience, trust, cut: false },
		...attempt.turns.map((turn) => ({
			turn: turn.index + 1,
			patience: turn.stateAfter.patience,
			trust: turn.stateAfter.trust,
			cut: turn.cut
		}))
	];
}

/** What the curve says in numbers, for whoever does not see it. */
export function moodExtremes(points: readonly MoodPoint[]): {
	readonly start: number;
	readonly end: number;
	readonly lowest: number;
	/** Caller turn, 1-based; 0 when he never had less than at the start. */
	readonly lowestTurn: number;
} {
	const lowest = points.reduce<MoodPoint | undefined>(
		(low, point) => (low === undefined || point.patience < low.patience ? point : low),
		undefined
	);
	return {
		start: points[0]?.patience ?? 0,
		end: points.at(-1)?.patience ?? 0,
		lowest: lowest?.patience ?? 0,
		lowestTurn: lowest?.turn ?? 0
	};
}
