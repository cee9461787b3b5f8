import { createRandom, drawIndex } from '#lib/core/random.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from './callee-state.ts';
import { isClosed, ofTier } from './concerns.ts';
import type { Temper } from './temper.ts';

/**
 * Whether he now asks for the rest in writing: drawn once per call, due when half of the main concerns are settled.
 */
export function wantsWriting(
	scenario: CompiledScenario,
	temper: Temper,
	state: CalleeState
): boolean {
	const primaries = ofTier(scenario, state, 'primary');
	const due = primaries.filter(isClosed).length * 2 >= primaries.length;
	return due && drawIndex(createRandom(state.seed), -1, 'wants-writing', 100) < temper.wantsWriting;
}
