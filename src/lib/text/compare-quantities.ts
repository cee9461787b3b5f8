import type { Quantity } from '#lib/core/quantity.ts';
import { isFullDate, monthAndDay } from './calendar.ts';

/** The fields that decide whether two quantities agree. */
export type Comparable = Pick<
	Quantity,
	'dimension' | 'min' | 'max' | 'unit' | 'literal' | 'comparator'
>;

export type Agreement =
	/** The spans meet within 1 %, or one says "at least" and the other is more. */
	| 'same'
	/** Same values, but one is a bound or "fastest" and the other promises it plainly. */
	| 'bound'
	| 'different'
	/** Different dimensions or things counted: nothing can be said. */
	| 'other';

/** Counted things agree when either names none. */
const sameUnit = (a: Comparable, b: Comparable): boolean =>
	a.unit === b.unit || (a.dimension === 'count' && (a.unit === '' || b.unit === ''));

/** Spans meet when the gap between them is at most 1 % of the larger value. */
function meet(aMin: number, aMax: number, bMin: number, bMax: number): boolean {
	const gap = Math.max(aMin, bMin) - Math.min(aMax, bMax);
	return gap * 100 <= Math.max(Math.abs(aMax), Math.abs(bMax));
}

function datesMeet(a: Comparable, b: Comparable): boolean {
	const full = isFullDate(a.min) === isFullDate(b.min);
	const year = (value: number): number =>
		full ? value : isFullDate(value) ? monthAndDay(value) : value;
	// A bare day of the month (15号) agrees with any month's.
	const loose = [a.min, b.min].some((value) => value <= 31);
	const key = (value: number): number =>
		loose ? (isFullDate(value) ? monthAndDay(value) : value) % 100 : year(value);
	return key(a.min) <= key(b.max) && key(b.min) <= key(a.max);
}

function clocksMeet(a: Comparable, b: Comparable): boolean {
	if (a.min === b.min) return true;
	// "三点" may be 15:00; 上午3点 may not.
	return (a.unit === '' || b.unit === '') && Math.abs(a.min - b.min) === 720;
}

function valuesMeet(a: Comparable, b: Comparable): boolean {
	switch (a.dimension) {
		case 'phone':
		case 'contact':
			return a.literal === b.literal;
		case 'date':
			return datesMeet(a, b);
		case 'clock':
			return clocksMeet(a, b);
		case 'version':
			return a.min === b.min && a.max === b.max;
		default:
			return meet(a.min, a.max, b.min, b.max);
	}
}

/** True when one is a lower bound that the other passes ("五十多万" and 52万) or an upper one that it keeps. */
function withinBound(a: Comparable, b: Comparable): boolean {
	const near = (bound: number, value: number): boolean => Math.abs(value - bound) * 10 <= bound;
	if (a.comparator === 'at-least' && b.min >= a.min) return near(a.min, b.min);
	if (b.comparator === 'at-least' && a.min >= b.min) return near(b.min, a.min);
	if (a.comparator === 'about' || b.comparator === 'about')
		return Math.abs(a.min - b.min) * 20 <= Math.max(a.min, b.min);
	return false;
}

const loose = (quantity: Comparable): boolean =>
	quantity.comparator === 'exact' || quantity.comparator === 'about';

/** A bare "8%" may name the reduction that the document calls 8%优惠 (92 % left). */
const complements = (a: Comparable, b: Comparable): boolean =>
	meet(a.min, a.max, 10_000 - b.max, 10_000 - b.min);

/** Whether two quantities say the same, whatever words they were said in. */
export function compareQuantities(a: Comparable, b: Comparable): Agreement {
	if (a.dimension !== b.dimension) return 'other';
	if (a.dimension === 'ratio' && a.unit !== b.unit) return complements(a, b) ? 'same' : 'other';
	if (a.dimension !== 'clock' && !sameUnit(a, b)) return 'other';
	const agree = valuesMeet(a, b) || withinBound(a, b);
	if (!agree) return 'different';
	return a.comparator === b.comparator || (loose(a) && loose(b)) ? 'same' : 'bound';
}
