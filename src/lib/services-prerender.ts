import { OfflineStatus } from '#lib/offline/offline-status.svelte.ts';
import { cards } from '#lib/scenarios/catalogue.ts';
import { createMemoryStorage } from '#lib/storage/memory-storage.ts';
import { createPreferenceStore, DEFAULT_PROFILE_ID } from '#lib/storage/preferences.ts';
import { realClock } from './services-clock.ts';
import { createLibrary } from './services-library.ts';
import { createProfiles } from './services-profiles.ts';
import type { Services } from './services.ts';

type Drawn = Pick<
	Services,
	'scenarios' | 'storage' | 'profiles' | 'preferences' | 'offline' | 'updates' | 'configProblems'
>;

const notHere = () => Promise.reject(new Error('only in a browser'));

/**
 * What the first screen reads while the build draws it: nobody has called yet, nothing is wrong, the packs are
 * there. The rest of the services belongs to clicks and calls, which a build has none of.
 */
export function createPrerenderServices(): Services {
	const memory = createMemoryStorage(null);
	const preferences = createPreferenceStore(() => {
		throw new Error('a build keeps no settings');
	});
	const drawn: Drawn = {
		storage: { ...memory, persistent: true },
		preferences,
		profiles: createProfiles({
			store: memory.profiles,
			preferences,
			clock: realClock,
			newId: () => DEFAULT_PROFILE_ID,
			defaultId: DEFAULT_PROFILE_ID
		}),
		scenarios: createLibrary({
			packs: { cards, load: notHere },
			store: memory.scenarios,
			compiler: notHere,
			documents: [],
			fetchText: notHere,
			clock: realClock
		}),
		offline: new OfflineStatus(),
		updates: { apply: notHere },
		configProblems: []
	};
	return drawn as Services;
}
