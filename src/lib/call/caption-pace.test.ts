import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paceCaller, paceCaption } from './caption-pace.ts';

const total = (steps: readonly { ms: number }[]) => steps.reduce((sum, { ms }) => sum + ms, 0);

it('goes character by character in Chinese and word by word in English', () => {
	expect(paceCaption('要多久？', 'zh-CN').map((step) => step.end)).toEqual([1, 2, 3, 4]);
	expect(paceCaption('How long?', 'en').map((step) => step.end)).toEqual([4, 9]);
});

it('takes the time that saying it takes: twelve characters, about two seconds', () => {
	const ms = total(paceCaption('那你们升级要停多长时间', 'zh-CN'));
	expect(ms).toBeGreaterThan(1500);
	expect(ms).toBeLessThan(2500);
});

it('never keeps the learner waiting long for their own words', () => {
	expect(total(paceCaller('很长的话，'.repeat(100), 'zh-CN'))).toBeLessThanOrEqual(2601);
});

it('shows all of any text in the end', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('zh-CN' as const, 'en' as const),
			(text, locale) => {
				expect(paceCaption(text, locale).at(-1)?.end ?? 0).toBe(text.length);
			}
		)
	);
});
