/* eslint-disable @typescript-eslint/require-await -- the stores are asynchronous, memory is at hand */
import { err, ok } from '#lib/core/result.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { compareRows, matches, windowOf } from './attempt-query.ts';
import { rowOf } from './attempt-row.ts';
import { createMemoryLessons, type MemoryLessons } from './drills-memory.ts';
import { bestsOf, standingsOf } from './standings.ts';
import { storageError } from './storage-error.ts';
import type { AttemptStore } from './stores.ts';

export interface MemoryAttempts extends AttemptStore {
	removeOfProfile(profileId: string): void;
	clear(): void;
}

/** Attempts until the page closes; answers as the IndexedDB store does. Values are copied in and out. */
export function createMemoryAttemptStore(
	lessons: Pick<MemoryLessons, 'note' | 'remove'> = createMemoryLessons()
): MemoryAttempts {
	const kept = new Map<string, { attempt: Attempt; card: ScoreCard | null }>();
	const put = (attempt: Attempt, card: ScoreCard | null): void => {
		kept.set(attempt.id, structuredClone({ attempt, card }));
		lessons.note(rowOf(attempt, card), card);
	};
	const rows = () => [...kept.values()].map(({ attempt, card }) => rowOf(attempt, card));

	return {
		begin: async (attempt) => {
			if (kept.has(attempt.id)) return err(storageError('storage.attemptExists'));
			kept.set(attempt.id, { attempt: structuredClone(attempt), card: null });
			return ok(undefined);
		},

		appendTurn: async (id, turn) => {
			const found = kept.get(id);
			if (!found) return err(storageError('storage.unknownAttempt'));
			if (found.attempt.status !== 'running') return err(storageError('storage.attemptEnded'));
			const turns = found.attempt.turns.filter((one) => one.index !== turn.index);
			turns.push(structuredClone(turn));
			turns.sort((a, b) => a.index - b.index);
			kept.set(id, { ...found, attempt: { ...found.attempt, turns } });
			return ok(undefined);
		},

		finish: async (attempt, card) => {
			const found = kept.get(attempt.id);
			if (found && found.attempt.status !== 'running')
				return err(storageError('storage.attemptEnded'));
			put(attempt, card);
			return ok(undefined);
		},

		replace: async (attempt, card) => {
			put(attempt, card);
			return ok(undefined);
		},

		get: async (id) => {
			const found = kept.get(id);
			if (!found) return ok(null);
			const { attempt, card } = structuredClone(found);
			const gap = attempt.turns.findIndex((turn, i) => turn.index !== i);
			const turns = gap < 0 ? attempt.turns : attempt.turns.slice(0, gap);
			return ok({
				attempt: { ...attempt, turns },
				card,
				damagedTurns: attempt.turns.length - turns.length
			});
		},

		list: async (query) => {
			const found = rows().filter((row) => matches(row, query));
			const { offset, limit } = windowOf(query);
			return ok({
				rows: found.sort(compareRows(query.order)).slice(offset, offset + limit),
				count: found.length,
				damaged: 0
			});
		},

		standings: async (profileId) =>
			ok(standingsOf(rows().filter((row) => row.profileId === profileId))),

		bests: async (profileId) => ok(bestsOf(rows().filter((row) => row.profileId === profileId))),

		markedBefore: async (profileId, rubricVersion) =>
			ok(
				rows()
					.filter((row) => row.profileId === profileId)
					.filter((row) => row.rubricVersion !== null && row.rubricVersion < rubricVersion)
					.map((row) => row.id)
					.sort()
			),

		update: async (id, change) => {
			const found = kept.get(id);
			if (!found) return err(storageError('storage.unknownAttempt'));
			kept.set(id, { ...found, attempt: { ...found.attempt, ...change } });
			return ok(undefined);
		},

		remove: async (id) => {
			kept.delete(id);
			lessons.remove(id);
			return ok(undefined);
		},

		removeOfProfile: (profileId) => {
			for (const [id, { attempt }] of kept) if (attempt.profileId === profileId) kept.delete(id);
		},

		clear: () => kept.clear()
	};
}
