import type { Attempt } from '#lib/attempt/attempt.ts';
import { callerTurns } from '#lib/attempt/caller-turns.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { AttemptHead, StoredRow } from './schema.ts';
import type { AttemptRow } from './stores.ts';

/** Turns in which the caller did something: a hang-up is no turn. */
const isTurnOfTalk = (turn: Attempt['turns'][number]): boolean => turn.input.kind !== 'hang-up';

/** Milliseconds from the connection to the last thing said. */
const talkMsOf = (turns: Attempt['turns']): number =>
	turns.reduce((latest, turn) => Math.max(latest, turn.sentAtMs, turn.lineAtMs), 0);

/** The line of the history for this attempt. */
export function rowOf(attempt: Attempt, card: ScoreCard | null): AttemptRow {
	const { summary } = attempt;
	const total = attempt.status === 'ended' ? (card?.total ?? summary?.total ?? null) : null;
	return {
		id: attempt.id,
		profileId: attempt.profileId,
		scenarioId: attempt.scenario.id,
		scenarioTitle: attempt.scenario.title,
		startedAt: attempt.startedAt,
		status: attempt.status,
		difficulty: attempt.settings.difficulty,
		rung: attempt.rung,
		ending: attempt.end?.ending ?? null,
		success: summary?.success ?? card?.outcome.success ?? false,
		total,
		callerTurns: summary?.callerTurns ?? callerTurns(attempt),
		talkMs: summary?.talkMs ?? talkMsOf(attempt.turns),
		seed: attempt.settings.seed,
		parentId: attempt.parent?.attemptId ?? null,
		starred: attempt.starred,
		help: attempt.settings.help,
		note: attempt.note,
		rubricVersion: total === null ? null : (card?.rubricVersion ?? summary?.rubricVersion ?? 1),
		earlierTotal: attempt.earlierMarks?.at(-1)?.total ?? null,
		rehearsed: attempt.rehearsed ?? false
	};
}

/**
 * Whether it can count for a learner's best and last: it came to its end with a total, it is no branch of another
 * attempt, and its callee was not watched before. Whoever met the same callee before (`isRepeat`) knows what he will
 * ask: that counts neither.
 */
export const countsForStandings = (row: AttemptRow): boolean =>
	row.status === 'ended' && row.total !== null && row.parentId === null && !row.rehearsed;

const isBefore = (a: AttemptRow, b: AttemptRow): boolean =>
	a.startedAt < b.startedAt || (a.startedAt === b.startedAt && a.id < b.id);

/** He was met and spoken to; a call that was void through his own fault gives nothing away. */
const isMeeting = (row: AttemptRow): boolean => row.status !== 'void' && row.callerTurns > 0;

/** Whether one of `twins` (calls of the same learner, scenario, difficulty and seed) came earlier. */
export const isRepeat = (row: AttemptRow, twins: readonly AttemptRow[]): boolean =>
	twins.some((twin) => twin.id !== row.id && isMeeting(twin) && isBefore(twin, row));

export function toStoredRow(row: AttemptRow, repeat = false): StoredRow {
	const { profileId, scenarioId, startedAt, total, difficulty, help } = row;
	const plain: StoredRow = {
		...row,
		rank: total ?? -1,
		...(row.starred ? { star: [profileId, 'starred', startedAt] } : {})
	};
	if (repeat || !countsForStandings(row) || total === null) return plain;
	return {
		...plain,
		best: [profileId, scenarioId, total],
		last: [profileId, scenarioId, startedAt, total],
		standing: [profileId, scenarioId, difficulty, help, total]
	};
}

export function fromStoredRow({
	rank: _rank,
	best: _best,
	last: _last,
	standing: _standing,
	star: _star,
	...row
}: StoredRow): AttemptRow {
	return row;
}

export function headOf({ turns: _turns, ...head }: Attempt): AttemptHead {
	return head;
}

/** The row after its learner starred it or wrote a note; whether it counts stays as it was. */
export function withRemarks(
	stored: StoredRow,
	change: { readonly starred?: boolean; readonly note?: string }
): StoredRow {
	const row = fromStoredRow(stored);
	const { starred = row.starred, note = row.note } = change;
	return toStoredRow({ ...row, starred, note }, stored.best === undefined);
}

/** One more finished turn of a running attempt. */
export const withTurn = (row: StoredRow, turn: Attempt['turns'][number]): StoredRow => ({
	...row,
	callerTurns: Math.max(row.callerTurns, turn.index + (isTurnOfTalk(turn) ? 1 : 0)),
	talkMs: Math.max(row.talkMs, turn.sentAtMs, turn.lineAtMs)
});
