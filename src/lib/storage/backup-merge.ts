import type { Attempt, Dispute } from '#lib/attempt/attempt.ts';
import { number, oneOf, shape, text } from './shape.ts';

const isDispute = shape({
	markId: text,
	note: text,
	at: number,
	verdict: oneOf(['open', 'accepted', 'rejected'])
});

/** What of the objections can be read; a damaged one must not keep the call out. */
const readable = (disputes: unknown): readonly Dispute[] =>
	Array.isArray(disputes) ? disputes.filter((one): one is Dispute => isDispute(one)) : [];

export type MergeStep = 'add' | 'replace' | 'verdicts' | 'keep';

/**
 * What to do with a call from a file where `here` is the one of the same id on this computer. Only a call that got
 * further there replaces it; notes and stars made here stay, and what a trainer decided there comes with it. Doing it
 * twice does nothing more.
 */
export function mergeStep(here: Attempt | null, incoming: Attempt): MergeStep {
	if (here === null) return 'add';
	if (here.status !== 'running') return withVerdicts(here, incoming) === null ? 'keep' : 'verdicts';
	if (incoming.status !== 'running') return 'replace';
	return incoming.turns.length > here.turns.length ? 'replace' : 'keep';
}

/** The objections of both, decided where one of them is; null when there is nothing new for `here`. */
export function withVerdicts(here: Attempt, incoming: Attempt): readonly Dispute[] | null {
	const own = readable(here.disputes);
	const theirs = readable(incoming.disputes);
	const isNews = (other: Dispute): boolean => {
		const known = own.find((one) => one.markId === other.markId);
		return known === undefined || (known.verdict === 'open' && other.verdict !== 'open');
	};
	const news = theirs.filter(isNews);
	if (news.length === 0) return null;
	const kept = own.filter((one) => !news.some((other) => other.markId === one.markId));
	return [...kept, ...news].sort((a, b) => a.at - b.at || (a.markId < b.markId ? -1 : 1));
}
