import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import type { Understanding } from '#lib/understanding/understand.ts';

/**
 * What the call is worth as far as it has come. While it runs, the limits on the total are left out: most of them
 * judge an end that has not come yet.
 */
export function pointsSoFar(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding: Understanding
): number {
	const card = scoreAttempt(scenario, attempt, understanding);
	if (attempt.end !== null) return card.total;
	return Math.min(100, Math.max(0, card.beforeCaps - card.hintCost));
}
