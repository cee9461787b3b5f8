import type { Attempt } from '#lib/attempt/attempt.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';

/** Exemplary calls that come with the site. */
export interface ModelCalls {
	/** Seed of the callee in the example of this very document, or null where there is none. Difficulty: normal. */
	seedOf(scenario: Pick<CompiledScenario, 'id' | 'documentHash'>): Promise<number | null>;
	load(
		scenarioId: string
	): Promise<Result<{ readonly attempt: Attempt; readonly card: ScoreCard }, AppError>>;
}

/** Nothing of it loads before it is asked for. */
export function createModelCalls(): ModelCalls {
	const index = async () => (await import('virtual:model-calls')).modelCalls;
	return {
		async seedOf({ id, documentHash }) {
			try {
				const found = Object.entries(await index()).find(([known]) => known === id)?.[1];
				return found?.documentHash === documentHash ? found.seed : null;
			} catch {
				return null; // not cached and no network
			}
		},
		async load(scenarioId) {
			try {
				const found = Object.entries(await index()).find(([id]) => id === scenarioId)?.[1];
				return found === undefined
					? err({ code: 'attempt.unknown' })
					: ok((await found.load()).default);
			} catch (cause) {
				return err({ code: 'scenario.load', cause });
			}
		}
	};
}
