import { err, ok, type Result } from '#lib/core/result.ts';
import { toEngineError } from '../engine-error.ts';
import type { EngineError } from '../reply-engine.ts';
import { copyFile, type ImportedFile, type StoreDeps } from './copy-file.ts';
import type { ModelFolder } from './model-folder.ts';
import { modelIdOf, type StoredModel } from './stored-model.ts';
import { checkWeights, StoreFault } from './write-weights.ts';

/** One file may have this many bytes: WebAssembly addresses no more of one. */
export const LARGEST_FILE = 2 ** 31 - 1;

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
		const sha256 = await copyFile(deps, id, { file, check: checkWeights }, signal, onProgress);
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
