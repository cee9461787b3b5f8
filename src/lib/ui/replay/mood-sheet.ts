import type { Attempt } from '#lib/attempt/attempt.ts';
import { formatTimer } from '#lib/i18n/format.ts';
import type { Timeline } from '#lib/review/timeline.ts';
import type { CurveSheet } from '../chart/draw-curves.ts';

/** His patience and trust over the time of the call, seconds; each holds from the moment it changed. */
export function moodSheet(
	attempt: Attempt,
	timeline: Timeline,
	labels: { readonly time: string; readonly patience: string; readonly trust: string }
): CurveSheet {
	const states = [attempt.pickUp.state, ...attempt.turns.map((turn) => turn.stateAfter)];
	const last = states.at(-1);
	const held = last === undefined ? states : [...states, last];
	return {
		label: labels.time,
		xs: [...timeline.turns.map((turn) => turn.effectMs), timeline.lengthMs].map((ms) => ms / 1000),
		from: 0,
		to: timeline.lengthMs / 1000,
		formatX: (seconds) => formatTimer(seconds * 1000),
		curves: [
			{
				label: labels.patience,
				colour: '--amber-fill',
				stepped: true,
				values: held.map((state) => state.patience)
			},
			{
				label: labels.trust,
				colour: '--pine',
				dashed: true,
				stepped: true,
				values: held.map((state) => state.trust)
			}
		]
	};
}
