import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '#lib/attempt/attempt.ts';
import { callerLine } from './call-line.ts';

const said = (text: string, heard: string): Turn =>
	({ index: 2, input: { kind: 'said', text }, heard, cut: heard !== text }) as Turn;

describe('the caller’s line in the transcript', () => {
	it('tells the heard part from the tail that was cut', () => {
		const line = callerLine(said('先说时间，再说别的', '先说时间，'));
		expect([
			line.key,
			line.text.slice(0, line.heardLength),
			line.text.slice(line.heardLength)
		]).toEqual(['2c', '先说时间，', '再说别的']);
	});

	it('shows only the beginning of a pasted book', () => {
		expect(callerLine(said('话'.repeat(100_000), '话'.repeat(120))).text.length).toBeLessThan(300);
		expect(callerLine(said('x'.repeat(100_000), 'x'.repeat(100_000))).text.length).toBeLessThan(
			700
		);
	});

	it('never splits a character and never loses where the heard part ends', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.nat(900), (text, cut) => {
				const heard = [...text].slice(0, cut).join('');
				const line = callerLine(said(text, heard));
				expect(line.text.isWellFormed()).toBe(true);
				expect(line.heardLength).toBeLessThanOrEqual(line.text.length);
			})
		);
	});
});
