import type { AppError } from '#lib/core/app-error.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { Result } from '#lib/core/result.ts';
import type { ImportReport } from '#lib/storage/backup-read.ts';
import type { WrittenBackup } from '#lib/storage/backup-write.ts';
import type { PreferenceStore, Profile, Storage } from '#lib/storage/stores.ts';
import type { Profiles } from './services-profiles.ts';

type Answer<T> = Promise<Result<T, AppError>>;

export type { ImportReport };

/** Everything in one file, and back; see storage/backup-format.ts. Error codes: `backup.*`, `storage.*`. */
export interface Backup {
	/** `onprogress` gets calls written and calls in all. */
	writeAll(onprogress?: (done: number, all: number) => void): Answer<WrittenBackup>;
	writeAttempt(attemptId: string): Answer<WrittenBackup>;
	/** Settings come back only where nothing was kept here before. */
	read(file: Blob): Answer<ImportReport>;
}

export function createBackup(deps: {
	readonly storage: Storage;
	readonly profiles: Pick<Profiles, 'list'>;
	readonly preferences: PreferenceStore;
	readonly clock: Clock;
	readonly appVersion: string;
}): Backup {
	const { storage, profiles, preferences, clock, appVersion } = deps;
	// Loaded when asked for: hashing is no part of a first visit.
	const writing = () => import('#lib/storage/backup-write.ts');
	const stamp = () => ({ createdAt: clock.wallMs(), appVersion });

	async function withLearners<T>(work: (learners: readonly Profile[]) => Answer<T>): Answer<T> {
		const known = await profiles.list();
		return known.ok ? work(known.value) : known;
	}

	return {
		writeAll: (onprogress) =>
			withLearners(async (learners) => {
				const { writeBackup } = await writing();
				const from = { storage, profiles: learners, preferences: preferences.read() };
				return writeBackup(from, stamp(), onprogress);
			}),
		writeAttempt: (attemptId) =>
			withLearners(async (learners) => {
				const { writeAttempt } = await writing();
				return writeAttempt({ storage, profiles: learners }, attemptId, stamp());
			}),
		read: async (file) => {
			const { importBackup } = await import('#lib/storage/backup-read.ts');
			const taken = await importBackup(storage, file);
			if (taken.ok && taken.value.preferences !== null) preferences.write(taken.value.preferences);
			return taken;
		}
	};
}
