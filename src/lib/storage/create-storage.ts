import { ok } from '#lib/core/result.ts';
import type { Clock } from '#lib/core/clock.ts';
import { createAttemptStore } from './attempts.ts';
import { createDrillStore, createProgressStore } from './drills.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { connect, type Connection, type ConnectionOptions } from './open-database.ts';
import { createProfileStore } from './profiles.ts';
import { createScenarioStore } from './scenarios.ts';
import { STORE_NAMES } from './schema.ts';
import type { Storage } from './stores.ts';
import { write } from './transaction.ts';
import { withUnsavedTurns } from './unsaved-turns.ts';

/** How long another open page may keep an opening waiting before this one goes on in memory, milliseconds. */
const BLOCKED_MS = 3000;

/** `onOutdated`: a newer version of the site in another tab took the database over; this page should be reloaded. */
export interface StorageOptions extends Omit<ConnectionOptions, 'giveUp'> {
	readonly clock: Clock;
}

/** IndexedDB where the browser gives it to this page, else memory with the reason. Never rejects. */
export async function createStorage({ clock, ...options }: StorageOptions): Promise<Storage> {
	const connection = connect({ ...options, giveUp: () => clock.wait(BLOCKED_MS) });
	const opened = await connection.run(async (db) => {
		// Some private modes open a database and then fail every read.
		await db.count('profiles');
		return ok(undefined);
	});
	if (opened.ok) return persistentStorage(connection);
	connection.close();
	return createMemoryStorage(opened.error);
}

const persistentStorage = (connection: Connection): Storage => ({
	persistent: true,
	reason: null,
	attempts: withUnsavedTurns(createAttemptStore(connection)),
	progress: createProgressStore(connection),
	drills: createDrillStore(connection),
	scenarios: createScenarioStore(connection),
	profiles: createProfileStore(connection),
	// Emptied rather than deleted: a deletion would wait for every other open page.
	eraseAll: () =>
		connection.run(async (db) => {
			await write(db, [...STORE_NAMES], async (tx) => {
				for (const name of STORE_NAMES) await tx.objectStore(name).clear();
			});
			return ok(undefined);
		}),
	close: () => connection.close()
});
