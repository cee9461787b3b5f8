/** Made while building by scripts/vite-model-calls.ts. */
declare module 'virtual:model-calls' {
	import type { Attempt } from '#lib/attempt/attempt.ts';
	import type { ScoreCard } from '#lib/scoring/score-card.ts';

	interface ModelCallEntry {
		readonly seed: number;
		readonly documentHash: string;
		load(): Promise<{
			readonly default: { readonly attempt: Attempt; readonly card: ScoreCard };
		}>;
	}
	/** By scenario id. */
	export const modelCalls: Readonly<Record<string, ModelCallEntry>>;
}
