import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema.ts';

export type Migration = (
	db: IDBPDatabase<Schema>,
	tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
) => void;

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
	}
];
