/**
 * Downloads one GGUF file so that nothing is ever fetched twice: in one growing file, by Range requests that go on
 * where the last one stopped, also after a reload. Host after host in the given order, own host first. "Ready" only
 * after size, head and SHA-256 have been checked.
 */
import { err, ok, type Result } from '#lib/core/result.ts';
import { toEngineError } from '../engine-error.ts';
import type { EngineError } from '../reply-engine.ts';
import type { StoreDeps } from './copy-file.ts';
import { LARGEST_FILE } from './import-model.ts';
import { listedOnHub } from './hub-listing.ts';
import { readManifest } from './manifest.ts';
import type { Hasher, WeightsFile } from './model-folder.ts';
import type { PartNote, StoredModel } from './stored-model.ts';
import { checkWeights, hashStored, StoreFault, writeAll } from './write-weights.ts';

export interface DownloadSpec {
	readonly id: string;
	readonly name: string;
	/** The same file on several hosts, best first; absolute. */
	readonly urls: readonly string[];
	readonly licence: string;
}

export interface DownloadDeps extends StoreDeps {
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface DownloadProgress {
	readonly done: number;
	/** Null while nobody has told. */
	readonly bytes: number | null;
}

/** Pauses before trying again, milliseconds; progress in between starts them anew. */
const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** Statuses that stay as they are. */
const MISSING = [401, 403, 404, 410];

/** What a crash may cost at most, bytes. */
const FLUSH_BYTES = 16 * 1024 * 1024;

/** Null when it was paused: what is here stays. */
export async function downloadModel(
	deps: DownloadDeps,
	spec: DownloadSpec,
	signal: AbortSignal,
	onProgress: (progress: DownloadProgress) => void
): Promise<Result<StoredModel | null, EngineError>> {
	try {
		const weights = await deps.folder.open(spec.id);
		let fetched: Result<StoredModel | null, EngineError>;
		try {
			fetched = await fetchFromAny(deps, spec, weights, signal, onProgress);
		} finally {
			weights.close();
		}
		if (fetched.ok && fetched.value) await deps.folder.writeRecord(fetched.value);
		return fetched;
	} catch (cause) {
		return err(cause instanceof StoreFault ? cause.error : toEngineError(cause));
	}
}

async function fetchFromAny(
	deps: DownloadDeps,
	spec: DownloadSpec,
	weights: WeightsFile,
	signal: AbortSignal,
	onProgress: (progress: DownloadProgress) => void
): Promise<Result<StoredModel | null, EngineError>> {
	let error: EngineError = { code: 'engine.network' };
	for (const url of spec.urls) {
		try {
			const told = await toldOf(deps, url, signal);
			if (signal.aborted) return ok(null);
			return ok(await fetchFrom(deps, { url, told, spec }, weights, signal, onProgress));
		} catch (cause) {
			if (signal.aborted) return ok(null);
			error = cause instanceof StoreFault ? cause.error : toEngineError(cause);
			// A full disk is full for every host; a wrong file may be right elsewhere.
			if (error.code === 'engine.quota') break;
		}
	}
	return err(error);
}

/** What is known of a file before it is fetched; null = not told. */
interface Told {
	readonly bytes: number | null;
	readonly sha256: string | null;
	readonly licence: string | null;
}

/** A manifest beside the file comes first; a hub has none, but lists its files. */
async function toldOf(deps: DownloadDeps, url: string, signal: AbortSignal): Promise<Told> {
	const listed = await listedOnHub(deps.fetch, url, signal);
	if (listed) return { ...listed, licence: null };
	const told = await readManifest(deps.fetch, url, signal);
	return told ?? { bytes: null, sha256: null, licence: null };
}

interface Source {
	readonly url: string;
	readonly told: Told;
	readonly spec: DownloadSpec;
}

async function fetchFrom(
	deps: DownloadDeps,
	from: Source,
	weights: WeightsFile,
	signal: AbortSignal,
	onProgress: (progress: DownloadProgress) => void
): Promise<StoredModel | null> {
	const { url, told, spec } = from;
	const earlier = await deps.folder.readNote(spec.id);
	// Another host may hold the same file: only its hash or the same address proves that the beginning fits.
	const isSame = earlier?.url === url || (told.sha256 !== null && earlier?.sha256 === told.sha256);
	let note: PartNote = {
		name: spec.name,
		url,
		tag: earlier?.url === url ? earlier.tag : null,
		bytes: told.bytes ?? (isSame ? (earlier?.bytes ?? null) : null),
		sha256: told.sha256
	};
	if (!earlier) await deps.folder.writeNote(spec.id, note);
	// What another host gave stays until this one truly answers.
	let isOpen = isSame;
	const hasher = await deps.createHasher();
	if (isSame) hashStored(weights, hasher);
	let running: Running = { hasher, weights };
	const here = () => (isOpen ? weights.size() : 0);
	for (let failures = 0; note.bytes === null || here() < note.bytes;) {
		if (signal.aborted) return null;
		const before = here();
		onProgress({ done: before, bytes: note.bytes });
		try {
			const opened = await openAt(deps, url, before, note, signal);
			if (opened.bytes > LARGEST_FILE) throw new StoreFault({ code: 'engine.modelTooBig' });
			if (told.bytes !== null && told.bytes !== opened.bytes)
				throw new StoreFault({ code: 'engine.wrongHash' });
			if (opened.restart) {
				weights.truncate(0);
				running = { ...running, hasher: await deps.createHasher() };
			}
			isOpen = true;
			note = { ...note, tag: opened.tag, bytes: opened.bytes };
			await deps.folder.writeNote(spec.id, note);
			await drain(opened.body, running, signal, (done) =>
				onProgress({ done, bytes: opened.bytes })
			);
			if (signal.aborted) return null;
		} catch (cause) {
			weights.flush();
			if (signal.aborted) return null;
			if (cause instanceof StoreFault) throw cause;
			const error = toEngineError(cause);
			if (error.code === 'engine.quota') throw new StoreFault(error);
			failures = here() > before ? 0 : failures + 1;
			const pause = RETRY_MS[failures];
			if (pause === undefined) throw new StoreFault({ code: 'engine.network', cause });
			await deps.wait(pause, signal);
		}
	}
	weights.flush();
	return verify(deps, from, running);
}

interface Running {
	readonly hasher: Hasher;
	readonly weights: WeightsFile;
}

function verify(deps: DownloadDeps, from: Source, { hasher, weights }: Running): StoredModel {
	const refuse = (error: EngineError): never => {
		weights.truncate(0); // a broken file must not be gone on with
		throw new StoreFault(error);
	};
	try {
		checkWeights(weights);
	} catch (cause) {
		refuse(cause instanceof StoreFault ? cause.error : toEngineError(cause));
	}
	const sha256 = hasher.digest();
	const known = from.told.sha256;
	if (known !== null && known !== sha256) refuse({ code: 'engine.wrongHash' });
	return {
		id: from.spec.id,
		name: from.spec.name,
		format: 'gguf',
		bytes: weights.size(),
		sha256,
		proof: known === null ? 'pinned' : 'known',
		source: from.url,
		licence: from.told.licence ?? from.spec.licence,
		storedAt: deps.wallMs()
	};
}

interface Opened {
	readonly body: ReadableStream<Uint8Array>;
	/** The whole file's. */
	readonly bytes: number;
	readonly tag: string | null;
	/** What is here belongs to another file, or the host knows no ranges. */
	readonly restart: boolean;
}

async function openAt(
	deps: DownloadDeps,
	url: string,
	at: number,
	note: PartNote,
	signal: AbortSignal
): Promise<Opened> {
	const response = await deps.fetch(url, {
		signal,
		cache: 'no-store',
		credentials: 'omit',
		...(at > 0 ? { headers: { Range: `bytes=${at}-` } } : {})
	});
	// Asking again helps against a busy host, not against one that has no such file.
	if (MISSING.includes(response.status))
		throw new StoreFault({
			code: 'engine.notThere',
			params: { detail: `HTTP ${response.status}` }
		});
	if (!response.ok) throw new Error(`HTTP ${response.status} for the model`);
	if (/text\/html/i.test(response.headers.get('content-type') ?? ''))
		throw new StoreFault({ code: 'engine.unknownFile', params: { detail: 'html' } });
	if (!response.body) throw new Error('network error: no body');
	const tag = response.headers.get('etag');
	const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
	if (response.status === 206 && range) {
		const bytes = Number(range[2]);
		const isOther = (note.tag !== null && tag !== note.tag) || (note.bytes ?? bytes) !== bytes;
		if (!isOther && Number(range[1]) === at)
			return { body: response.body, bytes, tag, restart: false };
		await response.body.cancel();
		return openAt(deps, url, 0, { ...note, tag: null, bytes: null }, signal).then((opened) => ({
			...opened,
			restart: true
		}));
	}
	const length = Number(response.headers.get('content-length'));
	const isEncoded = response.headers.get('content-encoding') !== null;
	const bytes = isEncoded || !(length > 0) ? note.bytes : length;
	if (bytes === null) throw new StoreFault({ code: 'engine.network', params: { detail: 'size' } });
	return { body: response.body, bytes, tag, restart: true };
}

async function drain(
	body: ReadableStream<Uint8Array>,
	{ weights, hasher }: Running,
	signal: AbortSignal,
	onProgress: (done: number) => void
): Promise<void> {
	const reader = body.getReader();
	let at = weights.size();
	let flushed = at;
	for (;;) {
		const { done, value } = await reader.read();
		if (done || signal.aborted) break;
		if (at === 0 && !isGguf(value)) {
			await reader.cancel();
			throw new StoreFault({ code: 'engine.unknownFile' });
		}
		writeAll(weights, value, at);
		hasher.update(value);
		at += value.length;
		if (at - flushed > FLUSH_BYTES) {
			weights.flush();
			flushed = at;
		}
		onProgress(at);
	}
	weights.flush();
}

/** The first bytes say "GGUF"; a first piece shorter than that is judged at the end. */
const isGguf = (start: Uint8Array): boolean =>
	start.length < 4 || (start[0] === 71 && start[1] === 71 && start[2] === 85 && start[3] === 70);
