import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { hintFor } from '#lib/scoring/hints.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { Understanding } from '#lib/understanding/understand.ts';

export interface Judge {
	score(attempt: Attempt): ScoreCard;
	/** One sentence that would serve now, or null. */
	hint(attempt: Attempt): string | null;
}

export function createJudge(scenario: CompiledScenario, understanding: Understanding): Judge {
	return {
		score: (attempt) => scoreAttempt(scenario, attempt, understanding),
		hint: (attempt) => hintFor(scenario, attempt, understanding)?.text ?? null
	};
}
