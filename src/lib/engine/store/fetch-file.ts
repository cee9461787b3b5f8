/**
 * Fetches one file of a model into the store so that nothing is fetched twice: by Range requests that go on where the
 * last one stopped. What comes back is whole, hashed and what its name says, or a fault.
 */
import { toEngineError } from '../engine-error.ts';
import type { EngineError } from '../reply-engine.ts';
import type { DownloadDeps } from './download-model.ts';
import { faultOfHead } from './mlc-files.ts';
import type { WeightsFile } from './model-folder.ts';
import type { StoredFile } from './stored-model.ts';
import { hashStored, StoreFault, writeAll } from './write-weights.ts';

export interface FileSource {
	readonly name: string;
	readonly url: string;
	/** As told beforehand; null = as long as the host sends. */
	readonly bytes: number | null;
	/** Lower-case hex, told beforehand. */
	readonly sha256: string | null;
}

export interface FetchProgress {
	/** The host's name for this very file, to go on with it after a reload. */
	readonly tag: string | null;
	readonly done: number;
}

/** Pauses before trying again, milliseconds; progress in between starts them anew. */
const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** Trying again will not help. */
const FINAL_STATUS = [401, 403, 404, 410, 451];

const fault = (code: EngineError['code'], detail: string) =>
	new StoreFault({ code, params: { detail } });

/** Null when it was stopped: what is here stays. Throws `StoreFault`. */
export async function fetchFile(
	deps: DownloadDeps,
	source: FileSource,
	file: WeightsFile,
	earlierTag: string | null,
	signal: AbortSignal,
	onProgress: (progress: FetchProgress) => void
): Promise<StoredFile | null> {
	const { name, bytes } = source;
	const refuse = (error: StoreFault): never => {
		file.truncate(0); // a broken file must not be gone on with
		throw error;
	};
	// Without a length nobody can tell whether what is here is all.
	if (bytes === null || file.size() > bytes) file.truncate(0);
	let hasher = await deps.createHasher();
	hashStored(file, hasher);
	let tag = earlierTag;
	let isWhole = bytes !== null && file.size() === bytes;
	for (let failures = 0; !isWhole;) {
		if (signal.aborted) return null;
		const before = file.size();
		try {
			const response = await deps.fetch(source.url, {
				signal,
				cache: 'no-store',
				credentials: 'omit',
				...(before > 0 ? { headers: { Range: `bytes=${before}-` } } : {})
			});
			if (FINAL_STATUS.includes(response.status))
				throw fault('engine.notThere', `${response.status} ${name}`);
			if (response.status === 416) throw fault('engine.badModel', name); // shorter than it should be
			if (!response.ok || !response.body) throw new Error(`HTTP ${response.status} for ${name}`);
			if (/text\/html/i.test(response.headers.get('content-type') ?? ''))
				throw fault('engine.unknownFile', name);
			const told = response.headers.get('etag');
			const from = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
			const goesOn =
				response.status === 206 &&
				(from === undefined || Number(from) === before) &&
				(tag === null || told === null || told === tag);
			if (before > 0 && !goesOn) {
				file.truncate(0);
				hasher = await deps.createHasher();
			}
			if (response.status === 206 && before > 0 && !goesOn) {
				await response.body.cancel();
				tag = null;
				continue;
			}
			tag = told;
			isWhole = await drain(response.body, file, hasher, source, signal, (done) =>
				onProgress({ tag, done })
			);
			file.flush();
			if (signal.aborted) return null;
			if (!isWhole) {
				// The host sent all that it has: the file there is cut short.
				const sent = Number(response.headers.get('content-length') ?? NaN);
				if (sent === file.size() - (goesOn ? before : 0)) throw fault('engine.badModel', name);
				throw new Error('network error: ended early');
			}
		} catch (cause) {
			file.flush();
			if (signal.aborted) return null;
			if (cause instanceof StoreFault) return refuse(cause);
			const error = toEngineError(cause);
			if (error.code === 'engine.quota') throw new StoreFault(error);
			failures = file.size() > before ? 0 : failures + 1;
			const pause = RETRY_MS[failures];
			if (pause === undefined)
				throw new StoreFault({ code: 'engine.network', params: { detail: name }, cause });
			await deps.wait(pause, signal);
		}
	}
	const head = new Uint8Array(Math.min(64, file.size()));
	file.read(head, 0);
	const wrong = file.size() === 0 ? fault('engine.badModel', name).error : faultOfHead(name, head);
	if (wrong) refuse(new StoreFault(wrong));
	const sha256 = hasher.digest();
	if (source.sha256 !== null && source.sha256 !== sha256) refuse(fault('engine.wrongHash', name));
	return { name, bytes: file.size(), sha256 };
}

/** What a crash may cost at most, bytes. */
const FLUSH_BYTES = 16 * 1024 * 1024;

/** True when all that was told is here; without a length, when the host ended. */
async function drain(
	body: ReadableStream<Uint8Array>,
	file: WeightsFile,
	hasher: { update(bytes: Uint8Array): void },
	{ name, bytes }: FileSource,
	signal: AbortSignal,
	onProgress: (done: number) => void
): Promise<boolean> {
	const reader = body.getReader();
	let at = file.size();
	let flushed = at;
	for (;;) {
		const { done, value } = await reader.read();
		if (signal.aborted) {
			await reader.cancel().catch(() => undefined);
			return false;
		}
		if (done) return bytes === null || at === bytes;
		if (bytes !== null && at + value.length > bytes) {
			await reader.cancel().catch(() => undefined);
			throw fault('engine.wrongHash', name);
		}
		// A page that was sent for a missing file is known by its first bytes, before all of it is fetched.
		const wrong = at === 0 && value.length >= 16 ? faultOfHead(name, value) : null;
		if (wrong) {
			await reader.cancel().catch(() => undefined);
			throw new StoreFault(wrong);
		}
		writeAll(file, value, at);
		hasher.update(value);
		at += value.length;
		if (at - flushed > FLUSH_BYTES) {
			file.flush();
			flushed = at;
		}
		onProgress(at);
	}
}
