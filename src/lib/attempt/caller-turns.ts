import type { Attempt } from './attempt.ts';

/** Turns in which the caller said something; silence and hanging up are none. */
export const callerTurns = ({ turns }: Pick<Attempt, 'turns'>): number =>
	turns.filter(({ input }) => input.kind === 'said').length;
