import { ok } from '#lib/core/result.ts';
import type { Connection } from './open-database.ts';
import type { ScenarioStore } from './stores.ts';
import { write } from './transaction.ts';
import { isImportedScenario } from './validate-scenario.ts';

/** Imported documents in IndexedDB. One that cannot be read is left out of the list and left alone. */
export const createScenarioStore = (connection: Connection): ScenarioStore => ({
	put: (scenario) =>
		connection.run(async (db) => {
			await write(db, ['scenarios'], (tx) => tx.objectStore('scenarios').put(scenario));
			return ok(undefined);
		}),
	list: () =>
		connection.run(async (db) => ok((await db.getAll('scenarios')).filter(isImportedScenario))),
	remove: (id) =>
		connection.run(async (db) => {
			await write(db, ['scenarios'], (tx) => tx.objectStore('scenarios').delete(id));
			return ok(undefined);
		})
});
