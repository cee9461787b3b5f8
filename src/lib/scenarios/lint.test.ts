import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import zh from '#lib/i18n/locales/zh-CN/problems.json';
import { compileDocument } from './compile.ts';
import type { Problem } from './scenario.ts';

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const pack = (id: string): string =>
	readFileSync(new URL(`./packs/${id}.md`, import.meta.url), 'utf8');

function problemsOf(markdown: string): readonly Problem[] {
	return compileDocument(markdown).problems;
}
const codes = (markdown: string): string[] =>
	problemsOf(markdown).map(({ severity, code }) => `${severity} ${code.replace('lint.', '')}`);

describe('an author is told', () => {
	it('that caller and callee speak of different companies', () => {
		expect(codes(pack('mobile-plan'))).toContain('warning companiesDiffer');
	});

	it('that the callee demands what no answer promises', () => {
		const found = problemsOf(pack('cloud-renewal')).find(
			({ code }) => code === 'lint.promiseMissing'
		);
		expect(found?.params?.['want']).toContain('当天');
	});

	it('that one number stands for two things', () => {
		const found = problemsOf(pack('service-followup')).find(
			({ code }) => code === 'lint.sameNumber'
		);
		expect(found?.params).toMatchObject({ value: '30%' });
	});

	it('which questions nothing in the document answers', () => {
		const asked = problemsOf(pack('upgrade'))
			.filter(({ code }) => code === 'lint.concernUnanswered')
			.map(({ params }) => String(params?.['question']));
		expect(asked.join()).toMatch(/案例/);
		expect(asked.join()).toMatch(/演练/);
		expect(asked.join()).not.toMatch(/回滚|多长时间|监控/);
	});

	it('that two numbers for one thing differ', () => {
		const markdown = pack('cloud-renewal').replace('专属的95折', '专属的9折');
		expect(codes(markdown)).toContain('warning numbersDiffer');
		expect(codes(pack('cloud-renewal'))).not.toContain('warning numbersDiffer');
	});

	it('that an answer and a key point tell another figure than the script does, in the same words', () => {
		const markdown = readFileSync(
			new URL('../../../tests/documents/resistant-loan.md', import.meta.url),
			'utf8'
		);
		const before = problemsOf(markdown).filter(({ code }) => code === 'lint.numbersDiffer');
		expect(before).toEqual([]);
		const price = '双床房每晚420元，含早';
		const told = (answer: string, cue: string) =>
			pack('upgrade')
				.replace('- 步骤1：', `- 步骤1：${cue}；`)
				.replace(/(### 分步流程和话术[^\n]*\n+1\. [^\n]*\n)/, `$1   - “${price}。”\n`)
				.replace(/(### 问答知识库[^\n]*\n+)/, `$1- 问：房价多少？\n  答：${answer}\n`);
		const differ = (markdown: string) =>
			problemsOf(markdown).filter(({ code }) => code === 'lint.numbersDiffer').length;
		expect(differ(told('双床房每晚420元。', '每晚420元|四百二一晚'))).toBe(0);
		expect(differ(told('双床房每晚480元。', '每晚420元'))).toBe(1);
		expect(differ(told('双床房每晚420元。', '每晚390元'))).toBe(1);
	});

	it('that a question stands twice, and steps are misnumbered, but not that all are numbered 1', () => {
		const twice = pack('upgrade').replace(
			/(### 问答知识库[^\n]*\n+)/,
			'$1- 问：有几种？\n  答：两种。\n- 问：有几种？ \n  答：三种。\n'
		);
		expect(codes(twice)).toContain('warning questionTwice');
		const steps = pack('upgrade');
		expect(codes(steps.replace(/^4\. /mu, '3. '))).toContain('warning stepNumber');
		expect(codes(steps.replace(/^\d+\. /gmu, '1. '))).not.toContain('warning stepNumber');
	});

	it('that an end condition fits no kind of ending, or that none is a success', () => {
		const unclear = pack('upgrade').replace(/- 心情烦躁或对方话说不清[^\n]*/, '- 天气很好');
		expect(codes(unclear)).toContain('warning endUnclear');
		const hopeless = pack('renewal-offer').replace(
			/(### 结束条件（规定了几种结束条件）)[\s\S]*$/,
			'$1\n\n- 张强烦躁地骂了一句挂断\n'
		);
		expect(codes(hopeless)).toContain('warning noSuccess');
	});

	it('that a line is too long to be said, sounds like the caller or like a line to avoid', () => {
		const long = pack('upgrade').replace(
			'“后台看到您那边系统偶尔会卡，',
			`“${'后台看到系统偶尔会卡，'.repeat(12)}`
		);
		expect(codes(long)).toContain('warning lineLong');
		const swapped = pack('upgrade').replace(
			'“钱呢？还有没说的条件现在就讲。”',
			'“我是李明，请问还有什么可以帮您？”'
		);
		expect(codes(swapped)).toContain('warning imitateAsCaller');
		const avoided = pack('upgrade').replace(
			'“钱呢？还有没说的条件现在就讲。”',
			'“好的呀，您请讲，我慢慢听。”'
		);
		expect(codes(avoided)).toContain('warning imitateAvoided');
	});

	it('that key points are given for a step that is not there', () => {
		expect(codes(pack('upgrade').replace('- 步骤10：', '- 步骤12：'))).toContain(
			'warning cueTarget'
		);
	});
});

describe('the shipped packs', () => {
	it('have no fault of the author beyond what their sources have', () => {
		const known = /companiesDiffer|promiseMissing|sameNumber|concernUnanswered/;
		for (const id of [
			'upgrade',
			'renewal-offer',
			'mobile-plan',
			'cloud-renewal',
			'service-followup'
		]) {
			expect([id, codes(pack(id)).filter((code) => !known.test(code))]).toEqual([id, []]);
		}
	});
});

// Reads ../shared; steps aside in a clone that has no such folder.
describe.skipIf(!existsSync(SEEDS))('the source documents', () => {
	it('are played with warnings and notes only, each with a sentence and a line', () => {
		for (const file of readdirSync(SEEDS)) {
			for (const { severity, code, line } of problemsOf(
				readFileSync(new URL(file, SEEDS), 'utf8')
			)) {
				expect(severity).not.toBe('error');
				expect(line).toBeGreaterThan(0);
				let node: unknown = zh.problems;
				for (const key of code.split('.')) {
					node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : null;
				}
				expect([code, typeof node]).toEqual([code, 'string']);
			}
		}
	});
});
