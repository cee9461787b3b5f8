import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall } from './fold-call.ts';
import { createUnderstanding, FIRST_TURN } from './understand.ts';

/** Status of one step after a call of these turns; a pair is his line and the answer to it. */
function statusOf(id: string, step: number, ...turns: readonly (string | [string, string])[]) {
	const fold = turns.map((turn) => {
		const [line, said] = typeof turn === 'string' ? [null, turn] : turn;
		return { observation: hear(id, said, line), askedKnowledge: [] };
	});
	return foldCall(understandingOf(id).index, fold).steps.find((entry) => entry.step === step)
		?.status;
}

describe('a step', () => {
	it('takes a bare figure for its point where another point of it is told in the same turn', () => {
		expect(
			statusOf('mobile-plan', 4, '给您推荐乐享畅聊套，三十个G，外加五百分钟，用完也不降速。')
		).toBe('hit');
	});

	it('is at most partial with a wrong figure of its own, whatever else was said', () => {
		expect(
			statusOf(
				'renewal-offer',
				3,
				'提前续约给您打七折，再送三个月顾问服务，报表升级也能体验，条款都有书面对比。'
			)
		).toBe('partial');
	});

	it('is not conveyed by the same words turned round', () => {
		expect(statusOf('upgrade', 5, '各部门那边您就甭通知了。')).toBe('missed');
		expect(statusOf('resistant-loan', 6, '您把身份证号和验证码发给我就行。')).not.toBe('hit');
	});

	it('is there in part when everything but its figure is told', () => {
		expect(statusOf('delivery-slot', 6, 'There is a fee for cancelling at short notice.')).toBe(
			'partial'
		);
	});

	it('gains nothing from words put into his mouth', () => {
		expect(statusOf('upgrade', 10, '我就当您同意了，确认本周升级。')).toBe('missed');
	});

	it('of a next contact needs more than a channel', () => {
		expect(statusOf('renewal-offer', 9, '行，我发您邮箱。')).toBe('partial');
		expect(statusOf('renewal-offer', 9, '我发您邮箱，礼拜四上午再给您打个电话细聊。')).toBe('hit');
	});

	it('that says more than a channel is half said by naming one, also with no key points given', () => {
		const step = '约好怎么发资料，下次什么时候谈';
		const document = readFileSync('tests/documents/resistant-loan.md', 'utf8').replace(
			/(\n2\. )[^\n]+(\n\s*“)[^”]+/,
			`$1${step}$2您可随时指定邮箱或微信收取资料，也可以约定下次电话的时间，我会配合您的进度。`
		);
		const { compiled } = compileDocument(document);
		const understanding = createUnderstanding(compiled!);
		const second = (text: string) =>
			foldCall(understanding.index, [
				{ observation: understanding.understand(text, FIRST_TURN), askedKnowledge: [] }
			]).steps[1];
		expect(compiled?.steps[1]?.title).toBe(step);
		expect(second('能，都有，我发您邮箱。')?.status).toBe('partial');
		expect(second('我发您邮箱，下次电话约在周四，按您的进度来。')?.status).toBe('hit');
	});

	it('is settled by telling what was to be confirmed as well as by asking', () => {
		expect(
			statusOf('upgrade', 10, ['这周六行吗？', '行，那就定这周六升级，我按您的时间往前排。'])
		).toBe('hit');
	});
});
