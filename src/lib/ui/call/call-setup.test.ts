import { expect, it } from 'vitest';
import { isStranger, parseSeed, toSettings } from './call-setup.ts';

const setup = { difficulty: 'normal', help: 'hints', seedText: '42', silenceMs: null } as const;

it('takes a seed of 32 bits and nothing else', () => {
	expect(
		['0', ' 42 ', '７', '4294967295', '4294967296', '-1', '1.5', '1e3', '', '四十二'].map(parseSeed)
	).toEqual([0, 42, 7, 4294967295, null, null, null, null, null, null]);
});

it('gives no settings while the seed is wrong', () => {
	expect(toSettings({ ...setup, seedText: 'x' })).toBeNull();
});

it('takes an empty number for somebody new', () => {
	expect(['', '  ', '0'].map((seedText) => isStranger({ seedText }))).toEqual([true, true, false]);
});

it('gives no hints on hard', () => {
	expect(toSettings(setup)?.help).toBe('hints');
	expect(toSettings({ ...setup, difficulty: 'hard' })?.help).toBe('script');
});
