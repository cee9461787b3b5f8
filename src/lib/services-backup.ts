import type { AppError } from '#lib/core/app-error.ts';
import type { Clock } from '#lib/core/clock.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { BackupHeader } from '#lib/storage/backup-format.ts';
import type { ImportReport } from '#lib/storage/backup-read.ts';
import type { WrittenBackup } from '#lib/storage/backup-write.ts';
import { DEFAULT_PROFILE_ID } from '#lib/storage/preferences.ts';
import type { PreferenceStore, Profile, Storage } from '#lib/storage/stores.ts';
import type { Profiles } from './services-profiles.ts';

type Answer<T> = Promise<Result<T, AppError>>;

export type { ImportReport };

/** Everything in one file, and back; see storage/backup-format.ts. Error codes: `backup.*`, `storage.*`. Never rejects. */
export interface Backup {
	/** Id of the learner who has no name of his own: the same on every computer. */
	readonly defaultId: string;
	/** `onprogress` gets calls written and calls in all. */
	writeAll(onprogress?: (done: number, all: number) => void): Answer<WrittenBackup>;
	writeAttempt(attemptId: string): Answer<WrittenBackup>;
	/**
	 * Settings come back only where nothing was kept here before. `ask` refuses with `backup.whose` where only the
	 * learner can say whether a file from another computer is his own.
	 */
	read(
		file: Blob,
		owner: { whose: 'ask' | 'mine' | 'apart'; unnamed: string }
	): Answer<ImportReport>;
	/** Looks into a file without keeping anything; `onrecord` gets what can be read. */
	look(file: Blob, onrecord: (record: LookedAt, header: BackupHeader) => void): Answer<LookReport>;
	/** A call that need not be kept here, as a file to hand back. */
	pack(call: HandedCall): Answer<Pick<WrittenBackup, 'file' | 'ending'>>;
}

/** A call or a learner in a file. */
export type LookedAt =
	| { readonly type: 'profile'; readonly profile: Profile }
	| { readonly type: 'attempt'; readonly attempt: Attempt; readonly card: ScoreCard | null };

export interface LookReport {
	readonly header: BackupHeader;
	/** Records that could not be read. */
	readonly skipped: number;
}

export interface HandedCall {
	readonly attempt: Attempt;
	readonly card: ScoreCard | null;
	readonly profile: Profile | null;
	/** The computer that the learner's own file came from. */
	readonly home: string | null;
}

export function createBackup(deps: {
	readonly storage: Storage;
	readonly profiles: Pick<Profiles, 'list'>;
	readonly preferences: PreferenceStore;
	readonly clock: Clock;
	readonly newId: () => string;
	readonly appVersion: string;
}): Backup {
	const { storage, profiles, preferences, clock, newId, appVersion } = deps;
	// Loaded when asked for: hashing is no part of a first visit.
	const writing = () => import('#lib/storage/backup-write.ts');
	const made = () => ({ createdAt: clock.wallMs(), appVersion });
	function stamp() {
		let { home } = preferences.read();
		if (home === null) {
			home = newId();
			preferences.write({ home });
		}
		return { ...made(), home };
	}

	/** Its code may be neither cached nor to be had, and a disk may fill while a file is packed. */
	async function guarded<T>(work: () => Answer<T>): Answer<T> {
		try {
			return await work();
		} catch (cause) {
			return err({ code: 'backup.failed', cause });
		}
	}

	const withLearners = <T>(work: (learners: readonly Profile[]) => Answer<T>): Answer<T> =>
		guarded(async () => {
			const known = await profiles.list();
			return known.ok ? work(known.value) : known;
		});

	return {
		defaultId: DEFAULT_PROFILE_ID,
		writeAll: (onprogress) =>
			withLearners(async (learners) => {
				const { writeBackup } = await writing();
				// First the stamp: it may draw the name of this computer, which belongs to the settings.
				const stamped = stamp();
				const from = { storage, profiles: learners, preferences: preferences.read() };
				return writeBackup(from, stamped, onprogress);
			}),
		writeAttempt: (attemptId) =>
			withLearners(async (learners) => {
				const { writeAttempt } = await writing();
				return writeAttempt({ storage, profiles: learners }, attemptId, stamp());
			}),
		read: (file, owner) =>
			guarded(async () => {
				const { importBackup } = await import('#lib/storage/backup-read.ts');
				const { home } = preferences.read();
				const taken = await importBackup(storage, file, { ...owner, home });
				if (taken.ok && taken.value.preferences !== null)
					preferences.write(taken.value.preferences);
				return taken;
			}),
		look: (file, onrecord) =>
			guarded(async () => {
				const { checkFile, recordsOf } = await import('#lib/storage/backup-scan.ts');
				const checked = await checkFile(file);
				if (!checked.ok) return checked;
				let skipped = 0;
				try {
					for await (const record of recordsOf(file)) {
						if (record === null) skipped += 1;
						else if (record.type === 'profile' || record.type === 'attempt')
							onrecord(record, checked.value);
					}
				} catch (cause) {
					return err({ code: 'backup.unreadable', cause }); // it went away between the two readings
				}
				return ok({ header: checked.value, skipped });
			}),
		pack: ({ home, ...call }) =>
			guarded(async () => {
				const { packAttempt } = await writing();
				return ok(await packAttempt(call, { ...made(), ...(home === null ? {} : { home }) }));
			})
	};
}
