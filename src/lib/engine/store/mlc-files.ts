import { err, ok, type Result } from '#lib/core/result.ts';
import { readChatConfig } from '../webllm/chat-config.ts';
import type { EngineError } from '../reply-engine.ts';
import { isFileName } from './file-name.ts';

/** Files that every MLC model has under these names. */
export const CONFIG = 'mlc-chat-config.json';
export const TENSORS = 'tensor-cache.json';
/** The name of `TENSORS` before web-llm 0.2.80; its content is read the same. */
export const OLD_TENSORS = 'ndarray-cache.json';

export interface Shard {
	readonly name: string;
	readonly bytes: number;
}

const bad = (detail: string): { readonly ok: false; readonly error: EngineError } =>
	err({ code: 'engine.badModel', params: { detail } });

const isCount = (value: unknown): value is number =>
	Number.isSafeInteger(value) && Number(value) >= 0;

type Loose = Readonly<Record<string, unknown>>;
const listOf = (value: unknown): readonly Loose[] =>
	Array.isArray(value) ? value.map((one) => (one ?? {}) as Loose) : [];

/** The shards that `tensor-cache.json` lists, each with what it must hold. */
export function readShards(text: string): Result<readonly Shard[], EngineError> {
	let records: readonly Loose[];
	try {
		records = listOf((JSON.parse(text) as Loose | null)?.['records']);
	} catch {
		return bad(`${TENSORS}: not-json`);
	}
	if (records.length === 0) return bad(`${TENSORS}: no records`);
	const shards: Shard[] = [];
	for (const { dataPath, nbytes, records: tensors } of records) {
		if (!isFileName(dataPath) || !isCount(nbytes) || nbytes === 0) return bad(`${TENSORS}: shard`);
		const holds = listOf(tensors).every(
			({ byteOffset, nbytes: size }) =>
				isCount(byteOffset) && isCount(size) && byteOffset + size <= nbytes
		);
		if (!holds) return bad(`${dataPath}: tensor outside`);
		shards.push({ name: dataPath, bytes: nbytes });
	}
	return ok(shards);
}

/** The one tokenizer file that the library reads. */
export function tokenizerOf(configText: string): Result<string, EngineError> {
	const config = readChatConfig(configText);
	if (!config.ok) return bad(`${CONFIG}: ${config.error}`);
	const { tokenizerFiles } = config.value;
	return ok(tokenizerFiles.includes('tokenizer.json') ? 'tokenizer.json' : 'tokenizer.model');
}

/**
 * Whether the beginning of a file is that of what its name says; hosts answer missing files with a page and 200.
 * Null: nothing speaks against it.
 */
export function faultOfHead(name: string, head: Uint8Array): EngineError | null {
	const text = new TextDecoder().decode(head.subarray(0, 64)).trimStart().toLowerCase();
	const is = (code: 'engine.unknownFile' | 'engine.badModel'): EngineError => ({
		code,
		params: { detail: name }
	});
	if (/^<(?:!doctype|html|head|\?xml)/.test(text)) return is('engine.unknownFile');
	if (text.startsWith('version https://git-lfs')) return is('engine.unknownFile');
	if (name.endsWith('.json') && !/^[\ufeff]?[{[]/.test(text)) return is('engine.badModel');
	if (name.endsWith('.wasm') && !(head[0] === 0 && text.slice(1, 4) === 'asm'))
		return is('engine.badModel');
	return null;
}

/** One fingerprint for all files: SHA-256 of "hash, two blanks, name" lines, by name, as `sha256sum` prints them. */
export const fingerprintLines = (
	files: readonly { readonly name: string; readonly sha256: string }[]
): string =>
	[...files]
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map(({ name, sha256 }) => `${sha256}  ${name}\n`)
		.join('');
