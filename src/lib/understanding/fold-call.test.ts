import { describe, expect, it } from 'vitest';
import { understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall, type FoldedCall } from './fold-call.ts';
import { readCalleeLine } from './read-callee.ts';
import { FIRST_TURN } from './understand.ts';

/** Folds a call written as alternating lines, the caller's first. */
function fold(id: string, ...lines: string[]): FoldedCall {
	const understanding = understandingOf(id);
	const earlier: string[] = [];
	const turns = lines.flatMap((text, i) => {
		if (i % 2 === 1) return [];
		const before = lines[i - 1] ?? null;
		const asks = before === null ? [] : readCalleeLine(understanding.index, before).asks;
		const observation = understanding.understand(text, {
			...FIRST_TURN,
			turn: i / 2,
			earlier: [...earlier],
			calleeLine: before,
			calleeLines: lines.filter((_, k) => k % 2 === 1 && k < i)
		});
		earlier.push(text);
		return [{ observation, askedKnowledge: asks.flatMap(({ knowledge }) => knowledge ?? []) }];
	});
	return foldCall(understanding.index, turns);
}

const step = (call: FoldedCall, number: number) =>
	call.steps.find((entry) => entry.step === number);
const question = (call: FoldedCall, number: number) =>
	call.questions.find((entry) => entry.question === number);

describe('a folded call', () => {
	it('adds up a step that is spread over turns', () => {
		const call = fold(
			'upgrade',
			'我是长江公司李明，升级三十分钟内完成。',
			'能解决什么？',
			'卡顿会修掉，响应也更快。',
			'安全呢？',
			'加了双重身份验证，全程您都能监控。'
		);
		expect(step(call, 3)?.status).toBe('hit');
		expect(step(call, 8)).toMatchObject({ status: 'missed', turn: null, quote: '' });
	});

	it('judges an asked question by what was said to it and names evasion', () => {
		const call = fold(
			'cloud-renewal',
			'您好，续费的事。',
			'几折？',
			'老客户九五折，自动享受，不用申请。',
			'发票怎么申请？',
			'这些都有的，您放心。'
		);
		expect(question(call, 1)).toMatchObject({ asked: true, answer: 'correct', turn: 1 });
		expect(question(call, 4)).toMatchObject({ asked: true, answer: 'evaded' });
		expect(question(call, 7)).toMatchObject({ asked: false, answer: 'none', turn: null });
	});

	it('forgives a slip that the next turn puts right, and no other', () => {
		const mended = fold(
			'upgrade',
			'准备给您升到5.0。',
			'5.0？',
			'呃，对，4.0，我说错了，升到4.0。'
		);
		expect(mended.factErrors).toEqual([]);
		const kept = fold('upgrade', '技术支持免费一年。', '一年？', '对，一年。');
		expect(kept.factErrors.length).toBeGreaterThan(0);
	});

	it('calls a figure against the document an attempt at its step, not a hit', () => {
		const call = fold('cloud-renewal', '您好。', '几折？', '今年给您打九折，要先提交申请单。');
		expect(step(call, 3)?.status).toBe('partial');
		expect(question(call, 1)?.answer).toBe('wrong');
	});
});
