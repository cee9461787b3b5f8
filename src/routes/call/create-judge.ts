import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { DIMENSION_IDS } from '#lib/scenarios/scenario.ts';
import { CAPS, dimensionTenths } from '#lib/scoring/rubric.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { PublishedRubric } from '#lib/ui/call/published-rubric.ts';
import type { Understanding } from '#lib/understanding/understand.ts';

export interface Judge {
	score(attempt: Attempt): ScoreCard;
	/** One sentence that would serve now, or null. */
	hint(attempt: Attempt): string | null;
}

export function createJudge(scenario: CompiledScenario, understanding: Understanding): Judge {
	return {
		score: (attempt) => scoreAttempt(scenario, attempt, understanding),
		hint: () => null
	};
}

/** What a call of this scenario is marked by. */
export function publishRubric(scenario: CompiledScenario): PublishedRubric {
	const tenths = dimensionTenths(scenario.weights);
	return {
		dimensions: DIMENSION_IDS.map((id) => ({ id, points: tenths[id] / 10 })),
		caps: CAPS
	};
}
