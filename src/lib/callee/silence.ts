import type { CalleeState, FiredRule } from './callee-state.ts';
import { fired } from './fired.ts';

/** Patience lost to each silence in a row. */
const LOSS = 5;

/** Nobody speaks: he asks twice whether anyone is there, the third time he is gone. */
export function reckonSilence(before: CalleeState): {
	readonly state: CalleeState;
	readonly rules: readonly FiredRule[];
} {
	return {
		state: { ...before, silences: before.silences + 1 },
		rules: [fired('silence', -LOSS, 0)]
	};
}
