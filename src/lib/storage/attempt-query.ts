import type { AttemptQuery, AttemptRow } from './stores.ts';

export const matches = (row: AttemptRow, query: AttemptQuery): boolean =>
	row.profileId === query.profileId &&
	(query.scenarioId === undefined || row.scenarioId === query.scenarioId) &&
	(query.status === undefined || row.status === query.status) &&
	(query.ending === undefined || row.ending === query.ending) &&
	(query.difficulty === undefined || row.difficulty === query.difficulty) &&
	(query.rung === undefined || row.rung === query.rung) &&
	(query.help === undefined || row.help === query.help) &&
	(query.starred === undefined || row.starred) &&
	(query.from === undefined || row.startedAt >= query.from) &&
	(query.to === undefined || row.startedAt <= query.to);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTime = (a: AttemptRow, b: AttemptRow): number =>
	a.startedAt - b.startedAt || byText(a.id, b.id);
const byTotal = (a: AttemptRow, b: AttemptRow): number =>
	(a.total ?? -1) - (b.total ?? -1) || byTime(a, b);

/** 'worst' leaves attempts without a total to the end, as 'best' does. */
export function compareRows(
	order: AttemptQuery['order']
): (a: AttemptRow, b: AttemptRow) => number {
	switch (order) {
		case 'oldest':
			return byTime;
		case 'best':
			return (a, b) => byTotal(b, a);
		case 'worst':
			return (a, b) => Number(a.total === null) - Number(b.total === null) || byTotal(a, b);
		default:
			return (a, b) => byTime(b, a);
	}
}

/** Offset and limit as whole numbers from 0. */
export function windowOf(query: AttemptQuery): { readonly offset: number; readonly limit: number } {
	const whole = (value: number | undefined, otherwise: number) =>
		value === undefined || Number.isNaN(value) ? otherwise : Math.max(0, Math.floor(value));
	return { offset: whole(query.offset, 0), limit: whole(query.limit, Infinity) };
}
