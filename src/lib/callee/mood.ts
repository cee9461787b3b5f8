import type { CalleeState, Mood } from './callee-state.ts';
import type { Temper } from './temper.ts';

/** Patience from which he is calm, and below which he is irritated. */
const CALM = 60;
const BRISK = 45;

/** How he sounds. It shows in his words before anything happens. */
export function moodOf(state: CalleeState, temper: Temper): Mood {
	if (state.patience < temper.warn) return 'last-chance';
	if (state.trust >= temper.trustToAgree && state.specificRun >= 2) return 'warming';
	if (state.patience >= CALM) return 'calm';
	return state.patience >= BRISK ? 'brisk' : 'irritated';
}
