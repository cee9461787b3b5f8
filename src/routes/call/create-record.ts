import type { Attempt } from '#lib/attempt/attempt.ts';
import { callerTurns } from '#lib/attempt/caller-turns.ts';
import type { CallRecord } from '#lib/call/call-record.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { AttemptStore } from '#lib/storage/stores.ts';

/** Stores a call as it happens, and its score when it is over. */
export function createRecord(
	attempts: AttemptStore,
	score: (attempt: Attempt) => ScoreCard
): CallRecord {
	return {
		begin: async (attempt) => (await attempts.begin(attempt)).ok,
		append: async (attemptId, turn) => (await attempts.appendTurn(attemptId, turn)).ok,
		async finish(attempt) {
			const card = score(attempt);
			const scored = { ...attempt, summary: toSummary(attempt, card) };
			return (await attempts.finish({ ...scored, status: card.void ? 'void' : 'ended' }, card)).ok;
		}
	};
}

function toSummary(attempt: Attempt, card: ScoreCard): Attempt['summary'] {
	const last = attempt.turns.at(-1);
	return {
		total: card.total,
		ending: card.outcome.ending,
		success: card.outcome.success,
		callerTurns: callerTurns(attempt),
		talkMs: last === undefined ? 0 : Math.max(last.sentAtMs, last.lineAtMs),
		rubricVersion: card.rubricVersion
	};
}
