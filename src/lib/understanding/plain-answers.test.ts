import { describe, expect, it } from 'vitest';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';

function grade(id: string, about: string, said: string): string | undefined {
	const concern = understandingOf(id).index.scenario.concerns.find(({ question }) =>
		question.includes(about)
	);
	if (!concern) throw new Error(`no concern about ${about}`);
	return hear(id, said, concern.question, { askedConcernId: concern.id }).asked?.grade;
}

describe('a plain answer to a question of yes or no', () => {
	it('is specific when it denies the very thing that is feared', () => {
		const said = '不会绑，就按您现在CRM加项目管理这两样续，别的一概不加。';
		expect(grade('cloud-renewal', '绑', said)).toBe('specific');
	});

	it('is specific when what is asked about is said not to be needed', () => {
		expect(grade('upgrade', '一步到位', '一步到位，升完不用再调。')).toBe('specific');
	});

	it('is an answer when it gives the words of the question back and goes on', () => {
		const said = '高优先级的工单直接接专线、不排队。';
		expect(grade('service-followup', '专线', said)).toBe('specific');
	});

	it.each([
		['mobile-plan', '骚扰', '不会，就发这个套餐，您不想要说一声我就删'],
		['renewal-offer', '评审', '方便，电子版的直接拿去过会就行']
	])('%s, %s: "%s" is never passed over', (id, about, said) => {
		expect(['partial', 'specific']).toContain(grade(id, about, said));
	});

	it('is comfort and no answer when nothing else is said', () => {
		expect(['vague', 'ignored']).toContain(
			grade('mobile-plan', '骚扰', '不会不会，绝对没问题，您放心')
		);
	});
});

describe('steps compete for what was said', () => {
	it('a figure that two steps hold belongs to the one that explains the clause', () => {
		const { steps } = hear('upgrade', '业务大概停半小时，停的是涉及到的模块，做完自动恢复。');
		expect(steps.find(({ step }) => step === 4)?.status).toBe('full');
		expect(steps.find(({ step }) => step === 3)?.pointIds ?? []).toEqual([]);
	});

	it('hears everyday speech', () => {
		const { steps } = hear(
			'upgrade',
			'传数据都是加了密的，升的时候系统自己核，卡壳了一分钟有人接，远程给您弄到好。'
		);
		expect(steps.find(({ step }) => step === 6)?.status).toBe('full');
	});
});
