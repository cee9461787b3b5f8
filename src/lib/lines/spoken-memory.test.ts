import { describe, expect, it } from 'vitest';
import { spokenMemory } from './spoken-memory.ts';

describe('a memory', () => {
	it.each([
		['看到去年发票晚了、被财务追责的那一段', '去年发票晚了、被财务追责的那一段'],
		['前年换保险踩过坑，司机被拒赔，他写过检讨', '前年换保险踩过坑'],
		['2025年年初，人工客服的流程拖过他一次', '年初人工客服的流程拖过我一次'],
		['去年被假中介骗走1800元服务费，报过警', '去年被假中介骗走1800元服务费']
	])('is told in the first person: %s', (text, said) =>
		expect(spokenMemory({ text }, '', 'zh-CN')).toBe(said)
	);

	it('falls back to what brought it up', () => {
		expect(spokenMemory({ text: '他很小心' }, '发票', 'zh-CN')).toBe('上回就在发票上吃过亏');
		expect(spokenMemory({ text: '他很小心' }, '', 'zh-CN')).toBe('上回就吃过这种亏');
	});

	it('turns he into I in English and stays short', () => {
		const text =
			'Two years ago head office pushed a stock system on him that crashed in its first week';
		expect(spokenMemory({ text }, '', 'en')).toBe(
			'two years ago head office pushed a stock system on me'
		);
	});
});
