import type { Heard, HeardQuantity } from './heard.ts';
import type { SaidFact } from './observation.ts';

/** A ratio of one. */
const WHOLE = 10_000;

/** The wrong figure that he doubted and the caller says once more ("九十天?" – "没有, 是九十"). */
export function insistsOn(
	{ quantity }: HeardQuantity,
	question: Heard | null,
	earlier: readonly SaidFact[]
): SaidFact | null {
	const doubted = question?.quantities.find(
		(his) =>
			(his.quantity.min === quantity.min && his.quantity.dimension === quantity.dimension) ||
			(quantity.unit === '' &&
				quantity.dimension === 'count' &&
				his.quantity.text.startsWith(quantity.text))
	)?.quantity;
	if (!doubted) return null;
	return (
		earlier.findLast(
			({ verdict, key, min, max }) =>
				(verdict === 'wrong' || verdict === 'unsupported') &&
				key.split(':')[0] === doubted.dimension &&
				((doubted.dimension === 'date' && doubted.min <= 31 && min % 100 === doubted.min) ||
					(min === doubted.min && max === doubted.max) ||
					// 18% off is 82 of 100.
					(doubted.dimension === 'ratio' && WHOLE - min === doubted.min))
		) ?? null
	);
}

/** The figure stands in his own line: it is his, or was judged when it was said first. */
export function repeatsHim({ quantity }: HeardQuantity, question: Heard | null): boolean {
	return (
		question?.quantities.some(
			({ quantity: his }) =>
				his.dimension === quantity.dimension && his.min === quantity.min && his.max === quantity.max
		) ?? false
	);
}
