import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { createUnderstanding, type Understanding } from '#lib/understanding/understand.ts';
import { reobserve } from './reobserve.ts';
import { scoreAttempt } from './score-attempt.ts';
import type { ScoreCard } from './score-card.ts';

/** An old attempt marked by today's rules, beside the total that it was given then. */
export interface Remarked {
	readonly before: { readonly total: number; readonly rubricVersion: number } | null;
	readonly card: ScoreCard;
	/** Understood anew, for lists that show quotes. */
	readonly attempt: Attempt;
}

/** Marks history again after the rubric or the understanding has changed; the callee's decisions stay as they were. */
export function remark(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding: Understanding = createUnderstanding(scenario)
): Remarked {
	const again = reobserve(attempt, understanding);
	const { summary } = attempt;
	return {
		before: summary && { total: summary.total, rubricVersion: summary.rubricVersion },
		card: scoreAttempt(scenario, again, understanding),
		attempt: again
	};
}
