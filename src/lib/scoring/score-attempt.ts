import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import { markCall } from './mark-call.ts';
import { recordAttempt } from './record-attempt.ts';
import type { ScoreCard } from './score-card.ts';

/** The score of a call that was played here. The same attempt gives the same card, whoever worded the callee. */
export function scoreAttempt(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding?: Understanding
): ScoreCard {
	return markCall(recordAttempt(scenario, attempt, understanding));
}
