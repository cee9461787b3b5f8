import type { CompiledScenario, Concern, Memory, Tier } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState, ConcernState, ConcernStatus } from './callee-state.ts';
import type { Temper } from './temper.ts';

/** Answered, or honestly left for later. */
const CLOSED: readonly ConcernStatus[] = ['satisfied', 'deferred'];
const WAITING: readonly ConcernStatus[] = ['open', 'asked', 'partial'];

export const isClosed = (concern: ConcernState): boolean => CLOSED.includes(concern.status);
/** Still worth a question. */
export const isWaiting = (concern: ConcernState): boolean => WAITING.includes(concern.status);

export function concernById(scenario: CompiledScenario, id: string | null): Concern | null {
	return scenario.concerns.find((concern) => concern.id === id) ?? null;
}

export function stateOf(state: CalleeState, id: string | null): ConcernState | null {
	return state.concerns.find((concern) => concern.id === id) ?? null;
}

/** His concerns of one tier, in asking order. */
export function ofTier(
	scenario: CompiledScenario,
	state: CalleeState,
	tier: Tier
): readonly ConcernState[] {
	return state.concerns.filter((entry) => concernById(scenario, entry.id)?.tier === tier);
}

export function withConcern(
	concerns: readonly ConcernState[],
	id: string,
	change: Partial<ConcernState>
): readonly ConcernState[] {
	return concerns.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
}

export function primariesClosed(scenario: CompiledScenario, state: CalleeState): boolean {
	return ofTier(scenario, state, 'primary').every(isClosed);
}

/** None of the main ones is worth another question: answered, or given up. */
export function primariesSpent(scenario: CompiledScenario, state: CalleeState): boolean {
	return !ofTier(scenario, state, 'primary').some(isWaiting);
}

/** Main questions he has given up on. */
export function primariesLost(scenario: CompiledScenario, state: CalleeState): number {
	return ofTier(scenario, state, 'primary').filter((entry) => entry.status === 'disputed').length;
}

/** Good enough to take the rest in writing: no main question waits, few were given up, at least one was answered. */
export function primariesWillDo(
	scenario: CompiledScenario,
	state: CalleeState,
	temper: Temper
): boolean {
	const primaries = ofTier(scenario, state, 'primary');
	return (
		primariesSpent(scenario, state) &&
		primariesLost(scenario, state) <= temper.lostMost &&
		(primaries.length === 0 || primaries.some((entry) => entry.status === 'satisfied'))
	);
}

/** Enough of the secondary ones for this difficulty (all of them where he has fewer). */
export function secondariesClosed(
	scenario: CompiledScenario,
	state: CalleeState,
	temper: Temper
): boolean {
	const all = ofTier(scenario, state, 'secondary');
	return all.filter(isClosed).length >= Math.min(temper.secondariesNeeded, all.length);
}

/** He has put enough questions himself (all, where he has fewer) and had them closed; what he was told unasked does not count. */
export function askedEnough(state: CalleeState, temper: Temper): boolean {
	const his = state.concerns.filter((entry) => entry.status !== 'latent');
	const closed = his.filter((entry) => entry.tries > 0 && isClosed(entry));
	return closed.length >= Math.min(temper.askedNeeded, his.length);
}

/**
 * The next concern he would raise by himself: primary before secondary, a secondary one while he needs more of them or
 * has asked it already, a hidden one only when it has surfaced (its status is then 'open').
 */
export function nextConcern(
	scenario: CompiledScenario,
	state: CalleeState,
	temper: Temper
): Concern | null {
	const waiting = (tier: Tier): ConcernState | undefined =>
		ofTier(scenario, state, tier).find(isWaiting);
	const primary = waiting('primary');
	if (primary !== undefined) return concernById(scenario, primary.id);
	// What he has asked once he wants answered, even when he would have left it unasked by now.
	const pending = ofTier(scenario, state, 'secondary').find(
		(entry) => isWaiting(entry) && entry.tries > 0
	);
	const enough = secondariesClosed(scenario, state, temper) && askedEnough(state, temper);
	const secondary = pending ?? (enough ? undefined : waiting('secondary'));
	if (secondary !== undefined) return concernById(scenario, secondary.id);
	return concernById(scenario, waiting('latent')?.id ?? null);
}

/**
 * What once went wrong and would end it this time: the document has a condition for breaking off that names it ("承诺不了
 * 当天给发票"). Other memories make him wary and no more.
 */
export function isSore(scenario: CompiledScenario, memory: Memory): boolean {
	const words = memory.facets.filter((facet) => !facet.startsWith('#') && facet.length >= 2);
	return scenario.ends.callee.some(
		(end) => end.classes[0] === 'rejected' && words.some((word) => end.text.includes(word))
	);
}
