import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { createUnderstanding, type Understanding } from '#lib/understanding/understand.ts';
import type { BetterLine } from './better/better-line.ts';
import { betterAt, momentBefore } from './better/moment.ts';

/**
 * What the learner could say now, in one sentence, from the same machinery as the debrief's better sentences.
 * Null when the call is over, and on hard, where nobody helps.
 */
export function hintFor(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding: Understanding = createUnderstanding(scenario)
): BetterLine | null {
	if (attempt.end !== null || attempt.settings.difficulty === 'hard') return null;
	return betterAt(momentBefore(scenario, understanding, attempt, attempt.turns.length));
}
