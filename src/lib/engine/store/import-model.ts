import { err, ok, type Result } from '#lib/core/result.ts';
import { toEngineError } from '../engine-error.ts';
import type { EngineError } from '../reply-engine.ts';
import type { Hasher, ModelFolder } from './model-folder.ts';
import { modelIdOf, type StoredModel } from './stored-model.ts';
import { checkWeights, StoreFault, writeAll } from './write-weights.ts';

export interface StoreDeps {
	readonly folder: ModelFolder;
	readonly createHasher: () => Promise<Hasher>;
	readonly wallMs: () => number;
}

/** One file may have this many bytes: WebAssembly addresses no more of one. */
export const LARGEST_FILE = 2 ** 31 - 1;

export interface ImportedFile {
	readonly name: string;
	readonly size: number;
	stream(): ReadableStream<Uint8Array>;
}

/** Copies a GGUF file from disk; null when it was stopped. What is no whole model leaves nothing behind. */
export async function importModel(
	deps: StoreDeps,
	file: ImportedFile,
	signal: AbortSignal,
	onProgress: (done: number) => void
): Promise<Result<StoredModel | null, EngineError>> {
	const { folder } = deps;
	if (file.size > LARGEST_FILE) return err({ code: 'engine.modelTooBig' });
	if (file.size === 0) return err({ code: 'engine.unknownFile' });
	const id = await freeId(folder, modelIdOf(file.name));
	try {
		const sha256 = await copy(deps, id, file, signal, onProgress);
		if (sha256 === null) {
			await folder.remove(id);
			return ok(null);
		}
		const model: StoredModel = {
			id,
			name: file.name.replace(/\.gguf$/i, ''),
			format: 'gguf',
			bytes: file.size,
			sha256,
			proof: 'pinned',
			source: file.name,
			licence: '',
			storedAt: deps.wallMs()
		};
		await folder.writeRecord(model);
		return ok(model);
	} catch (cause) {
		await folder.remove(id).catch(() => undefined);
		return err(cause instanceof StoreFault ? cause.error : toEngineError(cause));
	}
}

/** A damaged file must not destroy a good model of the same name. */
export async function freeId(folder: ModelFolder, wanted: string): Promise<string> {
	let id = wanted;
	for (let i = 2; await folder.isTaken(id); i += 1) id = `${wanted.slice(0, 90)}-${i}`;
	return id;
}

/** SHA-256 of what was copied; null when it was stopped. */
async function copy(
	deps: StoreDeps,
	id: string,
	file: ImportedFile,
	signal: AbortSignal,
	onProgress: (done: number) => void
): Promise<string | null> {
	const hasher = await deps.createHasher();
	const weights = await deps.folder.open(id);
	try {
		weights.truncate(0);
		const reader = file.stream().getReader();
		let at = 0;
		for (;;) {
			if (signal.aborted) {
				await reader.cancel();
				return null;
			}
			const { done, value } = await reader.read();
			if (done) break;
			writeAll(weights, value, at);
			hasher.update(value);
			at += value.length;
			onProgress(at);
		}
		if (at !== file.size) throw new StoreFault({ code: 'engine.badModel' });
		weights.flush();
		checkWeights(weights);
		return hasher.digest();
	} finally {
		weights.close();
	}
}
