import { DIMENSION_IDS, type DimensionId } from '#lib/scenarios/scenario.ts';
import type { CallDigest } from './call-digest.ts';
import { mondayOf, type DayNumber } from './local-day.ts';

/** What is followed: the total, or one dimension as a share of its points. */
export type Measure = 'total' | DimensionId;

export interface TrendPoint {
	/** First and last day with a call in it. */
	readonly from: DayNumber;
	readonly to: DayNumber;
	readonly calls: number;
	/** 0..100, whole. */
	readonly mean: number;
	readonly best: number;
}

/** More points than this say no more on a screen: calls are then put together by day, week or month. */
const MOST_POINTS = 60;
/** Days put together, the finest that fits; weeks begin on Mondays. */
const SPANS = [1, 7, 28, 91, 364] as const;

/** 0..100, or null where the call could not be judged on it. */
export function valueOf(call: CallDigest, measure: Measure): number | null {
	if (measure === 'total') return call.total;
	const permille = call.dimensions[DIMENSION_IDS.indexOf(measure)] ?? -1;
	return permille < 0 ? null : Math.round(permille / 10);
}

/** One measure over time, oldest first: a point a call while they are few, else a point a stretch of days. */
export function trendOf(
	calls: readonly CallDigest[],
	measure: Measure,
	dayOf: (wallMs: number) => DayNumber
): readonly TrendPoint[] {
	const valued = [...calls]
		.sort((a, b) => a.startedAt - b.startedAt)
		.flatMap((call) => {
			const value = valueOf(call, measure);
			return value === null ? [] : [{ day: dayOf(call.startedAt), value }];
		});
	if (valued.length <= MOST_POINTS)
		return valued.map(({ day, value }) => ({
			from: day,
			to: day,
			calls: 1,
			mean: value,
			best: value
		}));
	for (const span of SPANS) {
		const points = together(valued, span);
		if (points.length <= MOST_POINTS || span === SPANS.at(-1)) return points;
	}
	return [];
}

function together(
	valued: readonly { readonly day: DayNumber; readonly value: number }[],
	span: number
): TrendPoint[] {
	const parts = new Map<number, { from: DayNumber; to: DayNumber; values: number[] }>();
	for (const { day, value } of valued) {
		const key = Math.floor((span === 1 ? day : mondayOf(day) + 3) / span);
		const part = parts.get(key);
		if (part === undefined) parts.set(key, { from: day, to: day, values: [value] });
		else {
			part.to = day;
			part.values.push(value);
		}
	}
	return [...parts.values()].map(({ from, to, values }) => ({
		from,
		to,
		calls: values.length,
		mean: Math.round(values.reduce((sum, value) => sum + value, 0) / values.length),
		best: values.reduce((most, value) => Math.max(most, value), 0)
	}));
}

export interface Standing {
	readonly measure: Measure;
	/** Mean of the last few calls, 0..100. */
	readonly now: number;
	/** Mean of as many calls before those; null when there are none. */
	readonly before: number | null;
}

/** Calls that "lately" means. */
export const LATELY = 5;

/** Each measure lately and before; measures that no call could be judged on are left out. */
export function standingsLately(calls: readonly CallDigest[]): readonly Standing[] {
	const sorted = [...calls].sort((a, b) => b.startedAt - a.startedAt);
	return (['total', ...DIMENSION_IDS] as const).flatMap((measure) => {
		const values = sorted.flatMap((call) => valueOf(call, measure) ?? []);
		const now = meanOf(values.slice(0, LATELY));
		return now === null ? [] : [{ measure, now, before: meanOf(values.slice(LATELY, 2 * LATELY)) }];
	});
}

const meanOf = (values: readonly number[]): number | null =>
	values.length === 0
		? null
		: Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
