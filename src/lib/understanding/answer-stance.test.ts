import { describe, expect, it } from 'vitest';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';
import { stanceOf } from './answer-stance.ts';

describe('yes and no in an answer', () => {
	it('is read from how the document answers', () => {
		expect(stanceOf('能换回来吗？', '可以，随时调回原来的。')).toBe('grants');
		expect(stanceOf('提前还要罚钱吗？', '不收违约金，随借随还。')).toBe('denies');
		expect(stanceOf('还要另外交钱吗？', '都免费，没有别的收费。')).toBe('denies');
		expect(stanceOf('几点开门？', '早上八点。')).toBe(null);
	});

	it('agrees where the reply begins with the same', () => {
		const { agreedAnswers } = hear('resistant-loan', '不罚，哪天还算到哪天。', '提前还罚不罚？');
		expect(agreedAnswers).toEqual([5]);
	});

	it('turns the answer round where it begins with the opposite', () => {
		const { refusedAnswers } = hear(
			'mobile-plan',
			'换不回去了，换了就换了。',
			'不合适能换回老套餐吗？'
		);
		expect(refusedAnswers).toEqual([5]);
	});

	it('turns nothing round where he only does not know', () => {
		const { refusedAnswers } = hear(
			'mobile-plan',
			'这个我不能确定，得问一下。',
			'不合适能换回老套餐吗？'
		);
		expect(refusedAnswers).toBeUndefined();
	});

	it('reads every document without a stance that its own answer contradicts', () => {
		for (const id of [
			'upgrade',
			'renewal-offer',
			'mobile-plan',
			'cloud-renewal',
			'service-followup'
		]) {
			for (const { question, answer, number } of understandingOf(id).index.scenario.knowledge) {
				const said = hear(id, answer, question);
				expect(said.refusedAnswers ?? [], `${id} ${number}`).not.toContain(number);
			}
		}
	});
});
