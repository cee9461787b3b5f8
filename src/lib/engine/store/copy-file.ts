import type { Hasher, ModelFolder, WeightsFile } from './model-folder.ts';
import { StoreFault, writeAll } from './write-weights.ts';

export interface StoreDeps {
	readonly folder: ModelFolder;
	readonly createHasher: () => Promise<Hasher>;
	readonly wallMs: () => number;
}

export interface ImportedFile {
	readonly name: string;
	readonly size: number;
	stream(): ReadableStream<Uint8Array>;
}

/** One file of a model, from disk into its folder. */
export interface Copied {
	readonly file: ImportedFile;
	/** In the folder; left out for the one file of a GGUF model. */
	readonly name?: string;
	/** Throws where what was written cannot be a model. */
	readonly check?: (written: WeightsFile) => void;
}

/** SHA-256 of what was copied; null when it was stopped. */
export async function copyFile(
	deps: StoreDeps,
	id: string,
	{ file, name, check }: Copied,
	signal: AbortSignal,
	onProgress: (done: number) => void
): Promise<string | null> {
	const hasher = await deps.createHasher();
	const target = await deps.folder.open(id, name);
	try {
		target.truncate(0);
		const reader = file.stream().getReader();
		let at = 0;
		for (;;) {
			if (signal.aborted) {
				await reader.cancel();
				return null;
			}
			const { done, value } = await reader.read();
			if (done) break;
			writeAll(target, value, at);
			hasher.update(value);
			at += value.length;
			onProgress(at);
		}
		if (at !== file.size)
			throw new StoreFault({
				code: 'engine.badModel',
				params: { detail: `${file.name}: ${at} of ${file.size}` }
			});
		target.flush();
		check?.(target);
		return hasher.digest();
	} finally {
		target.close();
	}
}
