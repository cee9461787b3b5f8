import type { ModelFolder } from '#lib/engine/store/model-folder.ts';
import type { PartNote, StoredModel } from '#lib/engine/store/stored-model.ts';

export interface MemoryFolder extends ModelFolder {
	/** By model, or "model/file". */
	readonly weights: Map<string, Uint8Array>;
	readonly notes: Map<string, PartNote>;
	readonly records: Map<string, StoredModel>;
	/** Bytes that fit in all. */
	capacity: number;
}

/** Models in memory: what the private file system does, with a disk that can be full. */
export function createMemoryFolder(): MemoryFolder {
	const weights = new Map<string, Uint8Array>();
	const notes = new Map<string, PartNote>();
	const records = new Map<string, StoredModel>();
	const folder: MemoryFolder = {
		weights,
		notes,
		records,
		capacity: Infinity,
		isTaken: async (id) => weights.has(id) || notes.has(id) || records.has(id),
		async open(model, name) {
			const id = name === undefined ? model : `${model}/${name}`;
			if (!weights.has(id)) weights.set(id, new Uint8Array(0));
			const now = () => weights.get(id) ?? new Uint8Array(0);
			return {
				size: () => now().length,
				read(into, at) {
					const part = now().subarray(at, at + into.length);
					into.set(part);
					return part.length;
				},
				write(bytes, at) {
					const room = Math.max(0, Math.min(bytes.length, folder.capacity - at));
					const next = new Uint8Array(Math.max(now().length, at + room));
					next.set(now());
					next.set(bytes.subarray(0, room), at);
					weights.set(id, next);
					return room;
				},
				truncate: (length) => void weights.set(id, now().slice(0, length)),
				flush: () => undefined,
				close: () => undefined
			};
		},
		readNote: async (id) => notes.get(id) ?? null,
		writeNote: async (id, note) => void notes.set(id, note),
		async writeRecord(model) {
			records.set(model.id, model);
			notes.delete(model.id);
		},
		async remove(id) {
			for (const key of [...weights.keys()])
				if (key === id || key.startsWith(`${id}/`)) weights.delete(key);
			notes.delete(id);
			records.delete(id);
		}
	};
	return folder;
}
