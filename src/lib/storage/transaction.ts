import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';

type Writing<Names extends StoreNames<Schema>[]> = IDBPTransaction<Schema, Names, 'readwrite'>;

/**
 * Runs `work` in one transaction that is wholly kept or wholly undone, and on disk when this resolves
 * (`strict`: a finished turn survives a power cut too). Rejects with the reason of the abort.
 */
export async function write<Names extends StoreNames<Schema>[], T>(
	db: Database,
	stores: Names,
	work: (tx: Writing<Names>) => Promise<T>
): Promise<T> {
	const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
	try {
		const value = await work(tx);
		await tx.done;
		return value;
	} catch (error) {
		await undo(tx);
		throw tx.error ?? error;
	}
}

async function undo(tx: { abort(): void; readonly done: Promise<void> }): Promise<void> {
	try {
		tx.abort();
	} catch {
		// It has aborted itself already.
	}
	await tx.done.catch(() => {});
}
