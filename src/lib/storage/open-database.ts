import { openDB, type IDBPDatabase } from 'idb';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { DATABASE_NAME, type Schema } from './schema.ts';
import { isConnectionLost, storageError, toStorageError } from './storage-error.ts';

export type Database = IDBPDatabase<Schema>;
type Outcome<T> = Promise<Result<T, AppError>>;

export interface Connection {
	/** Runs `work` on the open database; opens it (again) when there is none. Foreign errors come back as values. */
	run<T>(work: (db: Database) => Outcome<T>): Outcome<T>;
	close(): void;
}

export interface ConnectionOptions {
	readonly name?: string;
	/** Every step up to the version that this page needs. */
	readonly migrations?: readonly Migration[];
	/** Resolves when an opening that another page blocks has waited long enough. */
	readonly giveUp: () => Promise<void>;
	/** Another page needs a newer database: this one let go of it. */
	readonly onOutdated?: () => void;
}

/** Lazily opened, and after a loss reopened, connection to the one database. */
export function connect(options: ConnectionOptions): Connection {
	let opening: Outcome<Database> | null = null;
	let closed = false;

	function open(): Outcome<Database> {
		if (opening) return opening;
		const forget = () => {
			if (opening === attempt) opening = null;
		};
		const attempt = openOnce(options, forget).then((result) => {
			if (!result.ok) forget();
			return result;
		});
		opening = attempt;
		return attempt;
	}

	async function once<T>(work: (db: Database) => Outcome<T>): Outcome<T> {
		const db = await open();
		return db.ok ? work(db.value) : db;
	}

	return {
		async run(work) {
			if (closed) return err(storageError('storage.unavailable'));
			try {
				return await once(work);
			} catch (error) {
				if (!isConnectionLost(error)) return err(toStorageError(error));
				opening = null;
			}
			try {
				return await once(work);
			} catch (error) {
				return err(toStorageError(error));
			}
		},
		close() {
			closed = true;
			void opening?.then((db) => (db.ok ? db.value.close() : undefined));
			opening = null;
		}
	};
}

/** `forget` is called when the opened database is no longer to be used. */
function openOnce(options: ConnectionOptions, forget: () => void): Outcome<Database> {
	const { name = DATABASE_NAME, migrations = MIGRATIONS, giveUp, onOutdated } = options;
	return new Promise((resolve) => {
		let gaveUp = false;
		try {
			openDB<Schema>(name, migrations.length, {
				upgrade(db, oldVersion, _newVersion, tx) {
					const steps = async (): Promise<void> => {
						for (const migrate of migrations.slice(oldVersion)) {
							// Waiting for nothing would let the transaction go in some browsers.
							const filling = migrate(db, tx);
							if (filling !== undefined) await filling;
						}
					};
					steps().catch(() => {
						// Half an upgrade is none: the database stays as it was, and opening it fails.
						tx.done.catch(() => undefined);
						try {
							tx.abort();
						} catch {
							// It has aborted itself already.
						}
					});
				},
				// Other pages let go when asked; one that hangs must not keep this one waiting for ever.
				blocked: () =>
					void giveUp().then(() => {
						gaveUp = true;
						resolve(err(storageError('storage.blocked')));
					}),
				blocking: (_current, _wanted, event) => {
					(event.target as IDBDatabase).close();
					forget();
					onOutdated?.();
				},
				terminated: forget
			}).then(
				(db) => (gaveUp ? db.close() : resolve(ok(db))),
				(error: unknown) => resolve(err(toStorageError(error)))
			);
		} catch (error) {
			// No `indexedDB` at all, or reading it is forbidden.
			resolve(err(storageError('storage.unavailable', error)));
		}
	});
}
