import { createSHA256 } from 'hash-wasm';
import type { AppError } from '#lib/core/app-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import {
	BACKUP_FORMAT,
	BACKUP_VERSION,
	type BackupHeader,
	type BackupRecord
} from './backup-format.ts';
import type { Preferences, Profile, Storage } from './stores.ts';

/** Calls read at once. */
const PAGE = 200;
/** Text joined into one part of the file, UTF-16 units: the browser may move finished parts out of memory. */
const PART = 1_000_000;

export interface BackupSource {
	readonly storage: Pick<Storage, 'attempts' | 'drills' | 'scenarios'>;
	/** With the default learner. */
	readonly profiles: readonly Profile[];
	readonly preferences: Preferences;
}

export interface WrittenBackup {
	readonly file: Blob;
	readonly attempts: number;
	/** Calls that could not be read and are not in the file. */
	readonly damaged: number;
}

type Stamp = Pick<BackupHeader, 'createdAt' | 'appVersion'>;
type Written = Promise<Result<WrittenBackup, AppError>>;

/** Everything kept on this computer as one file. `onprogress` gets calls written and calls in all. */
export async function writeBackup(
	{ storage, profiles, preferences }: BackupSource,
	stamp: Stamp,
	onprogress: (done: number, all: number) => void = () => undefined
): Written {
	const out = await createWriter({ ...stamp, kind: 'all' });
	out.add({ type: 'preferences', preferences });
	for (const profile of profiles) out.add({ type: 'profile', profile });
	const documents = await storage.scenarios.list();
	if (!documents.ok) return documents;
	for (const scenario of documents.value) out.add({ type: 'scenario', scenario });
	let attempts = 0;
	let damaged = 0;
	for (const { id: profileId } of profiles)
		for (let offset = 0; ; offset += PAGE) {
			const query = { profileId, order: 'oldest', offset, limit: PAGE } as const;
			const page = await storage.attempts.list(query);
			if (!page.ok) return page;
			for (const row of page.value.rows) {
				const found = await storage.attempts.get(row.id);
				if (found.ok && found.value !== null) {
					out.add({ type: 'attempt', attempt: found.value.attempt, card: found.value.card });
					attempts += 1;
				} else damaged += 1;
			}
			if (offset === 0) damaged += page.value.damaged;
			onprogress(attempts + damaged, page.value.count);
			if (offset + PAGE >= page.value.count) break;
		}
	// After the calls: reading those makes the cards, and their answers are laid over them.
	for (const { id: profileId } of profiles) {
		const drills = await storage.drills.list(profileId);
		if (!drills.ok) return drills;
		for (const drill of drills.value) out.add({ type: 'drill', drill });
	}
	return ok({ file: out.close(), attempts, damaged });
}

/** One call with its learner, to be handed on. */
export async function writeAttempt(
	{ storage, profiles }: Omit<BackupSource, 'preferences'>,
	id: string,
	stamp: Stamp
): Written {
	const found = await storage.attempts.get(id);
	if (!found.ok) return found;
	if (found.value === null) return err({ code: 'attempt.unknown' });
	const { attempt, card } = found.value;
	const out = await createWriter({ ...stamp, kind: 'attempt' });
	const profile = profiles.find((one) => one.id === attempt.profileId);
	if (profile !== undefined) out.add({ type: 'profile', profile });
	out.add({ type: 'attempt', attempt, card });
	return ok({ file: out.close(), attempts: 1, damaged: 0 });
}

async function createWriter(
	header: Omit<BackupHeader, 'format' | 'version'>
): Promise<{ add(record: BackupRecord): void; close(): Blob }> {
	const hash = await createSHA256();
	const parts: Blob[] = [];
	let text = '';
	let records = 0;
	const flush = (): void => {
		parts.push(new Blob([text]));
		text = '';
	};
	const line = (value: unknown): void => {
		const written = `${JSON.stringify(value)}\n`;
		hash.update(written);
		text += written;
		if (text.length > PART) flush();
	};
	line({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...header } satisfies BackupHeader);
	return {
		add: (record) => {
			line(record);
			records += 1;
		},
		close: () => {
			text += `${JSON.stringify({ type: 'end', records, sha256: hash.digest('hex') })}\n`;
			flush();
			return new Blob(parts, { type: 'application/x-ndjson' });
		}
	};
}
