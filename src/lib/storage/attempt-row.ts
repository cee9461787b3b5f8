import type { Attempt } from '#lib/attempt/attempt.ts';
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
		callerTurns: summary?.callerTurns ?? attempt.turns.filter(isTurnOfTalk).length,
		talkMs: summary?.talkMs ?? talkMsOf(attempt.turns),
		seed: attempt.settings.seed,
		parentId: attempt.parent?.attemptId ?? null,
		starred: attempt.starred
	};
}

/**
 * Whether it can count for a learner's best and last: it came to its end with a total, and it is no branch
 * of another attempt. Whoever met the same callee before (`isRepeat`) knows what he will ask: that counts neither.
 */
export const countsForStandings = (row: AttemptRow): boolean =>
	row.status === 'ended' && row.total !== null && row.parentId === null;

const isBefore = (a: AttemptRow, b: AttemptRow): boolean =>
	a.startedAt < b.startedAt || (a.startedAt === b.startedAt && a.id < b.id);

/** He was met and spoken to; a call that was void through his own fault gives nothing away. */
const isMeeting = (row: AttemptRow): boolean => row.status !== 'void' && row.callerTurns > 0;

/** Whether one of `twins` (calls of the same learner, scenario, difficulty and seed) came earlier. */
export const isRepeat = (row: AttemptRow, twins: readonly AttemptRow[]): boolean =>
	twins.some((twin) => twin.id !== row.id && isMeeting(twin) && isBefore(twin, row));

export function toStoredRow(row: AttemptRow, repeat = false): StoredRow {
	const { profileId, scenarioId, startedAt, total } = row;
	if (repeat || !countsForStandings(row) || total === null) return { ...row, rank: total ?? -1 };
	return {
		...row,
		rank: total,
		best: [profileId, scenarioId, total],
		last: [profileId, scenarioId, startedAt, total]
	};
}

export function fromStoredRow({
	rank: _rank,
	best: _best,
	last: _last,
	...row
}: StoredRow): AttemptRow {
	return row;
}

export function headOf({ turns: _turns, ...head }: Attempt): AttemptHead {
	return head;
}

/** One more finished turn of a running attempt. */
export const withTurn = (row: StoredRow, turn: Attempt['turns'][number]): StoredRow => ({
	...row,
	callerTurns: Math.max(row.callerTurns, turn.index + (isTurnOfTalk(turn) ? 1 : 0)),
	talkMs: Math.max(row.talkMs, turn.sentAtMs, turn.lineAtMs)
});
