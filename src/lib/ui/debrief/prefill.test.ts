import { expect, it } from 'vitest';
import type { Attempt, SpokenLine } from '#lib/attempt/attempt.ts';
import { prefillOf } from './prefill.ts';

type Usage = NonNullable<SpokenLine['usage']>;
const usage = (over: Partial<Usage>): Usage => ({
	promptTokens: 0,
	cachedTokens: 0,
	replyTokens: 9,
	firstTokenMs: 1,
	totalMs: 2,
	...over
});
const callOf = (...usages: (Usage | null)[]) =>
	({ turns: usages.map((one) => ({ line: { usage: one } })) }) as unknown as Attempt;
const webllm = (promptTokens: number, newestTokens: number | null, appended = true) =>
	usage({ promptTokens, newestTokens, appended });

it('tells the most that was read anew, and how often everything was', () => {
	const call = callOf(
		webllm(700, 50, false),
		webllm(62, 50),
		null, // a scripted line
		webllm(78, 68),
		webllm(820, 40, false)
	);
	expect(prefillOf(call)).toEqual({ kind: 'webllm', most: 78, newest: 68, again: 1, broken: 0 });
});

it('counts replies that should have reused the cache and did not', () => {
	const call = callOf(webllm(700, 50, false), webllm(760, 50), webllm(55, 45));
	expect(prefillOf(call)).toMatchObject({ most: 55, broken: 1 });
});

it('says nothing of tokens that could not be counted', () => {
	expect(prefillOf(callOf(webllm(700, null, false), webllm(62, null)))).toMatchObject({
		most: 0,
		broken: 0
	});
});

it('tells the share that came from the cache on the processor', () => {
	const call = callOf(
		usage({ promptTokens: 500 }),
		usage({ promptTokens: 100, cachedTokens: 80 }),
		usage({ promptTokens: 300, cachedTokens: 280 })
	);
	expect(prefillOf(call)).toEqual({ kind: 'wllama', share: 0.9 });
});

it('has nothing to tell of a call on templates, or of a single reply', () => {
	expect(prefillOf(callOf(null, null))).toBeNull();
	expect(prefillOf(callOf(webllm(700, 50, false)))).toBeNull();
});
