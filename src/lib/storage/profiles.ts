import { ok } from '#lib/core/result.ts';
import type { Connection } from './open-database.ts';
import type { Profile, ProfileStore } from './stores.ts';
import { id, isRecord, number, text } from './shape.ts';
import { write } from './transaction.ts';

/** A learner whose name or date was damaged keeps the attempts; without an id there is nothing to keep. */
export function toProfile(value: unknown): Profile | null {
	if (!isRecord(value) || !id(value['id'])) return null;
	return {
		id: value['id'] as string,
		name: text(value['name']) ? (value['name'] as string) : '',
		createdAt: number(value['createdAt']) ? (value['createdAt'] as number) : 0
	};
}

export const byAge = (a: Profile, b: Profile): number => a.createdAt - b.createdAt;

/** Learners of this computer in IndexedDB. */
export const createProfileStore = (connection: Connection): ProfileStore => ({
	list: () =>
		connection.run(async (db) => {
			const all = (await db.getAll('profiles')).map(toProfile);
			return ok(all.filter((profile) => profile !== null).sort(byAge));
		}),
	put: (profile) =>
		connection.run(async (db) => {
			await write(db, ['profiles'], (tx) => tx.objectStore('profiles').put(profile));
			return ok(undefined);
		}),
	remove: (profileId) =>
		connection.run(async (db) => {
			const names = ['profiles', 'rows', 'heads', 'turns', 'cards', 'digests', 'drills'] as const;
			await write(db, [...names], async (tx) => {
				await tx.objectStore('profiles').delete(profileId);
				const rows = tx.objectStore('rows').index('byTime');
				const ids = await rows.getAllKeys(IDBKeyRange.bound([profileId], [profileId, []]));
				for (const attemptId of ids) {
					await tx.objectStore('rows').delete(attemptId);
					await tx.objectStore('heads').delete(attemptId);
					await tx.objectStore('cards').delete(attemptId);
					await tx.objectStore('digests').delete(attemptId);
					await tx.objectStore('turns').delete(IDBKeyRange.bound([attemptId], [attemptId, []]));
				}
				const drills = tx.objectStore('drills');
				for (const id of await drills.index('byProfile').getAllKeys(profileId))
					await drills.delete(id);
			});
			return ok(undefined);
		})
});
