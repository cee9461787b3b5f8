/** Copies an MLC model from a folder on disk. What is no whole model leaves nothing behind. */
import { err, ok, type Result } from '#lib/core/result.ts';
import { toEngineError } from '../engine-error.ts';
import type { EngineError } from '../reply-engine.ts';
import { copyFile, type ImportedFile, type StoreDeps } from './copy-file.ts';
import { isFileName } from './file-name.ts';
import { freeId } from './import-model.ts';
import { entriesOf, type ManifestFile } from './manifest.ts';
import {
	CONFIG,
	faultOfHead,
	fingerprintLines,
	OLD_TENSORS,
	readShards,
	TENSORS,
	tokenizerOf
} from './mlc-files.ts';
import { modelIdOf, type StoredFile, type StoredModel } from './stored-model.ts';
import { StoreFault } from './write-weights.ts';

/** A file of the chosen folder; `name` without its path. */
export type FolderFile = ImportedFile & Pick<Blob, 'text' | 'slice'>;

/** What is copied, under which name it is kept. */
interface Part {
	readonly name: string;
	readonly file: FolderFile;
}

const missing = (name: string) =>
	new StoreFault({ code: 'engine.badModel', params: { detail: `${name} is missing` } });

/** Null when it was stopped. `folderName` names the model. */
export async function importMlc(
	deps: StoreDeps,
	folderName: string,
	files: readonly FolderFile[],
	signal: AbortSignal,
	onProgress: (done: number) => void
): Promise<Result<StoredModel | null, EngineError>> {
	const { folder } = deps;
	const id = await freeId(folder, modelIdOf(folderName));
	try {
		const named = new Map(files.map((file) => [file.name, file] as const));
		const parts = await partsOf(named);
		const told = await toldOf(named.get('manifest.json'));
		const stored: StoredFile[] = [];
		let before = 0;
		for (const part of parts) {
			const sha256 = await copyFile(deps, id, part, signal, (done) => onProgress(before + done));
			if (sha256 === null) {
				await folder.remove(id);
				return ok(null);
			}
			const known = told.find(({ name }) => name === part.name);
			if (known && known.sha256 !== sha256)
				throw new StoreFault({ code: 'engine.wrongHash', params: { detail: part.name } });
			stored.push({ name: part.name, bytes: part.file.size, sha256 });
			before += part.file.size;
		}
		const hasher = await deps.createHasher();
		hasher.update(new TextEncoder().encode(fingerprintLines(stored)));
		const isKnown = stored.every(({ name }) => told.some((one) => one.name === name));
		const model: StoredModel = {
			id,
			name: folderName,
			format: 'mlc',
			files: stored,
			bytes: before,
			sha256: hasher.digest(),
			proof: isKnown ? 'known' : 'pinned',
			source: folderName,
			licence: told[0]?.licence ?? '',
			storedAt: deps.wallMs()
		};
		await folder.writeRecord(model);
		return ok(model);
	} catch (cause) {
		await folder.remove(id).catch(() => undefined);
		return err(cause instanceof StoreFault ? cause.error : toEngineError(cause));
	}
}

/** Everything that the model needs and nothing else, each with the length that it must have. */
async function partsOf(files: ReadonlyMap<string, FolderFile>): Promise<readonly Part[]> {
	const take = (name: string): FolderFile => {
		const file = files.get(name);
		if (!file) throw missing(name);
		return file;
	};
	const part = (name: string, file = take(name)): Part => ({ name, file });
	const config = files.get(CONFIG);
	if (!config) throw new StoreFault({ code: 'engine.unknownFile', params: { detail: CONFIG } });
	const tokenizer = tokenizerOf(await config.text());
	if (!tokenizer.ok) throw new StoreFault(tokenizer.error);
	const tensors = files.get(TENSORS) ?? take(OLD_TENSORS);
	const shards = readShards(await tensors.text());
	if (!shards.ok) throw new StoreFault(shards.error);
	const library = [...files.keys()].find((name) => /\.wasm$/i.test(name) && isFileName(name));
	if (library === undefined) throw missing('*.wasm');
	const parts = [
		part(CONFIG),
		part(TENSORS, tensors),
		part(tokenizer.value),
		part(library),
		...shards.value.map(({ name }) => part(name))
	];
	for (const { name, bytes } of shards.value)
		if (take(name).size !== bytes)
			throw new StoreFault({
				code: 'engine.badModel',
				params: { detail: `${name}: ${take(name).size} of ${bytes}` }
			});
	for (const { name, file } of parts) {
		const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
		const wrong = faultOfHead(name, head);
		if (wrong) throw new StoreFault(wrong);
	}
	return parts;
}

async function toldOf(manifest: FolderFile | undefined): Promise<readonly ManifestFile[]> {
	try {
		return manifest ? (entriesOf(JSON.parse(await manifest.text())) ?? []) : [];
	} catch {
		return [];
	}
}
