import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { HeardContext } from './observation.ts';
import { createUnderstanding, FIRST_TURN } from './understand.ts';

function understandingOf(file: string) {
	const { compiled } = compileDocument(readFileSync(file, 'utf8'));
	if (!compiled) throw new Error(`${file} does not compile`);
	return createUnderstanding(compiled);
}

const upgrade = understandingOf('src/lib/scenarios/packs/upgrade.md');
const after = (calleeLine: string, more: Partial<HeardContext> = {}): HeardContext => ({
	...FIRST_TURN,
	turn: 2,
	calleeLine,
	calleeLines: [calleeLine],
	...more
});

describe('understanding', () => {
	it('finds the opening step in words of the caller', () => {
		const seen = upgrade.understand(
			'您好，是泰山公司的张强吗？我是长江公司的李明，耽误您两分钟说下系统升级。',
			FIRST_TURN
		);
		expect(seen.steps.find(({ step }) => step === 1)?.status).toBe('full');
		expect(seen.manners.asksIdentity).not.toBeNull();
		expect(seen.manners.ownName?.text).toContain('李明');
	});

	it('lends a short answer the subject of the question', () => {
		const seen = upgrade.understand('三十分钟以内，就停涉及到的模块。', after('升级停多久？'));
		expect(seen.knowledge.some(({ number }) => number === 1)).toBe(true);
		expect(seen.facts.some(({ verdict }) => verdict === 'wrong')).toBe(false);
	});

	it('marks a number that contradicts the document, with what the document says', () => {
		const seen = upgrade.understand('技术支持免费一年。', after('支持多久？'));
		const wrong = seen.facts.find(({ verdict }) => verdict === 'wrong');
		expect(wrong?.quote.text).toContain('一年');
		expect(wrong?.expected).toContain('三个月');
	});

	it('gives a keyword list no credit', () => {
		const seen = upgrade.understand(
			'30分钟、双重身份验证、五步流程、校验报告、备份关键数据、加密、一分钟响应、三个月免费、原厂团队。',
			after('停多久？')
		);
		expect(seen.tricks.stuffing).not.toBeNull();
		expect(seen.steps).toEqual([]);
	});

	it('never throws on odd input', () => {
		for (const text of [
			'',
			'😀😀😀',
			'<b>hi</b>',
			'\u0000\u0007',
			'x'.repeat(100_000),
			'，，，。。。'
		]) {
			expect(() => upgrade.understand(text, FIRST_TURN)).not.toThrow();
		}
	});
});
