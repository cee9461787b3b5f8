import { describe, expect, it } from 'vitest';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall } from './fold-call.ts';

/** Verdict on one item after one question and one reply. */
function verdict(id: string, item: number, ask: string, reply: string): string {
	const observation = hear(id, reply, ask);
	const turns = [{ observation, askedKnowledge: observation.asksAbout ?? [] }];
	return foldCall(understandingOf(id).index, turns).questions[item - 1]!.answer;
}

describe('figures that answer without their unit', () => {
	it('are heard where they were asked for', () => {
		expect(
			verdict('resistant-loan', 2, '利息到底多少？', '最低四点二起，最高七点二，看审批。')
		).toBe('correct');
		expect(verdict('cloud-renewal', 1, '能不能便宜点？', '打九五，自动享受，不用申请。')).toBe(
			'correct'
		);
		expect(
			verdict('upgrade', 1, '要停多久？', '也就半个来钟头，只停涉及的模块，数据不会丢。')
		).toBe('correct');
	});

	it('are no figures of the answer where nothing was asked', () => {
		const { knowledge } = hear('resistant-loan', '这是我今天打的第四点二个电话。');
		expect(knowledge.find(({ number }) => number === 2)?.pointIds ?? []).toEqual([]);
	});
});

describe('an answer', () => {
	it('is wrong when its words are said not to be so', () => {
		expect(
			verdict(
				'renewal-offer',
				3,
				'别家的报价能给个对比吗？',
				'没有这种对比表，同行报价我们不收集。'
			)
		).toBe('wrong');
	});

	it('is partial when something is added that the document does not speak of', () => {
		const said = '升级和后面的支持都免费，没有别的费用，而且还送您两张演唱会门票。';
		expect(verdict('upgrade', 5, '要花钱吗？', said)).toBe('partial');
	});

	it('is correct when yes or no was asked for, and nothing more', () => {
		expect(verdict('resistant-loan', 5, '提前还罚不罚？', '不罚。')).toBe('correct');
	});
});
