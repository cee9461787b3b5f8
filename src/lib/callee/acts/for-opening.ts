import type { Moment } from '../moment.ts';
import type { Choice, Situation } from './choice.ts';

/** First he wants to know who it is and why. */
export function forOpening({ state }: Situation, moment: Moment): Choice | null {
	if (!state.identityKnown && moment.turn <= 1) return { act: 'verify-caller', why: 'whoAreYou' };
	if (state.purposeKnown || moment.turn > 2) return null;
	return moment.turn === 0
		? { act: 'go-ahead', why: 'whyCalling' }
		: { act: 'say-purpose', why: 'whyCalling' };
}
