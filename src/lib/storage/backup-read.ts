import { createSHA256 } from 'hash-wasm';
import type { AppError } from '#lib/core/app-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import {
	BACKUP_VERSION,
	isEnd,
	isHeader,
	parseLine,
	toRecord,
	type BackupRecord
} from './backup-format.ts';
import { mergeStep } from './backup-merge.ts';
import { DEFAULT_PROFILE_ID } from './preferences.ts';
import type { Preferences, Storage } from './stores.ts';

/** Why a file was refused; nothing of it was stored. Keys under `backup.errors.` */
export type BackupProblem = 'empty' | 'foreign' | 'newer' | 'damaged' | 'unreadable';

export interface ImportReport {
	readonly added: number;
	/** Calls that had got further in the file. */
	readonly updated: number;
	/** Calls that were here already. */
	readonly same: number;
	readonly profiles: number;
	readonly scenarios: number;
	/** Records of a whole file that could not be read. */
	readonly skipped: number;
	/** Settings of the file: given only where nothing was kept here before. */
	readonly preferences: Readonly<Partial<Preferences>> | null;
}

/** A header is short: whatever has no line end within this many bytes is another kind of file. */
const HEADER_BYTES = 4096;
/** No record of ours is longer, UTF-16 units; keeps a file without line ends from filling the memory. */
const LONGEST_LINE = 64_000_000;

/** Takes a whole, unchanged file into what is kept here; the same file again changes nothing. */
export async function importBackup(
	storage: Pick<Storage, 'attempts' | 'drills' | 'scenarios' | 'profiles'>,
	file: Blob
): Promise<Result<ImportReport, { code: `backup.${BackupProblem}` } | AppError>> {
	const problem = await checkFile(file).catch((): BackupProblem => 'unreadable');
	if (problem !== null) return err({ code: `backup.${problem}` });
	return merge(storage, file);
}

/** Reads all of it before anything is stored. */
async function checkFile(file: Blob): Promise<BackupProblem | null> {
	if (file.size === 0) return 'empty';
	const [first] = (await file.slice(0, HEADER_BYTES).text()).split('\n', 1);
	const header = parseLine(first ?? '');
	if (!isHeader(header)) return 'foreign';
	if (header.version > BACKUP_VERSION) return 'newer';
	const hash = await createSHA256();
	let lines = 0;
	let last: string | null = null;
	for await (const line of linesOf(file)) {
		// The end line is not part of its own hash.
		if (last !== null) hash.update(`${last}\n`);
		last = line;
		lines += 1;
	}
	const end = parseLine(last ?? '');
	if (!isEnd(end) || end.records !== lines - 2) return 'damaged';
	return end.sha256 === hash.digest('hex') ? null : 'damaged';
}

async function merge(
	storage: Pick<Storage, 'attempts' | 'drills' | 'scenarios' | 'profiles'>,
	file: Blob
): Promise<Result<ImportReport, AppError>> {
	const counts = { added: 0, updated: 0, same: 0, profiles: 0, scenarios: 0, skipped: 0 };
	const [profiles, documents, calls] = await Promise.all([
		storage.profiles.list(),
		storage.scenarios.list(),
		// The default learner has calls without having a record.
		storage.attempts.list({ profileId: DEFAULT_PROFILE_ID, limit: 1 })
	]);
	if (!profiles.ok) return profiles;
	if (!calls.ok) return calls;
	if (!documents.ok) return documents;
	const learners = new Set(profiles.value.map((one) => one.id));
	const known = new Set(documents.value.map((one) => one.id));
	let settings: ImportReport['preferences'] = null;
	const isFresh = learners.size === 0 && known.size === 0 && calls.value.count === 0;

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
				const here = await storage.attempts.get(attempt.id);
				// One that cannot be read here is mended by the one of the file.
				const step = mergeStep(here.ok ? (here.value?.attempt ?? null) : null, attempt);
				counts[step === 'add' ? 'added' : step === 'replace' ? 'updated' : 'same'] += 1;
				return step === 'keep' ? ok(undefined) : storage.attempts.finish(attempt, card);
			}
		}
	};

	let number = 0;
	for await (const line of linesOf(file)) {
		number += 1;
		const value = parseLine(line);
		if (number === 1 || isEnd(value)) continue;
		const record = toRecord(value);
		if (record === null) counts.skipped += 1;
		else {
			const taken = await take(record);
			if (!taken.ok) return taken;
		}
	}
	return ok({ ...counts, preferences: isFresh ? settings : null });
}

/** Lines without their line ends; reads piece by piece. */
async function* linesOf(file: Blob): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	const reader = file.stream().getReader();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read();
		rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
		const lines = rest.split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
		if (rest.length > LONGEST_LINE) throw new Error('no line end');
		if (done) break;
	}
	if (rest !== '') yield rest;
}
