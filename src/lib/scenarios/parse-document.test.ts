import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDocument } from './compile.ts';
import { parseDocument } from './parse-document.ts';
import type { Scenario } from './scenario.ts';

const PACK = readFileSync(new URL('./packs/cloud-renewal.md', import.meta.url), 'utf8');
const LINES = PACK.split('\n');

/** A small whole document; parts can be replaced. */
function documentWith(change: { steps?: string; knowledge?: string; style?: string } = {}): string {
	return `## 电话拨打方
### 角色
李明，长江公司的回访员。
### 核心任务
回访客户。
### 目标客户画像
- 公司：泰山公司
### 分步流程和话术
${change.steps ?? '1. 问好\n   “您好，是张强吗？我是长江公司李明。”\n2. 说事\n   “明天上午九点安装，半小时装好。”'}
### 问答知识库
${change.knowledge ?? '- 问：几点来？\n  答：上午九点。'}
### 开场白
“您好，是张强吗？”
### 结束条件与结束语
结束条件：
- 客户同意安装时间
结束语：
“谢谢，再见。”

## 电话接听方
### 角色
张强，泰山公司行政。
### 背景信息
- 身份：行政
### 核心关切点
- 首要问题：几点来？要装多久？
### 对话中的典型行为模式
- 催对方快说
### 回复风格示例
${change.style ?? '- **反面教材**：\n  “好的好的。”\n- **正面教材**：\n  “几点来？”'}
### 结束条件
- 时间说清楚了，同意安装
`;
}

function parsed(markdown: string): Scenario {
	const { scenario, problems } = parseDocument(markdown);
	if (!scenario) throw new Error(JSON.stringify(problems));
	return scenario;
}

const codes = (markdown: string): string[] =>
	parseDocument(markdown).problems.map(({ severity, code, line }) => `${severity} ${code} ${line}`);

describe('steps', () => {
	it.each([
		[
			'numbered items',
			'1. 问好\n   “您好，张先生。”\n\n2. 说事\n   - “明天九点装。”\n   - “半小时。”'
		],
		[
			'bold titles',
			'1. **问好**\n   - “您好，张先生。”\n2. **说事**\n   - “明天九点装。”\n   - “半小时。”'
		],
		[
			'fourth-level headings',
			'#### 1. 问好\n“您好，张先生。”\n\n#### 2. 说事\n- “明天九点装。”\n- “半小时。”'
		],
		[
			'headings with words',
			'#### 第一步：问好\n“您好，张先生。”\n#### 第二步：说事\n“明天九点装。”\n“半小时。”'
		],
		[
			'plain numbered lines',
			'步骤1：问好\n“您好，张先生。”\n\n步骤2：说事\n“明天九点装。”\n“半小时。”'
		],
		['bullets', '- 问好\n  - “您好，张先生。”\n- 说事\n  - “明天九点装。”\n  - “半小时。”'],
		['straight quotes', '1. 问好\n   "您好，张先生。"\n2. 说事\n   "明天九点装。"\n   "半小时。"'],
		['corner quotes', '1. 问好\n   「您好，张先生。」\n2. 说事\n   「明天九点装。」「半小时。」'],
		['no quotes', '1. 问好\n   - 您好，张先生。\n2. 说事\n   - 明天九点装。\n   - 半小时。'],
		[
			'two digits and deep indents',
			'1. 问好\n     - “您好，张先生。”\n2. 说事\n     - “明天九点装。”\n     - “半小时。”'
		]
	])('are read from %s', (_, steps) => {
		const { caller } = parsed(documentWith({ steps }));
		const shown = caller.steps.map(
			({ number, title, lines }) =>
				`${number} ${title}: ${lines.map(({ text }) => text.replace(/。$/, '')).join(' | ')}`
		);
		expect(shown).toEqual(['1 问好: 您好，张先生', '2 说事: 明天九点装 | 半小时']);
	});

	it('count in order and say so when the numbers are off', () => {
		const steps = '1. 问好\n   “您好。”\n\n说明文字\n\n3. 说事\n   “明天九点装。”';
		expect(parsed(documentWith({ steps })).caller.steps.map(({ number }) => number)).toEqual([
			1, 2
		]);
		expect(codes(documentWith({ steps }))).toEqual(['warning stepNumber 14']);
	});
});

describe('questions and answers', () => {
	it.each([
		['问/答', '- 问：几点来？\n  答：上午九点。\n- 问：多久？\n  答：半小时。'],
		[
			'客户问/回答',
			'- 客户问：“几点来？”\n  - 回答：“上午九点。”\n- 客户问：“多久？”\n  - 回答：“半小时。”'
		],
		['Q/A', '- Q：几点来？\n  A：上午九点。\n- Q：多久？\n  A：半小时。'],
		[
			'bold labels and numbers',
			'1. **问**：几点来？\n   **答**：上午九点。\n2. **问**：多久？\n   **答**：半小时。'
		],
		[
			'numbered labels without lists',
			'问1：几点来？\n答1：上午九点。\n\n问2：多久？\n答2：半小时。'
		],
		['one line each', '- 问：几点来？ 答：上午九点。\n- 问：多久？ 答：半小时。'],
		['no labels', '- 几点来？\n  上午九点。\n- 多久？\n  半小时。'],
		['headings', '#### 几点来？\n上午九点。\n\n#### 多久？\n半小时。']
	])('are read from %s', (_, knowledge) => {
		const { caller } = parsed(documentWith({ knowledge }));
		expect(caller.knowledge.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
			'几点来？ 上午九点。',
			'多久？ 半小时。'
		]);
	});
});

describe('style lines', () => {
	it('leave out the remark in brackets behind a line', () => {
		const style =
			'- **反面教材 (不要这样说):**\n  - “请您详细介绍。”（太客气、冗长）\n- **正面教材:**\n  - “几点？”\n  - “多久？”';
		const { callee } = parsed(documentWith({ style }));
		expect(callee.style.avoid.map(({ text }) => text)).toEqual(['请您详细介绍。']);
		expect(callee.style.imitate.map(({ text }) => text)).toEqual(['几点？', '多久？']);
	});
});

describe('headings', () => {
	it.each([
		['## 电话拨打方', '# 拨打方'],
		['## 电话拨打方', '## 一、电话拨打方（客服）'],
		['### 结束条件与结束语', '### 结束条件 & 结束语'],
		['### 分步流程和话术', '### 流程步骤与话术（最重要）'],
		['### 核心关切点', '### 关切点'],
		['### 回复风格示例', '### 回复风格'],
		['### 核心任务', '### 核心任务（一句话概括）：']
	])('mean the same: %s and %s', (from, to) => {
		expect(codes(documentWith().replace(from, to))).toEqual([]);
	});

	it('of an unknown section are told with their line, and nothing else is lost', () => {
		const markdown = documentWith().replace('### 开场白', '### 天气\n晴\n### 开场白');
		expect(codes(markdown)).toEqual(['note unknownSection 16']);
	});

	it('may be bold lines throughout', () => {
		const bold = documentWith().replace(/^#+ (.*)$/gm, '\n**$1**\n');
		expect(codes(bold)).toEqual([]);
		const shape = ({ caller, callee }: Scenario): unknown => [
			caller.steps.map(({ title }) => title),
			caller.knowledge.length,
			caller.endConditions.length,
			caller.closings.length,
			callee.name,
			callee.style.imitate.length,
			callee.endConditions.length
		];
		expect(shape(parsed(bold))).toEqual(shape(parsed(documentWith())));
	});

	it('may be one level higher or lower', () => {
		expect(codes(documentWith().replace(/^#/gm, ''))).toEqual([]);
		expect(codes(documentWith().replace(/^#/gm, '##'))).toEqual([]);
	});

	it('made by a rule under a paragraph are no headings', () => {
		const markdown = documentWith().replace('“谢谢，再见。”\n', '“谢谢，再见。”\n---\n');
		expect(parsed(markdown).caller.closings.map(({ text }) => text)).toEqual(['谢谢，再见。']);
	});
});

describe('the title', () => {
	const titled = (role: string, task: string): string =>
		parsed(documentWith().replace('李明，长江公司的回访员。', role).replace('回访客户。', task))
			.title;

	it('is what the caller is in charge of, else what he is to explain, else the task', () => {
		expect(titled('李明，长江公司的门锁安装顾问。', '约时间。')).toBe('门锁安装');
		expect(titled('李明，在长江公司上班。', '向客户讲解新版门锁保养办法，约时间。')).toBe(
			'新版门锁保养办法'
		);
		expect(titled('李明，在长江公司上班。', '约定上门时间，答清疑问。')).toBe('约定上门时间');
	});

	it('is a heading above the halves when there is one', () => {
		expect(parsed(`# 门锁回访\n\n${documentWith()}`).title).toBe('门锁回访');
	});
});

describe('a document that cannot be played', () => {
	it.each([
		['empty', '  \n\n', 'error empty 0'],
		['binary', '\u0000\u0001PK\u0003\u0004\ufffd\ufffd'.repeat(50), 'error binary 1'],
		['far too large', '好'.repeat(10_000_000), 'error tooLarge 0'],
		['one endless line', `## 电话拨打方\n${'字'.repeat(20_000)}`, 'error lineTooLong 2'],
		['nested without end', `## 电话拨打方\n${'> '.repeat(500)}好`, 'error tooDeep 2'],
		['without the callee', documentWith().split('## 电话接听方')[0] ?? '', 'error calleeMissing 0'],
		[
			'without the caller',
			`## 电话接听方${documentWith().split('## 电话接听方')[1] ?? ''}`,
			'error callerMissing 0'
		],
		['without steps', documentWith({ steps: '见附件。' }), 'error missing.caller.steps 8'],
		['another language and form', '# Shopping list\n\n- milk\n- bread', 'error callerMissing 0']
	])('because it is %s says so', (_, markdown, problem) => {
		expect(parseDocument(markdown).scenario).toBeNull();
		expect(codes(markdown)).toContain(problem);
	});

	it('is refused unread when it is large, and read when it is only built to be slow', () => {
		expect(parseDocument('*a **b '.repeat(1_500_000)).scenario).toBeNull();
		const slow = `${documentWith()}\n${'*a _b [c '.repeat(1000)}\n${'- '.repeat(10)}x\n`.repeat(10);
		expect(compileDocument(slow.slice(0, 190_000)).problems).toBeInstanceOf(Array);
	});
});

// Hundreds of documents: a busy machine may take its time.
describe('any text at all', { timeout: 60_000 }, () => {
	const fine = (markdown: string): void => {
		const { compiled, problems } = compileDocument(markdown);
		const last = markdown.split(/\r\n?|\n/).length;
		for (const { line } of problems) {
			expect(Number.isInteger(line) && line >= 0 && line <= last).toBe(true);
		}
		expect(compiled === null).toBe(problems.some(({ severity }) => severity === 'error'));
		if (compiled) expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
	};

	it('never throws and names only lines that exist', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.constantFrom(
				'## 电话拨打方',
				'## 电话接听方',
				'### 分步流程',
				'### 核心关切点',
				'1. ',
				'- ',
				'> ',
				'“',
				'”',
				'```',
				'|',
				'**',
				'问：',
				'答：',
				'\t',
				'    ',
				'步骤1：'
			)
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => fine(pieces.join('\n'))),
			{ numRuns: 80 }
		);
	});

	it('made from a pack by deleting, doubling and swapping lines never throws', () => {
		const index = fc.nat(LINES.length - 1);
		const edit = fc.record({
			kind: fc.constantFrom('drop', 'double', 'swap', 'cut', 'junk'),
			a: index,
			b: index
		});
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
				const lines = [...LINES];
				for (const { kind, a, b } of edits) {
					const line = lines[a % lines.length] ?? '';
					if (kind === 'drop') lines.splice(a % lines.length, 1 + (b % 8));
					else if (kind === 'double') lines.splice(b % lines.length, 0, line);
					else if (kind === 'swap') {
						lines[a % lines.length] = lines[b % lines.length] ?? '';
						lines[b % lines.length] = line;
					} else if (kind === 'cut') lines[a % lines.length] = line.slice(0, b % (line.length + 1));
					else lines.splice(a % lines.length, 0, '\u0007<b>“【');
					if (lines.length === 0) lines.push('');
				}
				fine(lines.join('\n'));
			}),
			{ numRuns: 20 }
		);
	});

	it('is read the same with Windows line ends and a byte order mark', () => {
		const plain = parsed(PACK);
		expect(parsed(`\uFEFF${PACK.replace(/\n/g, '\r\n')}`)).toEqual(plain);
	});
});
