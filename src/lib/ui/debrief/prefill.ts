import type { Attempt } from '#lib/attempt/attempt.ts';

/**
 * Tokens that WebLLM may prefill beyond the newest message: markers, roles and line breaks of ChatML are eight, and four
 * more where a model is told not to think.
 */
export const PREFILL_ALLOWANCE = 12;

/** How much a model had to read anew from its second reply on. */
export type Prefill =
	| {
			readonly kind: 'webllm';
			/** Tokens read for the largest reply that reused the cache, and those of its message alone. */
			readonly most: number;
			readonly newest: number;
			/** Replies for which everything was read again: after a cut-off reply, a role flip, a full window. */
			readonly again: number;
			/** Replies that should have reused the cache and did not. */
			readonly broken: number;
	  }
	| {
			readonly kind: 'wllama';
			/** Share of the tokens that came from the cache, 0..1. */
			readonly share: number;
	  };

/** Null where no model spoke twice. */
export function prefillOf(attempt: Attempt): Prefill | null {
	const spoken = attempt.turns.flatMap(({ line }) => line?.usage ?? []);
	const later = spoken.slice(1);
	if (later.length === 0) return null;
	if (later.every(({ appended }) => appended === undefined)) {
		const total = later.reduce((sum, { promptTokens }) => sum + promptTokens, 0);
		const cached = later.reduce((sum, { cachedTokens }) => sum + cachedTokens, 0);
		return total > 0 ? { kind: 'wllama', share: cached / total } : null;
	}
	const appended = later.filter((usage) => usage.appended === true);
	const counted = appended.filter(({ newestTokens }) => typeof newestTokens === 'number');
	const excess = (usage: (typeof later)[number]) => usage.promptTokens - (usage.newestTokens ?? 0);
	const isBroken = (usage: (typeof later)[number]) => excess(usage) > PREFILL_ALLOWANCE;
	const [most] = counted
		.filter((usage) => !isBroken(usage))
		.sort((a, b) => b.promptTokens - a.promptTokens);
	return {
		kind: 'webllm',
		most: most?.promptTokens ?? 0,
		newest: most?.newestTokens ?? 0,
		again: later.length - appended.length,
		broken: counted.filter(isBroken).length
	};
}
