import type { CalleeState } from '../callee-state.ts';
import { nextConcern } from '../concerns.ts';
import type { Temper } from '../temper.ts';
import type { Choice, Situation } from './choice.ts';

/** He wants to think before he agrees, and has not said so yet. */
export function mustWaver(temper: Temper, state: CalleeState): boolean {
	return temper.kind.wavers && state.proposed && state.wavered !== true;
}

/** Everything is answered and he is asked to decide: whoever fears to be blamed first wants to think it over, once. */
export function forWaver({ scenario, temper, state }: Situation): Choice | null {
	if (!mustWaver(temper, state) || nextConcern(scenario, state, temper) !== null) return null;
	return {
		act: 'nothing-more',
		why: 'wavers',
		state: { nothingMore: state.nothingMore + 1, wavered: true }
	};
}
