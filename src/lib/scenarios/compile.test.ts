import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardOf } from './card-of.ts';
import { compileDocument } from './compile.ts';
import type { CompiledScenario } from './compiled-scenario.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

function compiled(markdown: string): CompiledScenario {
	const result = compileDocument(markdown);
	if (!result.compiled) throw new Error(JSON.stringify(result.problems));
	return result.compiled;
}

/** The settings section off: what a document gives without any help of the author. */
const plain = (id: string): string =>
	read(`./packs/${id}.md`).replace(/^## 设置[\s\S]*?(?=## 电话拨打方)/, '');

const concern = (scenario: CompiledScenario, words: RegExp) =>
	scenario.concerns.find(({ question }) => words.test(question));

describe('a compiled document', () => {
	it('names people, companies and products', () => {
		expect(compiled(plain('mobile-plan')).names).toEqual({
			callee: '张强',
			caller: '李明',
			callerCompany: ['长江移动通信公司', '长江'],
			calleeCompany: ['泰山公司', '泰山'],
			products: ['乐享畅聊套', 'APP']
		});
		const english = compiled(read('../../../tests/documents/delivery-slot.en.md')).names;
		expect([english.callee, english.caller]).toEqual(['Frank Doyle', 'Alex Morgan']);
		expect(english.callerCompany).toContain('Harbourline Freight');
		expect(english.calleeCompany).toContain('Northgate Foods');
	});

	it.each([
		'云栖酒店',
		'蓝海旅行社',
		'金诚律师事务所',
		'仁爱口腔诊所',
		'宝诚4S店',
		'小米之家',
		'瑞幸'
	])('reads the house of a caller whatever its trade: %s', (house) => {
		const markdown = read('./packs/upgrade.md').replaceAll('长江公司', house);
		expect(compiled(markdown).names.callerCompany[0]).toBe(house);
	});

	it.each([
		['张强，35岁，', '姓名：马克·海尔，采购经理，', '马克·海尔'],
		['张强，35岁，', '行政主管欧阳娜，42岁，', '欧阳娜']
	])('reads the name of whom the role describes: %s → %s', (_, role, name) => {
		const markdown = read('./packs/renewal-offer.md').replace(
			/(## 电话接听方[\s\S]*?### 角色[^\n]*\n+)张强[^，]*，/u,
			`$1${role}`
		);
		expect(compiled(markdown).names.callee).toBe(name);
	});

	it('takes no house for a person who has its name', () => {
		const markdown = read('../../../tests/documents/delivery-slot.en.md').replace(
			/Frank Doyle, [^.]*\./u,
			'Frank Doyle, 45, office manager at Doyle Foods.'
		);
		expect(compiled(markdown).names.callee).toBe('Frank Doyle');
	});

	it('reads an English house behind from or at', () => {
		const markdown = read('../../../tests/documents/delivery-slot.en.md')
			.replaceAll('Harbourline Freight', 'The Blue Anchor')
			.replaceAll('Harbourline', 'The Blue Anchor');
		expect(compiled(markdown).names.callerCompany[0]).toBe('The Blue Anchor');
	});

	it.each([
		['upgrade', 'efficient', 'email', false],
		['renewal-offer', 'rational', 'email', true],
		['mobile-plan', 'cooperative', 'wechat', false],
		['cloud-renewal', 'efficient', 'wechat', false],
		['service-followup', 'rational', 'email', false]
	])(
		'%s is read as %s, asks for %s, and prefers writing: %s',
		(id, archetype, channel, writing) => {
			const scenario = compiled(plain(id));
			expect([scenario.archetype, scenario.preferredChannel, scenario.prefersWriting]).toEqual([
				archetype,
				channel,
				writing
			]);
		}
	);

	it('reads hesitant and resistant callees from their wording', () => {
		const type = (file: string): string =>
			compiled(read(`../../../tests/documents/${file}`)).archetype;
		expect([type('hesitant-insurance.md'), type('resistant-loan.md')]).toEqual([
			'hesitant',
			'resistant'
		]);
	});

	it('links a question to the answer of the document', () => {
		const upgrade = compiled(plain('upgrade'));
		expect(concern(upgrade, /模块/)).toMatchObject({
			knowledge: [1],
			want: 'open',
			supported: true
		});
		expect(concern(upgrade, /多长时间/)).toMatchObject({ knowledge: [1], want: 'number' });
		expect(concern(upgrade, /回滚/)?.knowledge).toEqual([3]);
		expect(concern(upgrade, /条件或费用/)).toMatchObject({ knowledge: [5], steps: [7] });
		const cloud = compiled(plain('cloud-renewal'));
		expect(concern(cloud, /发票会不会/)?.knowledge).toContain(4);
		// Who approves has nothing to do with what a budget bears.
		expect(concern(cloud, /预算吃紧/)?.answerPointIds).not.toContain('s5.1');
		const mobile = compiled(plain('mobile-plan'));
		expect(concern(mobile, /退回去/)?.knowledge).toEqual([5]);
	});

	it('links what he fears to what the document says of it in other words', () => {
		const source = readFileSync('tests/documents/hotel-banquet.md', 'utf8');
		const hotel = compileDocument(source).compiled!;
		expect(concern(hotel, /多出来一笔/)?.knowledge).toEqual([1]);
		expect(concern(hotel, /停车/)?.knowledge).toEqual([7]);
	});

	it('knows when nothing in the document answers a question', () => {
		const upgrade = compiled(plain('upgrade'));
		for (const words of [/分级/, /演练/, /案例/, /统计数据/]) {
			expect(concern(upgrade, words)?.supported, String(words)).toBe(false);
		}
	});

	it('gives his contact only after privacy is settled', () => {
		const { contact, concerns } = compiled(plain('mobile-plan'));
		expect(contact).toMatchObject({ channel: 'wechat', value: 'qz-zhang' });
		const gates = concerns.filter(({ id }) => contact?.gateConcernIds.includes(id));
		expect(gates.map(({ question }) => question).join()).toMatch(/安全.*骚扰/);
	});

	it('remembers what went wrong and ties it to the question it is about', () => {
		const { memories, concerns } = compiled(plain('cloud-renewal'));
		const invoice = memories.find(({ text }) => text.includes('发票'));
		const about = concerns.filter(({ id }) => invoice?.concernIds.includes(id));
		expect(about.some(({ question }) => question.includes('发票'))).toBe(true);
	});

	it('finds what can happen at his end, and what can end the call', () => {
		const kinds = (id: string): string =>
			compiled(plain(id))
				.events.map(({ kind, canEnd }) => `${kind}${canEnd ? '!' : ''}`)
				.join(' ');
		expect(kinds('upgrade')).toBe('boss-call! colleague time-pressure!');
		expect(kinds('renewal-offer')).toBe('time-pressure!');
		expect(kinds('mobile-plan')).toBe('message meeting-soon! colleague bad-line');
		expect(kinds('service-followup')).toBe('urged! message');
	});

	it('keeps two different 30% apart by their subjects', () => {
		const thirty = compiled(plain('service-followup')).facts.filter(
			({ quantity }) => quantity?.dimension === 'ratio'
		);
		expect(thirty.map(({ subject }) => subject.includes('人工'))).toEqual([true, false]);
		expect(thirty.map(({ subject }) => subject.includes('自助'))).toEqual([false, true]);
	});

	it('takes points from the cues of the trainer, first ones essential, with other wordings', () => {
		const [first] = compiled(read('./packs/upgrade.md')).steps[2]?.points ?? [];
		expect(first).toMatchObject({ text: '修复卡顿', weight: 2, cued: true });
		expect(first?.alternatives).toContain('解决卡顿');
		expect(first?.alternatives).toContain('卡顿修掉');
	});

	it('finds points in the sample lines when there are no cues', () => {
		const points = compiled(plain('upgrade')).steps.flatMap((step) => step.points);
		expect(points.every(({ cued }) => !cued)).toBe(true);
		expect(points.some(({ text, kind }) => kind === 'ask' && text.includes('张强'))).toBe(true);
		for (const { points: own } of compiled(plain('upgrade')).steps) {
			expect(own.length).toBeLessThanOrEqual(6);
			expect(own.some(({ weight }) => weight === 2)).toBe(true);
		}
	});

	it('lets the settings overrule what the text says', () => {
		const markdown = read('./packs/upgrade.md')
			.replace('- 类型：efficient', '- 类型：犹豫型\n- 评分权重：关切 30，步骤 10')
			.replace('- 标题：系统升级', '- 标题：换系统');
		const scenario = compiled(markdown);
		expect(scenario).toMatchObject({ archetype: 'hesitant', weights: { concerns: 30, steps: 10 } });
		expect(cardOf(scenario)).toMatchObject({ title: '换系统', steps: 10, knowledge: 6 });
	});

	it('is the same every time, and unique in its ids', () => {
		const markdown = read('./packs/upgrade.md');
		const first = compiled(markdown);
		expect(compiled(markdown)).toEqual(first);
		const ids = [
			...first.facts,
			...first.concerns,
			...first.events,
			...first.steps.flatMap(({ points }) => points),
			...first.knowledge.flatMap(({ points }) => points)
		].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('schedules nothing that only answers the way the caller talks', () => {
		const markdown = read('./packs/upgrade.md').replace(
			/(### 对话中的典型行为模式[^\n]*\n)[\s\S]*?(?=\n### )/u,
			'$1\n- 只要听出推销味或废话，立刻打断，语速加快，透着赶时间的意思\n- 领导来电会打断谈话\n'
		);
		const kinds = compiled(markdown).events.map(({ kind }) => kind);
		expect(kinds).toContain('boss-call');
		expect(kinds).not.toContain('time-pressure');
	});
});
