/** What a number measures. Only quantities of one dimension can agree or conflict. */
export const DIMENSIONS = [
	'time', // seconds
	'ratio', // parts per 10,000 of "how much is left to pay" (discount) or of a plain share: see `ratioKind`
	'money', // hundredths (分)
	'data', // kilobytes
	'count', // pieces, people, steps, times (see `unit`)
	'date', // days since 1970-01-01 of a full date; month*100+day when the year is unsaid
	'clock', // minutes since midnight
	'version', // major*1000000 + minor*1000 + patch
	'phone', // digits as said
	'contact' // e-mail address or messenger id as said, lower case
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Comparator = 'exact' | 'about' | 'at-most' | 'at-least' | 'fastest';

/**
 * One quantity found in a text, in base units (integers, so that it compares the same in every engine).
 * "1-2分钟" → { dimension: 'time', min: 60, max: 120, comparator: 'exact' }.
 */
export interface Quantity {
	readonly dimension: Dimension;
	readonly min: number;
	readonly max: number;
	readonly comparator: Comparator;
	/** For `count`: normalised measure word ("步", "人次", "个月" is time). For `ratio`: 'discount' (95折, 优惠5%) or 'share' (30%, 三成). Else ''. */
	readonly unit: string;
	/** For `phone` and `contact`: the value itself; else ''. */
	readonly literal: string;
	/** [start, end) in the original text. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
}
