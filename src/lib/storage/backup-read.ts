import type { AppError } from '#lib/core/app-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { BackupHeader, BackupRecord } from './backup-format.ts';
import { mergeStep, withVerdicts } from './backup-merge.ts';
import { keepApart } from './backup-owner.ts';
import { checkFile, recordsOf } from './backup-scan.ts';
import { DEFAULT_PROFILE_ID } from './preferences.ts';
import type { Preferences, Storage } from './stores.ts';

export interface ImportReport {
	readonly added: number;
	/** Calls that had got further in the file, or on which a trainer has decided there. */
	readonly updated: number;
	/** Calls that were here already. */
	readonly same: number;
	readonly profiles: number;
	readonly scenarios: number;
	/** Records of a whole file that could not be read. */
	readonly skipped: number;
	/** Settings of the file: given only where nothing was kept here before and the file is the learner's own. */
	readonly preferences: Readonly<Partial<Preferences>> | null;
}

/** Whose the calls of the file's default learner are. */
export interface Owner {
	/** This computer, as its own files name it; null when it never wrote one. */
	readonly home: string | null;
	/** `ask`: refuse with `backup.whose` where the file cannot tell. */
	readonly whose: 'ask' | 'mine' | 'apart';
	/** What a learner without a name is called here when he is kept apart. */
	readonly unnamed: string;
}

const MINE: Owner = { home: null, whose: 'mine', unnamed: '' };

type Kept = Pick<Storage, 'attempts' | 'drills' | 'scenarios' | 'profiles'>;

/** Takes a whole, unchanged file into what is kept here; the same file again changes nothing. */
export async function importBackup(
	storage: Kept,
	file: Blob,
	owner: Owner = MINE
): Promise<Result<ImportReport, AppError>> {
	try {
		return await takeIn(storage, file, owner);
	} catch {
		return err({ code: 'backup.unreadable' }); // it went away between two readings
	}
}

async function takeIn(
	storage: Kept,
	file: Blob,
	owner: Owner
): Promise<Result<ImportReport, AppError>> {
	const checked = await checkFile(file);
	if (!checked.ok) return checked;
	const isFresh = await nothingKept(storage);
	if (!isFresh.ok) return isFresh;
	const apart = await isApart(file, checked.value, owner, isFresh.value);
	if (apart === null) return err({ code: 'backup.whose' });
	// Somebody else's settings stay with him, and so does the name of his computer, which is one of them.
	return merge(storage, file, isFresh.value && !apart, (record) =>
		// An older file does not name its computer; the moment it was made has to do.
		apart
			? keepApart(record, checked.value.home ?? String(checked.value.createdAt), owner.unnamed)
			: record
	);
}

/** Null: the learner has to be asked. */
async function isApart(
	file: Blob,
	header: BackupHeader,
	{ home, whose }: Owner,
	isFresh: boolean
): Promise<boolean | null> {
	if (whose !== 'ask') return whose === 'apart' && (header.home ?? '') !== (home ?? 'none');
	if (isFresh || (header.home !== undefined && header.home === home)) return false;
	for await (const record of recordsOf(file))
		if (record?.type === 'attempt' && record.attempt.profileId === DEFAULT_PROFILE_ID) return null;
	return false;
}

async function nothingKept(storage: Kept): Promise<Result<boolean, AppError>> {
	const [profiles, documents, calls] = await Promise.all([
		storage.profiles.list(),
		storage.scenarios.list(),
		// The default learner has calls without having a record.
		storage.attempts.list({ profileId: DEFAULT_PROFILE_ID, limit: 1 })
	]);
	if (!profiles.ok) return profiles;
	if (!documents.ok) return documents;
	if (!calls.ok) return calls;
	return ok(profiles.value.length + documents.value.length + calls.value.count === 0);
}

async function merge(
	storage: Kept,
	file: Blob,
	withSettings: boolean,
	owned: (record: BackupRecord) => BackupRecord
): Promise<Result<ImportReport, AppError>> {
	const counts = { added: 0, updated: 0, same: 0, profiles: 0, scenarios: 0, skipped: 0 };
	const [profiles, documents] = await Promise.all([
		storage.profiles.list(),
		storage.scenarios.list()
	]);
	if (!profiles.ok) return profiles;
	if (!documents.ok) return documents;
	const learners = new Set(profiles.value.map((one) => one.id));
	const known = new Set(documents.value.map((one) => one.id));
	let settings: ImportReport['preferences'] = null;

	const take = async (record: BackupRecord): Promise<Result<void, AppError>> => {
		switch (record.type) {
			case 'preferences':
				settings = record.preferences;
				return ok(undefined);
			case 'profile':
				if (learners.has(record.profile.id)) return ok(undefined);
				learners.add(record.profile.id);
				counts.profiles += 1;
				return storage.profiles.put(record.profile);
			case 'drill':
				return storage.drills.put(record.drill);
			case 'scenario':
				if (known.has(record.scenario.id)) return ok(undefined);
				known.add(record.scenario.id);
				counts.scenarios += 1;
				return storage.scenarios.put(record.scenario);
			case 'attempt': {
				const { attempt, card } = record;
				const found = await storage.attempts.get(attempt.id);
				// One that cannot be read here is mended by the one of the file.
				const here = found.ok ? (found.value?.attempt ?? null) : null;
				const step = mergeStep(here, attempt);
				counts[step === 'add' ? 'added' : step === 'keep' ? 'same' : 'updated'] += 1;
				if (step === 'keep') return ok(undefined);
				if (step !== 'verdicts' || here === null) return storage.attempts.replace(attempt, card);
				const disputes = withVerdicts(here, attempt) ?? [];
				return storage.attempts.update(here.id, { disputes });
			}
		}
	};

	for await (const record of recordsOf(file)) {
		if (record === null) counts.skipped += 1;
		else {
			const taken = await take(owned(record));
			if (!taken.ok) return taken;
		}
	}
	return ok({ ...counts, preferences: withSettings ? settings : null });
}
