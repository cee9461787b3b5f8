import { createSHA256 } from 'hash-wasm';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { AppError } from '#lib/core/app-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
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
	/** Of its name. */
	readonly ending: 'jsonl' | 'jsonl.gz';
	readonly attempts: number;
	/** Calls that could not be read and are not in the file. */
	readonly damaged: number;
	/** Calls in the file of which some turns could not be read. */
	readonly cutShort: number;
}

export type Stamp = Pick<BackupHeader, 'createdAt' | 'appVersion' | 'home'>;
type Written = Promise<Result<WrittenBackup, AppError>>;

/** Everything kept on this computer as one file. `onprogress` gets calls written and calls in all. */
export async function writeBackup(
	{ storage, profiles, preferences }: BackupSource,
	stamp: Stamp,
	onprogress: (done: number, all: number) => void = () => undefined
): Written {
	const out = await createWriter(
		{ ...stamp, kind: 'all' },
		typeof CompressionStream === 'function'
	);
	await out.add({ type: 'preferences', preferences });
	for (const profile of profiles) await out.add({ type: 'profile', profile });
	const documents = await storage.scenarios.list();
	if (!documents.ok) return documents;
	for (const scenario of documents.value) await out.add({ type: 'scenario', scenario });
	let attempts = 0;
	let damaged = 0;
	let cutShort = 0;
	for (const { id: profileId } of profiles)
		for (let offset = 0; ; offset += PAGE) {
			const query = { profileId, order: 'oldest', offset, limit: PAGE } as const;
			const page = await storage.attempts.list(query);
			if (!page.ok) return page;
			for (const row of page.value.rows) {
				const found = await storage.attempts.get(row.id);
				if (found.ok && found.value !== null) {
					await out.add({ type: 'attempt', attempt: found.value.attempt, card: found.value.card });
					attempts += 1;
					if (found.value.damagedTurns > 0) cutShort += 1;
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
		for (const drill of drills.value) await out.add({ type: 'drill', drill });
	}
	return ok({ ...(await out.close()), attempts, damaged, cutShort });
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
	const { attempt, card, damagedTurns } = found.value;
	const profile = profiles.find((one) => one.id === attempt.profileId) ?? null;
	const packed = await packAttempt({ attempt, card, profile }, stamp);
	return ok({ ...packed, attempts: 1, damaged: 0, cutShort: damagedTurns > 0 ? 1 : 0 });
}

/** A call that need not be kept here, as a file: what a trainer hands back. */
export async function packAttempt(
	call: {
		readonly attempt: Attempt;
		readonly card: ScoreCard | null;
		readonly profile: Profile | null;
	},
	stamp: Stamp
): Promise<Pick<WrittenBackup, 'file' | 'ending'>> {
	const { attempt, card, profile } = call;
	// Small and now and then looked into: plain text.
	const out = await createWriter({ ...stamp, kind: 'attempt' }, false);
	if (profile !== null) await out.add({ type: 'profile', profile });
	await out.add({ type: 'attempt', attempt, card });
	return out.close();
}

interface Writer {
	add(record: BackupRecord): Promise<void>;
	close(): Promise<Pick<WrittenBackup, 'file' | 'ending'>>;
}

async function createWriter(
	header: Omit<BackupHeader, 'format' | 'version'>,
	packed: boolean
): Promise<Writer> {
	const hash = await createSHA256();
	const sink = packed ? packedSink() : plainSink();
	let text = '';
	let records = 0;
	const line = async (value: unknown): Promise<void> => {
		const written = `${JSON.stringify(value)}\n`;
		hash.update(written);
		text += written;
		if (text.length > PART) await flush();
	};
	const flush = async (): Promise<void> => {
		const part = text;
		text = '';
		await sink.write(part);
	};
	await line({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...header } satisfies BackupHeader);
	return {
		add: (record) => {
			records += 1;
			return line(record);
		},
		close: async () => {
			text += `${JSON.stringify({ type: 'end', records, sha256: hash.digest('hex') })}\n`;
			await flush();
			return { file: await sink.close(), ending: packed ? 'jsonl.gz' : 'jsonl' };
		}
	};
}

interface Sink {
	write(text: string): Promise<void>;
	close(): Promise<Blob>;
}

/** Each part is a blob of its own: the browser may move it out of memory. */
function plainSink(): Sink {
	const parts: Blob[] = [];
	return {
		write: (text) => {
			parts.push(new Blob([text]));
			return Promise.resolve();
		},
		close: () => Promise.resolve(new Blob(parts, { type: 'application/x-ndjson' }))
	};
}

function packedSink(): Sink {
	const { readable, writable } = new CompressionStream('gzip');
	const packed = new Response(readable).blob();
	const writer = writable.getWriter();
	const encoder = new TextEncoder();
	return {
		// Waits while the packing lags behind: nothing piles up.
		write: (text) => writer.write(encoder.encode(text)),
		close: async () => {
			await writer.close();
			return new Blob([await packed], { type: 'application/gzip' });
		}
	};
}
