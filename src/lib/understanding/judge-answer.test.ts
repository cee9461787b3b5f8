import { describe, expect, it } from 'vitest';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';

/** Grade of what is said to the concern whose question holds `about`. */
function grade(id: string, about: string, said: string): string | undefined {
	const concern = understandingOf(id).index.scenario.concerns.find(({ question }) =>
		question.includes(about)
	);
	if (!concern) throw new Error(`no concern about ${about}`);
	return hear(id, said, concern.question, { askedConcernId: concern.id }).asked?.grade;
}

describe('the answer to a concern', () => {
	it('is specific with what the document says', () => {
		expect(grade('upgrade', '中断', '停半小时左右，只停涉及到的模块，完了自动恢复。')).toBe(
			'specific'
		);
		expect(grade('upgrade', '监控', '可以，全程您都能监控。')).toBe('specific');
	});

	it('is vague with comfort only', () => {
		expect(grade('upgrade', '中断', '您放心，很快的，没问题的。')).toBe('vague');
	});

	it('is deferred with an honest gap and a promise to come back', () => {
		expect(grade('upgrade', '演练', '这个我手头没有资料，我去确认一下，今天下午邮件答复您。')).toBe(
			'deferred'
		);
	});

	it('is wrong against the document', () => {
		expect(grade('upgrade', '中断', '停两个小时吧，中断两小时。')).toBe('wrong');
	});

	it('is ignored when something else is talked about', () => {
		expect(grade('upgrade', '监控', '感谢您一直以来的支持。')).toBe('ignored');
	});

	it('exists only for the concern that was asked', () => {
		expect(hear('upgrade', '停半小时。').asked).toBeNull();
	});
});
