import { ok, type Result } from '#lib/core/result.ts';
import type { AppError } from '#lib/core/app-error.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { PreferenceStore, Profile, ProfileStore } from '#lib/storage/stores.ts';

type Answer<T> = Promise<Result<T, AppError>>;

/** Who practises here. The default learner is there without set-up and without a record of its own. */
export interface Profiles {
	currentId(): string;
	list(): Answer<readonly Profile[]>;
	add(name: string): Answer<Profile>;
	rename(id: string, name: string): Answer<void>;
	choose(id: string): void;
	/** With all attempts; the default learner then is the current one. */
	remove(id: string): Answer<void>;
}

/** A name is one line of at most this many characters. */
export const MAX_NAME_LENGTH = 40;

const cleanName = (name: string): string =>
	Array.from(name.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim())
		.slice(0, MAX_NAME_LENGTH)
		.join('');

export function createProfiles(deps: {
	readonly store: ProfileStore;
	readonly preferences: PreferenceStore;
	readonly clock: Clock;
	readonly newId: () => string;
	readonly defaultId: string;
}): Profiles {
	const { store, preferences, clock, newId, defaultId } = deps;
	const byDefault: Profile = { id: defaultId, name: '', createdAt: 0 };

	async function list(): Answer<readonly Profile[]> {
		const stored = await store.list();
		if (!stored.ok) return stored;
		const hasDefault = stored.value.some((profile) => profile.id === defaultId);
		return ok(hasDefault ? stored.value : [byDefault, ...stored.value]);
	}

	return {
		currentId: () => preferences.read().profileId,
		list,
		async add(name) {
			const profile = { id: newId(), name: cleanName(name), createdAt: clock.wallMs() };
			const kept = await store.put(profile);
			return kept.ok ? ok(profile) : kept;
		},
		async rename(id, name) {
			const known = await list();
			if (!known.ok) return known;
			const found = known.value.find((profile) => profile.id === id);
			return found ? store.put({ ...found, name: cleanName(name) }) : ok(undefined);
		},
		choose: (id) => void preferences.write({ profileId: id }),
		async remove(id) {
			const removed = await store.remove(id);
			if (removed.ok && preferences.read().profileId === id)
				preferences.write({ profileId: defaultId });
			return removed;
		}
	};
}
