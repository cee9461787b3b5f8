import type { PartNote, StoredModel } from './stored-model.ts';

/** The weights of one model, opened for random access by one owner at a time. */
export interface WeightsFile {
	size(): number;
	read(into: Uint8Array, at: number): number;
	/** Returns the bytes written; fewer than given, or a QuotaExceededError, when the disk is full. */
	write(bytes: Uint8Array, at: number): number;
	truncate(bytes: number): void;
	/** What was written is on the disk after this. */
	flush(): void;
	close(): void;
}

/** Where models lie; one folder each. The record is written last: without it there is no model. */
export interface ModelFolder {
	/** Whether a whole model or a download lies there. */
	isTaken(id: string): Promise<boolean>;
	/** `name`: one file of an MLC model; left out = the GGUF file. */
	open(id: string, name?: string): Promise<WeightsFile>;
	readNote(id: string): Promise<PartNote | null>;
	writeNote(id: string, note: PartNote): Promise<void>;
	writeRecord(model: StoredModel): Promise<void>;
	remove(id: string): Promise<void>;
}

/** Streaming hash; `hash-wasm` in the worker. */
export interface Hasher {
	update(bytes: Uint8Array): void;
	/** Lower-case hex. */
	digest(): string;
}
