/**
 * Downloads an MLC model file by file: configuration, list of weights, tokenizer, weights, compiled library. A file
 * that is whole and verified is written down and never fetched again; inside a file the download goes on by Range
 * requests. Host after host in the given order. "Ready" only when every file has been checked.
 */
import { err, ok, type Result } from '#lib/core/result.ts';
import { toEngineError } from '../engine-error.ts';
import type { EngineError } from '../reply-engine.ts';
import type { DownloadDeps, DownloadProgress } from './download-model.ts';
import { fetchFile, type FileSource } from './fetch-file.ts';
import { hubListing, type ListedFile } from './hub-listing.ts';
import { readManifestOf } from './manifest.ts';
import {
	CONFIG,
	fingerprintLines,
	OLD_TENSORS,
	readShards,
	TENSORS,
	tokenizerOf
} from './mlc-files.ts';
import { isFileName } from './file-name.ts';
import type { PartNote, StoredFile, StoredModel } from './stored-model.ts';
import { StoreFault } from './write-weights.ts';

export interface MlcSpec {
	readonly id: string;
	readonly name: string;
	/** The same model on several hosts, best first; absolute, each with a slash at its end. */
	readonly folders: readonly string[];
	/** The compiled library where a folder holds none; absolute. */
	readonly libraries: readonly string[];
	readonly licence: string;
}

/** Null when it was paused: what is here stays. */
export async function downloadMlc(
	deps: DownloadDeps,
	spec: MlcSpec,
	signal: AbortSignal,
	onProgress: (progress: DownloadProgress) => void
): Promise<Result<StoredModel | null, EngineError>> {
	let error: EngineError = { code: 'engine.network' };
	try {
		for (const folder of spec.folders) {
			try {
				const model = await fetchFrom(deps, folder, spec, signal, onProgress);
				if (model) await deps.folder.writeRecord(model);
				return ok(model);
			} catch (cause) {
				if (signal.aborted) return ok(null);
				error = cause instanceof StoreFault ? cause.error : toEngineError(cause);
				// A full disk is full for every host; a wrong file may be right elsewhere.
				if (error.code === 'engine.quota') break;
			}
		}
	} catch (cause) {
		error = toEngineError(cause);
	}
	return err(error);
}

/** What a host tells of its files beforehand. */
interface Told {
	readonly files: ReadonlyMap<string, ListedFile>;
	readonly licence: string;
}

async function askHost(deps: DownloadDeps, folder: string, signal: AbortSignal): Promise<Told> {
	const entries = await readManifestOf(deps.fetch, folder, signal);
	if (entries) {
		const files = new Map(entries.map((one) => [one.name, one] as const));
		return { files, licence: entries[0]?.licence ?? '' };
	}
	const listed = await hubListing(deps.fetch, folder + CONFIG, signal);
	return { files: listed ?? new Map(), licence: '' };
}

async function fetchFrom(
	deps: DownloadDeps,
	folder: string,
	spec: MlcSpec,
	signal: AbortSignal,
	onProgress: (progress: DownloadProgress) => void
): Promise<StoredModel | null> {
	const told = await askHost(deps, folder, signal);
	if (signal.aborted) return null;
	const earlier = await deps.folder.readNote(spec.id);
	const isSame = earlier?.url === folder;
	/** Whole and verified; from another host only what a hash proves to be the same. */
	const done = new Map<string, StoredFile>();
	for (const file of earlier?.files ?? []) {
		const hash = told.files.get(file.name)?.sha256 ?? null;
		if (hash === null ? isSame : hash === file.sha256) done.set(file.name, file);
	}
	let total: number | null = null;
	let fromEarlier: PartNote | null = isSame ? earlier : null;

	const noteOf = (current: string, tag: string | null): PartNote => ({
		name: spec.name,
		url: folder,
		tag,
		bytes: total,
		sha256: null,
		files: [...done.values()],
		current
	});
	const bytesDone = () => [...done.values()].reduce((sum, { bytes }) => sum + bytes, 0);

	/** False: paused. */
	async function get(source: FileSource): Promise<boolean> {
		const { name } = source;
		const file = await deps.folder.open(spec.id, name);
		try {
			const known = done.get(name);
			if (known && file.size() === known.bytes) return true;
			done.delete(name);
			const goesOn = fromEarlier?.current === name;
			if (!goesOn) file.truncate(0);
			let tag = goesOn ? (fromEarlier?.tag ?? null) : null;
			fromEarlier = null;
			await deps.folder.writeNote(spec.id, noteOf(name, tag));
			const before = bytesDone();
			const tags: (string | null)[] = [];
			const stored = await fetchFile(deps, source, file, tag, signal, (progress) => {
				if (progress.tag !== tag) tags.push((tag = progress.tag));
				onProgress({ done: before + progress.done, bytes: total });
			});
			if (!stored) {
				if (tags.length > 0) await deps.folder.writeNote(spec.id, noteOf(name, tag));
				return false;
			}
			done.set(name, stored);
			await deps.folder.writeNote(spec.id, noteOf(name, null));
			return true;
		} finally {
			file.close();
		}
	}
	const sourceOf = (name: string, url = folder + name, bytes?: number): FileSource => {
		const one = told.files.get(name);
		if (bytes !== undefined && one && one.bytes !== bytes)
			throw new StoreFault({ code: 'engine.wrongHash', params: { detail: name } });
		return { name, url, bytes: one?.bytes ?? bytes ?? null, sha256: one?.sha256 ?? null };
	};
	const textOf = async (name: string): Promise<string> => {
		const file = await deps.folder.open(spec.id, name);
		try {
			const bytes = new Uint8Array(file.size());
			file.read(bytes, 0);
			return new TextDecoder().decode(bytes);
		} finally {
			file.close();
		}
	};

	const library = libraryOf(told, folder, spec);
	if (!(await get(sourceOf(CONFIG)))) return null;
	const tokenizer = tokenizerOf(await textOf(CONFIG));
	if (!tokenizer.ok) throw new StoreFault(tokenizer.error);
	const tensorsAt = await tensorsUrl(deps, told, folder, signal);
	if (!(await get({ ...sourceOf(TENSORS, tensorsAt) }))) return null;
	const shards = readShards(await textOf(TENSORS));
	if (!shards.ok) throw new StoreFault(shards.error);

	const rest = [
		sourceOf(tokenizer.value),
		sourceOf(library.name, library.url),
		...shards.value.map(({ name, bytes }) => sourceOf(name, folder + name, bytes))
	];
	total = bytesDone();
	for (const { name, bytes } of rest) if (!done.has(name)) total += bytes ?? 0;
	for (const source of rest) if (!(await get(source))) return null;

	const files = [CONFIG, TENSORS, ...rest.map(({ name }) => name)].flatMap(
		(name) => done.get(name) ?? []
	);
	const hasher = await deps.createHasher();
	hasher.update(new TextEncoder().encode(fingerprintLines(files)));
	const isKnown = files.every(({ name }) => (told.files.get(name)?.sha256 ?? null) !== null);
	return {
		id: spec.id,
		name: spec.name,
		format: 'mlc',
		files,
		bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
		sha256: hasher.digest(),
		proof: isKnown ? 'known' : 'pinned',
		source: folder,
		licence: told.licence === '' ? spec.licence : told.licence,
		storedAt: deps.wallMs()
	};
}

function libraryOf(told: Told, folder: string, spec: MlcSpec): { name: string; url: string } {
	const inFolder = [...told.files.keys()].find((name) => /\.wasm$/i.test(name));
	if (inFolder !== undefined && isFileName(inFolder))
		return { name: inFolder, url: folder + inFolder };
	const [url] = spec.libraries;
	const name = url === undefined ? '' : (new URL(url).pathname.split('/').at(-1) ?? '');
	if (url === undefined || !isFileName(name))
		throw new StoreFault({ code: 'engine.badModel', params: { detail: 'no library' } });
	return { name, url };
}

/** Models that were made for older packages have the list under its older name. */
async function tensorsUrl(
	deps: DownloadDeps,
	told: Told,
	folder: string,
	signal: AbortSignal
): Promise<string> {
	if (told.files.has(TENSORS)) return folder + TENSORS;
	if (told.files.has(OLD_TENSORS)) return folder + OLD_TENSORS;
	try {
		const init = { method: 'HEAD', signal, credentials: 'omit' } as const;
		const response = await deps.fetch(folder + TENSORS, init);
		return folder + (response.status === 404 ? OLD_TENSORS : TENSORS);
	} catch {
		return folder + TENSORS;
	}
}
