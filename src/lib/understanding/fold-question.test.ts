import { describe, expect, it } from 'vitest';
import { understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall } from './fold-call.ts';
import type { FoldedQuestion } from './fold-question.ts';
import { FIRST_TURN } from './understand.ts';

/** Verdict on one item of a call of question and answer, alternating. */
function answer(id: string, item: number, ...lines: string[]): FoldedQuestion['answer'] {
	const understanding = understandingOf(id);
	const turns = lines.flatMap((text, i) => {
		if (i % 2 === 0) return [];
		const observation = understanding.understand(text, {
			...FIRST_TURN,
			turn: (i + 1) / 2,
			calleeLine: lines[i - 1] ?? null,
			calleeLines: lines.filter((_, k) => k % 2 === 0 && k < i)
		});
		return [{ observation, askedKnowledge: observation.asksAbout ?? [] }];
	});
	return foldCall(understanding.index, turns).questions[item - 1]!.answer;
}

describe('the verdict on an answer', () => {
	it('is correct for the main figure', () => {
		expect(answer('cloud-renewal', 1, '几折？', '九五折，自动享受。')).toBe('correct');
	});

	it('is wrong when its own figure is wrong, however much else is right', () => {
		const said = '一分钟就升完了，只停涉及到的模块，自动恢复，数据不会丢。';
		expect(answer('upgrade', 1, '升级要多久，影响哪些业务？', said)).toBe('wrong');
	});

	it('is partial when it is right and something false is added', () => {
		const said = '升级免费，没有隐性费用，技术支持免费三年。';
		expect(answer('upgrade', 5, '要花钱吗？', said)).toBe('partial');
	});

	it('is partial when the figure that belongs to it was left out', () => {
		const said = '全国都有信号，有专属客服。';
		expect(answer('mobile-plan', 3, '我出差多，信号行吗？出了事多久有人管？', said)).toBe(
			'partial'
		);
	});

	it('is evaded with an honest gap', () => {
		const said = '这个我手头没有资料，不敢瞎说，我去问一下。';
		expect(answer('upgrade', 3, '升坏了能不能退回去？', said)).toBe('evaded');
	});

	it('is at least partial for a plain yes with something to it', () => {
		expect(['partial', 'correct']).toContain(
			answer('renewal-offer', 1, '合同模板和明细能发吗？', '能，两样都给您发。')
		);
	});

	it('is not given by a question put back to him', () => {
		const said = '您还怕退不回原套餐吗？';
		expect(answer('mobile-plan', 5, '能不能退回原来的套餐？', said)).toBe('evaded');
	});

	it('stays when the question comes again and is passed over then', () => {
		const once = ['几折？', '老客户九五折，自动享受，不用申请。'];
		const again = ['到底几折？', '您放心好了。'];
		expect(answer('cloud-renewal', 1, ...once, ...again)).toBe('correct');
	});
});
