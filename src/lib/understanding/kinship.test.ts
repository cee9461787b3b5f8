import { describe, expect, it } from 'vitest';
import { understandingOf } from '../../../tests/support/understandings.ts';
import { kinOf, signKinOf } from './kinship.ts';

/** Items nearest to a normalised text. */
function nearest(scenario: string, text: string, by = kinOf): number[] {
	const { kinship, knowledge } = understandingOf(scenario).index;
	const near = by(kinship, text);
	const most = Math.max(1, ...near);
	return knowledge.flatMap(({ number }, i) => (near[i] === most ? [number] : []));
}

describe('kinship by letters', () => {
	it('finds an item by words of a trade that no lexicon knows', () => {
		expect(nearest('hotel-banquet', '音控师在不在')).toEqual([4]);
		expect(nearest('delivery-slot', 'so how long is the training then')).toContain(1);
	});

	it('finds it by one telling character', () => {
		expect(nearest('hotel-banquet', '酒呢', signKinOf)).toContain(3);
	});

	it('is nothing where nothing is shared, and never more than the most', () => {
		const { kinship } = understandingOf('hotel-banquet').index;
		expect(kinOf(kinship, '嗯嗯')).toEqual(kinship && kinOf(kinship, ''));
		expect(Math.max(...kinOf(kinship, '一桌到底多少钱,后面还会不会冒出别的费用'.repeat(3)))).toBe(
			1500
		);
	});
});
