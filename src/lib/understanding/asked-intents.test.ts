import { describe, expect, it } from 'vitest';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';
import { fitIntents, intentsIn } from './asked-intents.ts';

/** Items that fit the intents of a line best. */
function leading(scenario: string, line: string): number[] {
	const { index } = understandingOf(scenario);
	const fit = fitIntents(index.intents, intentsIn(line, index.scenario.locale));
	const most = Math.max(0, ...fit.values());
	return [...fit].filter(([, score]) => score === most).map(([number]) => number);
}

describe('what a line wants to know', () => {
	it('is read from how it is asked, without a word of the document', () => {
		expect(leading('upgrade', '弄砸了谁来兜底')).toEqual([3]);
		expect(leading('resistant-loan', '你从哪儿弄到我手机号的')).toEqual([1]);
		expect(leading('hesitant-insurance', '下面的人来来走走,咋弄')).toContain(2);
		expect(leading('delivery-slot', 'and when it all falls over, who do i ring?')).toContain(4);
	});

	it('is nothing where a line asks for nothing', () => {
		expect(intentsIn('嗯，好的，再见', 'zh-CN')).toEqual([]);
	});

	it('settles which question the reply answers', () => {
		const reply = hear(
			'upgrade',
			'一分不收，升的时候不收，之后的支持也不收。',
			'天下哪有白吃的午餐，你说吧。'
		);
		expect(reply.asksAbout).toEqual([5]);
	});

	it('does not make a question of a line that agrees', () => {
		const reply = hear('upgrade', '升级免费，三个月技术支持也免费。', '嗯，行，你接着说。');
		expect(reply.asksAbout).toEqual([]);
	});
});
