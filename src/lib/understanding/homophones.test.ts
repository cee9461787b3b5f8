import { describe, expect, it } from 'vitest';
import { normalize } from '#lib/text/normalize.ts';
import { hear, understandingOf } from '../../../tests/support/understandings.ts';
import { mendHomophones } from './homophones.ts';

const mend = (id: string, text: string): string =>
	mendHomophones(normalize(text), understandingOf(id).index.sounds).text;

describe('recognition errors', () => {
	it.each([
		['cloud-renewal', '叙费打95折', '续费打95折'],
		['upgrade', '系统有时候卡蹲', '系统有时候卡顿'],
		['upgrade', '数据传输是家密的', '数据传输是加密的'],
		['mobile-plan', '三十G留量', '三十g流量'],
		['resistant-loan', '不用抵鸭', '不用抵押']
	])('%s: %s → %s', (id, heard, meant) => {
		expect(mend(id, heard)).toBe(meant);
	});

	it('leaves everyday words alone even when they sound like a term', () => {
		for (const text of ['今天我们联系您', '直接打五折', '您看这样行不行', '同意升级就好'])
			expect(mend('renewal-offer', text)).toBe(text);
	});

	it('still quotes what was written', () => {
		const seen = hear('upgrade', '数据传输都是家密的，自动校验', '安全怎么保证？');
		expect(seen.steps.find(({ step }) => step === 6)?.quote.text).toContain('家密');
	});
});
