import { describe, expect, it } from 'vitest';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { asI } from './as-i.ts';
import { spokenMemory } from './spoken-memory.ts';

const named = (callee: string, locale: 'zh-CN' | 'en'): CompiledScenario =>
	({ names: { callee }, locale }) as unknown as CompiledScenario;

describe('what a document tells of him by name', () => {
	it('he says of himself, whatever his name is', () => {
		expect(asI('何芳的公司去年多付了钱', named('何芳', 'zh-CN'))).toBe('我的公司去年多付了钱');
		expect(asI('欧阳娜自己垫的钱', named('欧阳娜', 'zh-CN'))).toBe('我垫的钱');
		expect(asI('Last year Grace lost Grace’s slot', named('Grace Hill', 'en'))).toBe(
			'Last year I lost my slot'
		);
		expect(asI('去年多付了钱', named('', 'zh-CN'))).toBe('去年多付了钱');
	});

	it('is told of a woman as of a man', () => {
		expect(spokenMemory({ text: '去年她被财务追责' }, '', 'zh-CN')).toBe('去年我被财务追责');
		expect(
			spokenMemory({ text: 'Last year the late invoice cost her a weekend' }, '', 'en')
		).toContain('me');
	});
});
