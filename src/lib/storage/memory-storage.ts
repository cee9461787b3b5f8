/* eslint-disable @typescript-eslint/require-await -- the stores are asynchronous, memory is at hand */
import { ok } from '#lib/core/result.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { createMemoryAttemptStore } from './attempts-memory.ts';
import { createMemoryLessons } from './drills-memory.ts';
import { byAge } from './profiles.ts';
import type { ImportedScenario, Profile, ScenarioStore, Storage } from './stores.ts';

/** Everything in memory until the page closes; `reason` tells the learner why. */
export function createMemoryStorage(reason: AppError | null): Storage {
	const lessons = createMemoryLessons();
	const attempts = createMemoryAttemptStore(lessons);
	const imported = new Map<string, ImportedScenario>();
	const people = new Map<string, Profile>();

	const scenarios: ScenarioStore = {
		put: async (scenario) => {
			imported.set(scenario.id, structuredClone(scenario));
			return ok(undefined);
		},
		list: async () => ok([...imported.values()].map((one) => structuredClone(one)).sort(byId)),
		remove: async (id) => {
			imported.delete(id);
			return ok(undefined);
		}
	};

	return {
		persistent: false,
		reason,
		attempts,
		progress: lessons.progress,
		drills: lessons.drills,
		scenarios,
		profiles: {
			list: async () => ok([...people.values()].sort(byAge)),
			put: async (profile) => {
				people.set(profile.id, { ...profile });
				return ok(undefined);
			},
			remove: async (id) => {
				people.delete(id);
				attempts.removeOfProfile(id);
				lessons.removeOfProfile(id);
				return ok(undefined);
			}
		},
		eraseAll: async () => {
			attempts.clear();
			lessons.clear();
			imported.clear();
			people.clear();
			return ok(undefined);
		},
		close: () => {}
	};
}

/** As IndexedDB orders its keys: by code unit. */
const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
	a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
