import { ok } from '#lib/core/result.ts';
import { mergeCards } from '#lib/drills/drill-card.ts';
import type { Connection } from './open-database.ts';
import type { DrillStore, ProgressStore } from './stores.ts';
import { write } from './transaction.ts';
import { isCallDigest, isDrillCard } from './validate-drill.ts';

/** What calls leave for progress, in IndexedDB. A record that cannot be read is left out. */
export const createProgressStore = (connection: Connection): ProgressStore => ({
	calls: (profileId) =>
		connection.run(async (db) => {
			const range = IDBKeyRange.bound([profileId], [profileId, []]);
			return ok((await db.getAllFromIndex('digests', 'byTime', range)).filter(isCallDigest));
		})
});

/** Cards in IndexedDB. One that cannot be read is left out, and made anew by the next call that loses the spot. */
export const createDrillStore = (connection: Connection): DrillStore => ({
	list: (profileId) =>
		connection.run(async (db) =>
			ok((await db.getAllFromIndex('drills', 'byProfile', profileId)).filter(isDrillCard))
		),
	put: (card) =>
		connection.run(async (db) => {
			await write(db, ['drills'], async (tx) => {
				const here: unknown = await tx.objectStore('drills').get(card.id);
				await tx.objectStore('drills').put(isDrillCard(here) ? mergeCards(here, card) : card);
			});
			return ok(undefined);
		})
});
