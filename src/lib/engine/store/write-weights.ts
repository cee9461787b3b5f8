import type { EngineError } from '../reply-engine.ts';
import { HEADER_BYTES, readGgufHeader } from './gguf-header.ts';
import type { Hasher, WeightsFile } from './model-folder.ts';

/** Bytes that are read back at once. */
const READ_BYTES = 4 * 1024 * 1024;

export class StoreFault extends Error {
	readonly error: EngineError;
	constructor(error: EngineError) {
		super(error.code);
		this.error = error;
	}
}

/** Writes all of `bytes` or throws `engine.quota`. */
export function writeAll(file: WeightsFile, bytes: Uint8Array, at: number): void {
	let written = 0;
	while (written < bytes.length) {
		const count = file.write(bytes.subarray(written), at + written);
		if (count <= 0) throw new StoreFault({ code: 'engine.quota' });
		written += count;
	}
}

/** Feeds what is stored so far into the hash. */
export function hashStored(file: WeightsFile, hasher: Hasher): void {
	const size = file.size();
	const buffer = new Uint8Array(Math.min(READ_BYTES, Math.max(1, size)));
	for (let at = 0; at < size;) {
		const count = file.read(buffer, at);
		if (count <= 0) throw new StoreFault({ code: 'engine.failed', params: { detail: 'read' } });
		hasher.update(buffer.subarray(0, count));
		at += count;
	}
}

/** The file's own head must be that of a whole GGUF model. */
export function checkWeights(file: WeightsFile): void {
	const head = new Uint8Array(Math.min(HEADER_BYTES, file.size()));
	file.read(head, 0);
	const header = readGgufHeader(head, file.size());
	if (header.ok) return;
	const code = header.error === 'not-gguf' ? 'engine.unknownFile' : 'engine.badModel';
	throw new StoreFault({ code, params: { detail: header.error } });
}
