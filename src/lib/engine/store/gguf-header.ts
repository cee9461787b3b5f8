/** What the head of a GGUF file tells (format description: ggml, docs/gguf.md). */
export interface GgufHeader {
	readonly architecture: string;
	readonly name: string;
	/** Tokens; null when it does not say. */
	readonly contextTokens: number | null;
	/** Bytes that the file must have at least to hold all its tensors. */
	readonly minBytes: number;
}

export type GgufFault = 'not-gguf' | 'old-version' | 'truncated' | 'damaged';

/** The head of a model with 150,000 tokens and their merges stays below this. */
export const HEADER_BYTES = 32 * 1024 * 1024;

/** ggml type → [values a block, bytes a block]. */
const BLOCKS: Readonly<Record<number, readonly [number, number]>> = {
	0: [1, 4],
	1: [1, 2],
	2: [32, 18],
	3: [32, 20],
	6: [32, 22],
	7: [32, 24],
	8: [32, 34],
	9: [32, 36],
	10: [256, 84],
	11: [256, 110],
	12: [256, 144],
	13: [256, 176],
	14: [256, 210],
	15: [256, 292],
	20: [32, 18],
	23: [256, 136],
	24: [1, 1],
	25: [1, 2],
	26: [1, 4],
	27: [1, 8],
	28: [1, 8],
	30: [1, 2]
};

/** Bytes of a metadata value by its type; 8 = string and 9 = array have their own length. */
const VALUE_BYTES: Readonly<Record<number, number>> = {
	0: 1,
	1: 1,
	2: 2,
	3: 2,
	4: 4,
	5: 4,
	6: 4,
	7: 1,
	10: 8,
	11: 8,
	12: 8
};

class Short extends Error {}
class Damaged extends Error {}

/** `head` holds the first bytes of a file of `bytes` bytes. */
export function readGgufHeader(
	head: Uint8Array,
	bytes: number
): { ok: true; value: GgufHeader } | { ok: false; error: GgufFault } {
	if (head.length < 24 || new TextDecoder().decode(head.subarray(0, 4)) !== 'GGUF')
		return { ok: false, error: 'not-gguf' };
	const reader = createReader(head);
	const version = reader.u32();
	if (version !== 2 && version !== 3) return { ok: false, error: 'old-version' };
	try {
		return readRest(reader, bytes);
	} catch (cause) {
		if (cause instanceof Short)
			return { ok: false, error: bytes <= head.length ? 'truncated' : 'damaged' };
		if (cause instanceof Damaged) return { ok: false, error: 'damaged' };
		throw cause;
	}
}

type Reader = ReturnType<typeof createReader>;

function readRest(reader: Reader, bytes: number): ReturnType<typeof readGgufHeader> {
	const tensors = reader.u64();
	const entries = reader.u64();
	if (tensors > 100_000 || entries > 100_000) throw new Damaged();
	const values = new Map<string, string | number>();
	for (let i = 0; i < entries; i += 1) {
		const key = reader.text();
		const value = reader.value(reader.u32());
		if (value !== null) values.set(key, value);
	}
	let end = 0;
	for (let i = 0; i < tensors; i += 1) end = Math.max(end, tensorEnd(reader));
	const alignment = Number(values.get('general.alignment') ?? 32) || 32;
	const minBytes = Math.ceil(reader.at() / alignment) * alignment + end;
	if (bytes < minBytes) return { ok: false, error: 'truncated' };
	const architecture = String(values.get('general.architecture') ?? '');
	const context = values.get(`${architecture}.context_length`);
	return {
		ok: true,
		value: {
			architecture,
			name: String(values.get('general.name') ?? ''),
			contextTokens: typeof context === 'number' ? context : null,
			minBytes
		}
	};
}

/** Where one tensor ends, counted from the begin of the tensor data. */
function tensorEnd(reader: Reader): number {
	reader.text();
	const dimensions = reader.u32();
	if (dimensions > 8) throw new Damaged();
	let count = 1;
	for (let i = 0; i < dimensions; i += 1) count *= reader.u64();
	const block = BLOCKS[reader.u32()];
	const offset = reader.u64();
	// A type that came later than this table: at least its first byte must be there.
	return offset + (block ? Math.ceil(count / block[0]) * block[1] : 1);
}

function createReader(head: Uint8Array) {
	const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
	let at = 4;
	const take = (length: number): number => {
		if (length < 0 || at + length > head.length) throw new Short();
		const start = at;
		at += length;
		return start;
	};
	const u32 = () => view.getUint32(take(4), true);
	const u64 = () => {
		const value = Number(view.getBigUint64(take(8), true));
		if (!Number.isSafeInteger(value)) throw new Damaged();
		return value;
	};
	const text = () => {
		const length = u64();
		const start = take(length);
		return new TextDecoder().decode(head.subarray(start, start + length));
	};
	/** A string or a whole number; null for what nobody here asks for. */
	function value(type: number): string | number | null {
		if (type === 8) return text();
		if (type === 9) {
			const inner = u32();
			const count = u64();
			const size = VALUE_BYTES[inner];
			if (size !== undefined) take(size * count);
			else if (inner === 8) for (let i = 0; i < count; i += 1) take(u64());
			else throw new Damaged();
			return null;
		}
		const size = VALUE_BYTES[type];
		if (size === undefined) throw new Damaged();
		if (type === 4) return u32();
		if (type === 10) return u64();
		take(size);
		return null;
	}
	return { at: () => at, u32, u64, text, value };
}
