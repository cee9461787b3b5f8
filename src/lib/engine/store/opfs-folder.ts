import type { ModelFolder } from './model-folder.ts';
import {
	toPartNote,
	toStoredModel,
	type PartialModel,
	type StoredFile,
	type StoredModel
} from './stored-model.ts';

/** Under the origin's private file system; shared by every path that the site is mounted at. */
const ROOT = 'get-to-the-point-models';
const WEIGHTS = 'weights.gguf';
const RECORD = 'model.json';
const NOTE = 'part.json';

async function root(): Promise<FileSystemDirectoryHandle> {
	const origin = await navigator.storage.getDirectory();
	return origin.getDirectoryHandle(ROOT, { create: true });
}

async function folderOf(id: string): Promise<FileSystemDirectoryHandle> {
	return (await root()).getDirectoryHandle(id, { create: true });
}

async function readJson(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
	try {
		const file = await (await folder.getFileHandle(name)).getFile();
		return JSON.parse(await file.text()) as unknown;
	} catch {
		return null;
	}
}

/** For the worker: weights are written through a handle that only workers may have. */
export const opfsFolder: ModelFolder = {
	async isTaken(id) {
		try {
			await (await root()).getDirectoryHandle(id);
			return true;
		} catch {
			return false;
		}
	},
	async open(id, name = WEIGHTS) {
		const file = await (await folderOf(id)).getFileHandle(name, { create: true });
		const handle = await file.createSyncAccessHandle();
		return {
			size: () => handle.getSize(),
			read: (into, at) => handle.read(into as Uint8Array<ArrayBuffer>, { at }),
			write: (bytes, at) => handle.write(bytes as Uint8Array<ArrayBuffer>, { at }),
			truncate: (bytes) => handle.truncate(bytes),
			flush: () => handle.flush(),
			close: () => handle.close()
		};
	},
	readNote: async (id) => toPartNote(await readJson(await folderOf(id), NOTE)),
	writeNote: async (id, note) => writeJson(await folderOf(id), NOTE, note),
	async writeRecord(model) {
		const folder = await folderOf(model.id);
		await writeJson(folder, RECORD, model);
		await folder.removeEntry(NOTE).catch(() => undefined);
	},
	remove: (id) => removeModel(id)
};

async function writeJson(
	folder: FileSystemDirectoryHandle,
	name: string,
	value: unknown
): Promise<void> {
	const handle = await (
		await folder.getFileHandle(name, { create: true })
	).createSyncAccessHandle();
	try {
		const bytes = new TextEncoder().encode(JSON.stringify(value));
		handle.truncate(0);
		handle.write(bytes, { at: 0 });
		handle.flush();
	} finally {
		handle.close();
	}
}

/** Rejects while another tab writes it. */
export async function removeModel(id: string): Promise<void> {
	await (await root()).removeEntry(id, { recursive: true });
}

export interface ModelList {
	readonly stored: readonly StoredModel[];
	readonly partial: readonly PartialModel[];
}

/** What lies here. A file whose length is not what was verified is no model any more. */
export async function listModels(): Promise<ModelList> {
	const stored: StoredModel[] = [];
	const partial: PartialModel[] = [];
	const all = await root();
	for await (const [id, handle] of all as unknown as AsyncIterable<[string, FileSystemHandle]>) {
		if (handle.kind !== 'directory') continue;
		const folder = handle as FileSystemDirectoryHandle;
		const sizes = await sizesIn(folder);
		const model = toStoredModel(await readJson(folder, RECORD));
		const note = toPartNote(await readJson(folder, NOTE));
		const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
		if (model?.id === id && isWhole(model, sizes)) stored.push(model);
		else if (note) partial.push({ id, name: note.name, done: bytes, bytes: note.bytes });
		// Whole once: the learner decides whether to fetch it again or to let it go.
		else if (model?.id === id)
			partial.push({ id, name: model.name, done: bytes, bytes: model.bytes });
		// Left by an import that broke off; one that is going on in another tab holds its file fast.
		else await all.removeEntry(id, { recursive: true }).catch(() => undefined);
	}
	stored.sort((a, b) => a.storedAt - b.storedAt);
	return { stored, partial };
}

const filesOf = (model: StoredModel): readonly Pick<StoredFile, 'name' | 'bytes'>[] =>
	model.files ?? [{ name: WEIGHTS, bytes: model.bytes }];

const isWhole = (model: StoredModel, sizes: ReadonlyMap<string, number>): boolean =>
	filesOf(model).every(({ name, bytes }) => sizes.get(name) === bytes);

/** Bytes of every file that belongs to the model itself. */
async function sizesIn(folder: FileSystemDirectoryHandle): Promise<ReadonlyMap<string, number>> {
	const sizes = new Map<string, number>();
	for await (const [name, handle] of folder as unknown as AsyncIterable<
		[string, FileSystemHandle]
	>) {
		if (handle.kind !== 'file' || name === RECORD || name === NOTE) continue;
		sizes.set(name, (await (handle as FileSystemFileHandle).getFile()).size);
	}
	return sizes;
}

/** The record of one model, whether or not its files are still whole; null when there is none. */
export async function readModel(id: string): Promise<StoredModel | null> {
	try {
		return toStoredModel(await readJson(await (await root()).getDirectoryHandle(id), RECORD));
	} catch {
		return null;
	}
}

/** Files of a stored model; null when one is gone or has another length than was verified. */
export async function openFiles(
	id: string
): Promise<readonly { readonly name: string; readonly file: File }[] | null> {
	try {
		const folder = await (await root()).getDirectoryHandle(id);
		const model = toStoredModel(await readJson(folder, RECORD));
		if (!model) return null;
		return await Promise.all(
			filesOf(model).map(async ({ name, bytes }) => {
				const file = await (await folder.getFileHandle(name)).getFile();
				if (file.size !== bytes) throw new Error(`${name} has changed`);
				return { name, file };
			})
		);
	} catch {
		return null;
	}
}

/** The weights of a stored GGUF model; null when they are gone or changed. */
export async function openWeights(id: string): Promise<File | null> {
	const files = await openFiles(id);
	return files?.find(({ name }) => name === WEIGHTS)?.file ?? null;
}
