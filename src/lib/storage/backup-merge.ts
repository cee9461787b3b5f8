import type { Attempt } from '#lib/attempt/attempt.ts';

export type MergeStep = 'add' | 'replace' | 'keep';

/**
 * What to do with a call from a file where `here` is the one of the same id on this computer. Only a call that got
 * further there replaces it; notes and stars made here stay. Doing it twice does nothing more.
 */
export function mergeStep(here: Attempt | null, incoming: Attempt): MergeStep {
	if (here === null) return 'add';
	if (here.status !== 'running') return 'keep';
	if (incoming.status !== 'running') return 'replace';
	return incoming.turns.length > here.turns.length ? 'replace' : 'keep';
}
