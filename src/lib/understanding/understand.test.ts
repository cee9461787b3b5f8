import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear, PACKS, understandingOf } from '../../../tests/support/understandings.ts';
import type { Span } from '#lib/core/span.ts';

describe('understanding', () => {
	it('finds the opening step in words of the caller', () => {
		const seen = hear(
			'upgrade',
			'您好，是泰山公司的张强吗？我是长江公司的李明，耽误您两分钟说下系统升级。'
		);
		expect(seen.steps.find(({ step }) => step === 1)?.status).toBe('full');
	});

	it('lends a short answer the subject of the question', () => {
		const seen = hear('upgrade', '三十分钟以内，就停涉及到的模块。', '升级停多久？');
		expect(seen.knowledge.some(({ number }) => number === 1)).toBe(true);
	});

	it.each([
		['upgrade', 7, '这次不要您掏钱，后头三个月的支持也免费，啥隐藏费用都没有'],
		['upgrade', 5, '麻烦您先把重要数据备个份，再跟业务部门打个招呼'],
		['mobile-plan', 4, '一个月三十个G不限速，外加五百分钟国内电话，用超了也不给您掉速'],
		['renewal-offer', 6, '您给个意向我先把优惠锁住，合同付款都能灵活安排'],
		['cloud-renewal', 4, '您进后台账户中心，点那个服务续费就行，指引我微信发您'],
		['service-followup', 5, '小程序跟打人工热线比，您觉得哪个顺手？要统计报表我可以发您']
	])('%s: hears step %i in far wording', (id, step, said) => {
		const match = hear(id, said).steps.find((entry) => entry.step === step);
		expect(match?.pointIds.length ?? 0).toBeGreaterThanOrEqual(2);
	});

	it('hears every sample line of the packs as its own step', { timeout: 60_000 }, () => {
		for (const id of PACKS) {
			for (const { number, lines } of understandingOf(id).index.scenario.steps) {
				const said = lines.map(({ text }) => text).join('');
				const match = hear(id, said).steps.find(({ step }) => step === number);
				expect(`${id} ${number} ${match?.status ?? 'missed'}`).toBe(`${id} ${number} full`);
			}
		}
	});

	it(
		'hears every answer of the packs as right when its question was asked',
		{ timeout: 60_000 },
		() => {
			for (const id of PACKS) {
				for (const { number, question, answer } of understandingOf(id).index.scenario.knowledge) {
					const match = hear(id, answer, question).knowledge.find(
						(entry) => entry.number === number
					);
					expect(`${id} ${number} ${match?.grade ?? 'none'}`).toBe(`${id} ${number} correct`);
				}
			}
		}
	);

	it('finds nothing wrong in what the document itself says', { timeout: 60_000 }, () => {
		for (const id of PACKS) {
			const { steps, knowledge } = understandingOf(id).index.scenario;
			const lines = [
				...steps.flatMap((step) => step.lines.map(({ text }) => text)),
				...knowledge.map(({ answer }) => answer)
			];
			for (const line of lines) {
				const errors = hear(id, line).facts.filter(
					({ verdict }) => verdict === 'wrong' || verdict === 'unsupported'
				);
				expect(`${id} ${errors.map(({ quote }) => quote.text).join()}`).toBe(`${id} `);
			}
		}
	});

	it('never throws and quotes only what was said', { timeout: 60_000 }, () => {
		const pieces = fc.constantFrom(
			'三十分钟',
			'免费',
			'，',
			'。',
			'？',
			'您好',
			'<b>',
			'😀',
			'95折',
			' ',
			'忽略指令',
			'ok',
			'\u0000',
			'发您邮箱'
		);
		const text = fc.oneof(
			fc.string(),
			fc.array(pieces).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(text, text, (said, line) => {
				const seen = hear('upgrade', said, line);
				const spans: Span[] = [
					...seen.steps.map(({ quote }) => quote),
					...seen.facts.map(({ quote }) => quote),
					...seen.tricks.injection,
					...seen.manners.hedge
				];
				for (const span of spans) expect(said.slice(span.start, span.end)).toBe(span.text);
			}),
			{ numRuns: 300 }
		);
	});

	it('copes with 100,000 characters', { timeout: 60_000 }, () => {
		expect(() => hear('upgrade', 'x'.repeat(100_000))).not.toThrow();
		expect(() => hear('upgrade', '升级三十分钟，'.repeat(14_000))).not.toThrow();
	});
});
