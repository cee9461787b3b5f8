import { err, ok } from '#lib/core/result.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { headOf, rowOf, toStoredRow, withRemarks, withTurn } from './attempt-row.ts';
import { settleTwins } from './settle-twins.ts';
import { listRows } from './list-rows.ts';
import { noteLessons } from './note-lessons.ts';
import type { Connection } from './open-database.ts';
import { readBests, readStandings } from './read-standings.ts';
import { storageError } from './storage-error.ts';
import type { AttemptStore } from './stores.ts';
import { write } from './transaction.ts';
import { isAttemptHead, isScoreCard, isTurn } from './validate-attempt.ts';

const ALL = ['rows', 'heads', 'turns', 'cards', 'digests', 'drills'] as const;

/** Range of all turns of one attempt: an array sorts after every number. */
const turnsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

type WritingAll = Parameters<Parameters<typeof write<(typeof ALL)[number][], void>>[2]>[0];

async function putWhole(tx: WritingAll, attempt: Attempt, card: ScoreCard | null): Promise<void> {
	await tx.objectStore('heads').put(headOf(attempt));
	const row = rowOf(attempt, card);
	await settleTwins(tx.objectStore('rows'), row);
	await noteLessons(tx.objectStore('digests'), tx.objectStore('drills'), row, card);
	// Every turn again: one whose own write failed is saved here after all.
	await tx.objectStore('turns').delete(turnsOf(attempt.id));
	for (const turn of attempt.turns)
		await tx.objectStore('turns').put({ attemptId: attempt.id, index: turn.index, turn });
	if (card === null) await tx.objectStore('cards').delete(attempt.id);
	else await tx.objectStore('cards').put({ attemptId: attempt.id, card });
}

/** Attempts in IndexedDB. */
export function createAttemptStore(connection: Connection): AttemptStore {
	return {
		begin: (attempt) =>
			connection.run(async (db) => {
				await write(db, [...ALL], async (tx) => {
					await tx.objectStore('heads').add(headOf(attempt));
					await tx.objectStore('rows').put(toStoredRow(rowOf(attempt, null)));
					for (const turn of attempt.turns)
						await tx.objectStore('turns').put({ attemptId: attempt.id, index: turn.index, turn });
				});
				return ok(undefined);
			}),

		appendTurn: (attemptId, turn) =>
			connection.run((db) =>
				write(db, ['rows', 'heads', 'turns'], async (tx) => {
					const head = await tx.objectStore('heads').get(attemptId);
					if (head === undefined) return err(storageError('storage.unknownAttempt'));
					if (head.status !== 'running') return err(storageError('storage.attemptEnded'));
					await tx.objectStore('turns').put({ attemptId, index: turn.index, turn });
					const row = await tx.objectStore('rows').get(attemptId);
					if (row !== undefined) await tx.objectStore('rows').put(withTurn(row, turn));
					return ok(undefined);
				})
			),

		finish: (attempt, card) =>
			connection.run((db) =>
				write(db, [...ALL], async (tx) => {
					const head = await tx.objectStore('heads').get(attempt.id);
					if (head !== undefined && head.status !== 'running')
						return err(storageError('storage.attemptEnded'));
					await putWhole(tx, attempt, card);
					return ok(undefined);
				})
			),

		replace: (attempt, card) =>
			connection.run(async (db) => {
				await write(db, [...ALL], (tx) => putWhole(tx, attempt, card));
				return ok(undefined);
			}),

		get: (id) =>
			connection.run(async (db) => {
				const tx = db.transaction(['heads', 'turns', 'cards'], 'readonly');
				const [head, stored, card] = await Promise.all([
					tx.objectStore('heads').get(id),
					tx.objectStore('turns').getAll(turnsOf(id)),
					tx.objectStore('cards').get(id)
				]);
				if (head === undefined) return ok(null);
				if (!isAttemptHead(head)) return err(storageError('storage.damaged'));
				// What follows a turn that cannot be read makes no sense without it.
				const bad = stored.findIndex((one, i) => !isTurn(one.turn) || one.turn.index !== i);
				const turns = (bad < 0 ? stored : stored.slice(0, bad)).map((one) => one.turn);
				const attempt: Attempt = { ...head, turns };
				return ok({
					attempt,
					card: isScoreCard(card?.card) ? card.card : null,
					damagedTurns: stored.length - turns.length
				});
			}),

		list: (query) => connection.run(async (db) => ok(await listRows(db, query))),

		standings: (profileId) => connection.run(async (db) => ok(await readStandings(db, profileId))),

		bests: (profileId) => connection.run(async (db) => ok(await readBests(db, profileId))),

		markedBefore: (profileId, rubricVersion) =>
			connection.run(async (db) => {
				const range = IDBKeyRange.bound([profileId], [profileId, rubricVersion], false, true);
				const keys = await db.getAllKeysFromIndex('rows', 'byRubric', range);
				return ok(keys.sort());
			}),

		update: (id, change) =>
			connection.run((db) =>
				write(db, ['rows', 'heads'], async (tx) => {
					const head = await tx.objectStore('heads').get(id);
					if (head === undefined) return err(storageError('storage.unknownAttempt'));
					await tx.objectStore('heads').put({ ...head, ...change });
					const row = await tx.objectStore('rows').get(id);
					if (row !== undefined && (change.starred !== undefined || change.note !== undefined))
						await tx.objectStore('rows').put(withRemarks(row, change));
					return ok(undefined);
				})
			),

		remove: (id) =>
			connection.run(async (db) => {
				await write(db, [...ALL], async (tx) => {
					await tx.objectStore('rows').delete(id);
					await tx.objectStore('heads').delete(id);
					await tx.objectStore('cards').delete(id);
					await tx.objectStore('digests').delete(id);
					await tx.objectStore('turns').delete(turnsOf(id));
				});
				return ok(undefined);
			})
	};
}
