import type { Attempt } from '#lib/attempt/attempt.ts';

/** How a call stood after one of its turns. */
export interface RacePoint {
	/** Caller turns that were finished; 0 is the pick-up. */
	readonly turn: number;
	/** 0..100 */
	readonly patience: number;
	/** Points won so far, 0..100; after the end, the total. */
	readonly points: number;
}

/** The course of a call, turn by turn, to be set beside another one. `points` values it up to a turn. */
export function raceOf(attempt: Attempt, points: (soFar: Attempt) => number): readonly RacePoint[] {
	const upTo = (turn: number): Attempt =>
		turn === attempt.turns.length
			? attempt
			: { ...attempt, status: 'running', end: null, turns: attempt.turns.slice(0, turn) };
	return [
		{ turn: 0, patience: attempt.pickUp.state.patience, points: 0 },
		...attempt.turns.map((turn, index) => ({
			turn: index + 1,
			patience: turn.stateAfter.patience,
			points: points(upTo(index + 1))
		}))
	];
}

/** Where the other call stood at the same turn, or at its end when it was shorter. */
export const besideTurn = (race: readonly RacePoint[], turn: number): RacePoint | null =>
	race[Math.min(turn, race.length - 1)] ?? null;

/** Whether a new call of the same document meets the callee of an earlier one: same seed and difficulty. */
export const meetsSame = (
	earlier: Attempt,
	settings: Pick<Attempt['settings'], 'seed' | 'difficulty'>
): boolean =>
	earlier.settings.seed === settings.seed && earlier.settings.difficulty === settings.difficulty;
