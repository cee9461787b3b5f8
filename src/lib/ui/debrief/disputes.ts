import type { Attempt, Dispute } from '#lib/attempt/attempt.ts';
import type { Mark, ScoreCard } from '#lib/scoring/score-card.ts';

const VERDICTS: readonly unknown[] = ['open', 'accepted', 'rejected'];

/** What of the stored objections can be read; a damaged one must not hide the call. */
export function disputesOf(attempt: Attempt): readonly Dispute[] {
	const stored: readonly unknown[] = Array.isArray(attempt.disputes) ? attempt.disputes : [];
	return stored.filter((one): one is Dispute => {
		if (typeof one !== 'object' || one === null) return false;
		const { markId, note, at, verdict } = one as Record<string, unknown>;
		return (
			typeof markId === 'string' &&
			typeof note === 'string' &&
			typeof at === 'number' &&
			VERDICTS.includes(verdict)
		);
	});
}

/** One objection a mark: a new one takes the place of the old. */
export function withDispute(
	disputes: readonly Dispute[],
	markId: string,
	note: string,
	at: number
): readonly Dispute[] {
	const rest = disputes.filter((one) => one.markId !== markId);
	return [...rest, { markId, note: note.trim(), at, verdict: 'open' }];
}

export const withoutDispute = (disputes: readonly Dispute[], markId: string): readonly Dispute[] =>
	disputes.filter((one) => one.markId !== markId);

export const withVerdict = (
	disputes: readonly Dispute[],
	markId: string,
	verdict: Dispute['verdict']
): readonly Dispute[] => disputes.map((one) => (one.markId === markId ? { ...one, verdict } : one));

/** What an objection is about; null when today's card has no such mark. */
export function disputed(
	card: ScoreCard,
	markId: string
): { readonly mark: Mark } | { readonly cap: string } | null {
	if (markId.startsWith('cap.')) {
		const rule = markId.slice('cap.'.length);
		return card.caps.some((cap) => cap.rule === rule) ? { cap: rule } : null;
	}
	const mark = card.dimensions
		.flatMap((dimension) => dimension.marks)
		.find((one) => one.id === markId);
	return mark ? { mark } : null;
}
