import { describe, expect, it } from 'vitest';
import type { Want } from '#lib/scenarios/compiled-scenario.ts';
import { shortQuestion, spokenQuestion } from './spoken-question.ts';
import { topicOf, withSubject } from './topic.ts';

const aloud = (question: string, want: Want = 'open'): string =>
	spokenQuestion(question, want, 'zh-CN');

describe('a concern said aloud', () => {
	it.each([
		['政策条款是否有书面、明细？', '政策条款有没有书面、明细'],
		['能否与竞品做对比', '能不能跟竞品做对比'],
		['执行难度如何？', '执行难度怎么样'],
		['升级究竟影响哪些业务模块？', '升级影响哪些业务模块'],
		['还有没有没说出来的福利？', '还有没有没说出来的福利'],
		['怕发票又晚', '发票会不会又晚'],
		['会不会先做了再通知我？', '会不会先做了再通知我'],
		['价格能不能先留几天，等领导出差回来再定？', '价格能不能先留几天'],
		['真能改流程吗，还是走过场？', '真能改流程吗，还是走过场'],
		['我看完再回怎么说', '我看完再回行不行'],
		['我电话哪来的怎么说', '我电话哪来的'],
		['自己提的建议有没有渠道回音？', '我提的建议有没有渠道回音'],
		['请问您什么时候方便？', '你什么时候方便'],
		['切换要多久？中断要多久？', '切换要多久'],
		['', '']
	])('loses its written turns: %s → %s', (written, said) => expect(aloud(written)).toBe(said));

	it.each([
		['试用安排', 'procedure', '试用安排怎么弄'],
		['价格', 'number', '价格是多少'],
		['服务条款', 'document', '服务条款有没有书面的'],
		['数据安全', 'assurance', '数据安全怎么保证'],
		['后续对接', 'person', '后续对接谁来管']
	] as const)('gets the question that its topic lacks: %s (%s)', (topic, want, said) =>
		expect(aloud(topic, want)).toBe(said)
	);

	it('keeps "I" in English and starts in the middle of a sentence', () => {
		expect(spokenQuestion('What do I do when the system goes down?', 'open', 'en')).toBe(
			'what do I do when the system goes down'
		);
		expect(spokenQuestion('the training', 'procedure', 'en')).toBe('how does the training work');
	});
});

describe('what a question is about', () => {
	it.each([
		['操作流程有没有详细的标准', '操作流程'],
		['切换和中断要多长时间', '切换和中断'],
		['个人信息真能保证安全吗', '个人信息'],
		['高优先级的工单能不能走专线', '高优先级工单'],
		['价格透不透明', '价格'],
		['试用怎么安排', '试用'],
		['升级和新增功能具体有哪些', '升级和新增功能'],
		['能不能只走邮件', ''],
		['办起来烦不烦', '']
	])('%s → %s', (question, topic) => expect(topicOf(question, 'zh-CN')).toBe(topic));

	it('is borrowed from the question before it where it has none of its own', () => {
		expect(withSubject('做起来难不难', ['操作', '流程'], '操作流程', 'zh-CN')).toBe(
			'操作流程做起来难不难'
		);
		expect(withSubject('能不能全程监控', ['监控'], '校验报告', 'zh-CN')).toBe('能不能全程监控');
	});

	it('gets shorter when it is asked again', () => {
		expect(shortQuestion('操作流程有没有详细的标准', 'zh-CN')).toBe('操作流程有没有标准');
		expect(shortQuestion('does it cut the queue, and by how much', 'en')).toBe(
			'does it cut the queue'
		);
	});
});
