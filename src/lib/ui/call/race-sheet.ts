import type { RacePoint } from '#lib/review/race.ts';
import type { CurveSheet } from '../chart/draw-curves.ts';

export interface RaceLabels {
	readonly turn: string;
	readonly earlierPatience: string;
	readonly earlierPoints: string;
	readonly patience: string;
	readonly points: string;
}

/** Two calls over their turns: the earlier one dashed, this one drawn through. */
export function raceSheet(
	earlier: readonly RacePoint[],
	now: readonly RacePoint[],
	labels: RaceLabels
): CurveSheet {
	const length = Math.max(earlier.length, now.length);
	const over = (race: readonly RacePoint[], of: 'patience' | 'points') =>
		Array.from({ length }, (_, turn) => race[turn]?.[of] ?? null);
	return {
		label: labels.turn,
		compact: true,
		xs: Array.from({ length }, (_, turn) => turn),
		from: 0,
		to: Math.max(1, length - 1),
		formatX: (turn) => (Number.isInteger(turn) ? String(turn) : ''),
		curves: [
			{
				label: labels.earlierPatience,
				colour: '--amber-fill',
				dashed: true,
				values: over(earlier, 'patience')
			},
			{
				label: labels.earlierPoints,
				colour: '--pine',
				dashed: true,
				values: over(earlier, 'points')
			},
			{ label: labels.patience, colour: '--amber-fill', values: over(now, 'patience') },
			{ label: labels.points, colour: '--pine', values: over(now, 'points') }
		]
	};
}
