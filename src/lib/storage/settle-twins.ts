import type { IDBPObjectStore, StoreNames } from 'idb';
import { fromStoredRow, isRepeat, toStoredRow } from './attempt-row.ts';
import type { Schema } from './schema.ts';
import type { AttemptRow } from './stores.ts';
import { isAttemptRow } from './validate-attempt.ts';

type Rows = IDBPObjectStore<Schema, StoreNames<Schema>[], 'rows', 'readwrite'>;

/**
 * Writes a row, and anew those of the same learner, scenario, difficulty and seed: the first meeting counts for
 * the standings, later ones do not, in whatever order they arrive (an import may bring the first one last).
 */
export async function settleTwins(rows: Rows, row: AttemptRow): Promise<void> {
	const key = [row.profileId, row.scenarioId, row.difficulty, row.seed] as const;
	const range = IDBKeyRange.bound([...key], [...key, []]);
	const stored = await rows.index('bySeed').getAll(range);
	const others = stored.filter((one) => one.id !== row.id && isAttemptRow(one));
	const twins = [...others.map(fromStoredRow), row];
	await rows.put(toStoredRow(row, isRepeat(row, twins)));
	for (const other of others) {
		const plain = fromStoredRow(other);
		const settled = toStoredRow(plain, isRepeat(plain, twins));
		if ((settled.best === undefined) !== (other.best === undefined)) await rows.put(settled);
	}
}
