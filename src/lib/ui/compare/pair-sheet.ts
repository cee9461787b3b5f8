import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CurveSheet } from '../chart/draw-curves.ts';

const patienceOf = (attempt: Attempt, length: number): readonly (number | null)[] => [
	attempt.pickUp.state.patience,
	...Array.from({ length }, (_, index) => attempt.turns[index]?.stateAfter.patience ?? null)
];

/** His patience in two calls, turn by turn: 0 is the pick-up. */
export function pairSheet(
	a: Attempt,
	b: Attempt,
	labels: { readonly turn: string; readonly a: string; readonly b: string }
): CurveSheet {
	const length = Math.max(a.turns.length, b.turns.length);
	return {
		label: labels.turn,
		xs: Array.from({ length: length + 1 }, (_, turn) => turn),
		from: 0,
		to: length,
		formatX: (turn) => (Number.isInteger(turn) ? String(turn) : ''),
		curves: [
			{ label: labels.a, colour: '--amber-fill', dashed: true, values: patienceOf(a, length) },
			{ label: labels.b, colour: '--pine', values: patienceOf(b, length) }
		]
	};
}
