import { describe, expect, it } from 'vitest';
import { speechLength } from '#lib/text/speech-length.ts';
import { hear } from './hear.ts';

const CLAUSE = '这里一共有十个汉字，'; // nine Han characters

describe('hearing a caller turn', () => {
	it('hears a short turn whole', () => {
		expect(hear('半小时就能做完。', 80)).toEqual({ heard: '半小时就能做完。', cut: false });
	});

	it('cuts at the first clause mark from the barge-in length', () => {
		const { heard, cut } = hear(CLAUSE.repeat(12), 80);
		expect(cut).toBe(true);
		expect(speechLength(heard)).toBe(81);
		expect(heard.endsWith('，')).toBe(true);
	});

	it('cuts mid-clause when there is no mark', () => {
		const { heard, cut } = hear('字'.repeat(500), 80);
		expect(cut).toBe(true);
		expect(speechLength(heard)).toBe(112);
	});

	it('does not take the point of a number for the end of a clause', () => {
		const text = `${'字'.repeat(80)}4.0版，后面还有话`;
		expect(hear(text, 80).heard).toBe(`${'字'.repeat(80)}4.0版，`);
	});

	it('does not cut off a tail without content', () => {
		expect(hear(`${'字'.repeat(80)}。！🙂`, 80).cut).toBe(false);
	});

	it('counts a word of an alphabet twice', () => {
		expect(speechLength(hear('one two, '.repeat(40), 80).heard)).toBe(80);
	});

	it('cuts a word that never ends', () => {
		expect(hear('x'.repeat(100_000), 80)).toMatchObject({ cut: true });
		expect(hear('x'.repeat(100_000), 80).heard.length).toBeLessThan(1400);
	});

	it('listens to no more than a bounded stretch of anything', () => {
		expect(hear('🙂'.repeat(50_000) + '好', 80).heard.length).toBeLessThanOrEqual(1200);
	});
});
