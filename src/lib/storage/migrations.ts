import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { noteLessons } from './note-lessons.ts';
import type { Schema } from './schema.ts';
import { isAttemptRow, isScoreCard } from './validate-attempt.ts';

export type Migration = (
	db: IDBPDatabase<Schema>,
	tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
) => void | Promise<void>;

/**
 * Append only: the step at index n takes a database of version n to version n + 1.
 * One that has shipped is never edited.
 */
export const MIGRATIONS: readonly Migration[] = [
	(db) => {
		const rows = db.createObjectStore('rows', { keyPath: 'id' });
		rows.createIndex('byTime', ['profileId', 'startedAt', 'id']);
		rows.createIndex('byRank', ['profileId', 'rank', 'startedAt']);
		rows.createIndex('byScenario', ['profileId', 'scenarioId', 'startedAt']);
		rows.createIndex('byStatus', ['profileId', 'status', 'startedAt']);
		rows.createIndex('byEnding', ['profileId', 'ending', 'startedAt']);
		rows.createIndex('byDifficulty', ['profileId', 'difficulty', 'startedAt']);
		rows.createIndex('byRung', ['profileId', 'rung', 'startedAt']);
		rows.createIndex('byBest', 'best');
		rows.createIndex('byLast', 'last');
		db.createObjectStore('heads', { keyPath: 'id' });
		db.createObjectStore('turns', { keyPath: ['attemptId', 'index'] });
		db.createObjectStore('cards', { keyPath: 'attemptId' });
		db.createObjectStore('scenarios', { keyPath: 'id' });
		db.createObjectStore('profiles', { keyPath: 'id' });
	},
	// Finds calls that met the same callee before.
	(_db, tx) => {
		const keys = ['profileId', 'scenarioId', 'difficulty', 'seed', 'startedAt'];
		tx.objectStore('rows').createIndex('bySeed', keys);
	},
	// Best per difficulty and help; lists by help and star; what an older rubric marked.
	async (_db, tx) => {
		const rows = tx.objectStore('rows');
		rows.createIndex('byHelp', ['profileId', 'help', 'startedAt']);
		rows.createIndex('byStar', 'star');
		rows.createIndex('byRubric', ['profileId', 'rubricVersion', 'startedAt']);
		rows.createIndex('byStanding', 'standing');
		let cursor = await rows.openCursor();
		while (cursor) {
			const row = cursor.value;
			const head = await tx.objectStore('heads').get(row.id);
			const help = head?.settings?.help ?? 'none';
			await cursor.update({
				...row,
				help,
				note: head?.note ?? '',
				rubricVersion: row.total === null ? null : (head?.summary?.rubricVersion ?? 1),
				earlierTotal: null,
				rehearsed: false,
				...(row.best === undefined
					? {}
					: { standing: [row.profileId, row.scenarioId, row.difficulty, help, row.best[2]] }),
				...(row.starred ? { star: [row.profileId, 'starred', row.startedAt] } : {})
			});
			cursor = await cursor.continue();
		}
	},
	// Progress and drills, filled from the calls that were marked before.
	async (db, tx) => {
		db.createObjectStore('digests', { keyPath: 'attemptId' }).createIndex('byTime', [
			'profileId',
			'startedAt',
			'attemptId'
		]);
		db.createObjectStore('drills', { keyPath: 'id' }).createIndex('byProfile', 'profileId');
		let cursor = await tx.objectStore('cards').openCursor();
		while (cursor) {
			const { attemptId, card } = cursor.value;
			const row = await tx.objectStore('rows').get(attemptId);
			if (row !== undefined && isAttemptRow(row) && isScoreCard(card))
				await noteLessons(tx.objectStore('digests'), tx.objectStore('drills'), row, card);
			cursor = await cursor.continue();
		}
	}
];
