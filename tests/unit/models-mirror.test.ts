import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODEL_OFFERS, type ModelOffer } from '#lib/engine/models.ts';
import { hubListing } from '#lib/engine/store/hub-listing.ts';
import { entryOf } from '#lib/engine/store/manifest.ts';
import { mirrorModel } from '../../scripts/mirror-model.mjs';
import { tinyGguf } from '../../scripts/tiny-gguf.mjs';
import { openModelHub, type ModelHub } from '../support/model-hub.ts';

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + 7) % 251);
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');
const never = new AbortController().signal;

const REPOSITORY = 'owner/model';
const gguf = tinyGguf(3);
const shards = [noise(70_000), noise(50_001)];
const FILES: Readonly<Record<string, Uint8Array>> = {
	'tiny.gguf': gguf,
	'mlc-chat-config.json': text({ tokenizer_files: ['tokenizer.json', 'vocab.json'] }),
	// The former name of the list: an older repository.
	'ndarray-cache.json': text({
		records: shards.map((bytes, i) => ({
			dataPath: `params_shard_${i}.bin`,
			nbytes: bytes.length,
			md5sum: md5(bytes)
		}))
	}),
	'tokenizer.json': text({ model: 'bpe' }),
	'params_shard_0.bin': shards[0]!,
	'params_shard_1.bin': shards[1]!,
	'lib/tiny-webgpu.wasm': new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
};

let hub: ModelHub;
let folder: string;
beforeEach(async () => {
	hub = await openModelHub(REPOSITORY, FILES);
	folder = mkdtempSync(join(tmpdir(), 'mirror-'));
});
afterEach(() => {
	hub.close();
	rmSync(folder, { recursive: true });
});

const offerOf = (format: ModelOffer['format']): ModelOffer => ({
	...MODEL_OFFERS.find((one) => one.format === format)!,
	id: `tiny-${format}`,
	hub: {
		folder: `${hub.origin}/${REPOSITORY}/resolve/main/`,
		file: format === 'gguf' ? 'tiny.gguf' : null,
		library: format === 'mlc' ? `${hub.origin}/lib/tiny-webgpu.wasm` : null
	}
});
const mirror = (format: ModelOffer['format']) =>
	mirrorModel(offerOf(format), folder, {
		listing: (url) => hubListing(fetch, url, never),
		wait: async () => undefined
	});
/** Comparing half a million bytes one by one takes seconds on a busy machine. */
const isWhole = () => Buffer.compare(readFileSync(join(folder, 'tiny.gguf')), gguf) === 0;
const manifestIn = (path: string): unknown =>
	JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));

describe('mirroring a model', () => {
	it('of one file gives that file and a manifest that the site verifies against', async () => {
		const { address } = await mirror('gguf');
		expect(address).toBe('tiny.gguf');
		expect(isWhole()).toBe(true);
		expect(entryOf(manifestIn(folder), 'tiny.gguf')).toMatchObject({
			bytes: gguf.length,
			sha256: createHash('sha256').update(gguf).digest('hex'),
			licence: 'Apache-2.0'
		});
		expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'tiny.gguf']);
	});

	it('goes on where a broken connection stopped', async () => {
		hub.breakAfter(100_000);
		await mirror('gguf');
		expect(hub.asked.slice(0, 3)).toEqual([
			'tiny.gguf whole',
			'tiny.gguf 100000',
			'tiny.gguf 200000'
		]);
		expect(isWhole()).toBe(true);
	});

	it('that was broken off is gone on with by the same command, and what is whole is not fetched again', async () => {
		hub.breakAfter(0);
		await expect(mirror('gguf')).rejects.toThrow(/Run the same command again/);
		hub.breakAfter(60_000);
		await mirror('gguf');
		const before = hub.asked.length;
		await mirror('gguf');
		expect(hub.asked).toHaveLength(before);
	});

	it('refuses a file whose hash is not the listed one, and keeps nothing of it', async () => {
		hub.lies.set('tiny.gguf', 'c'.repeat(64));
		await expect(mirror('gguf')).rejects.toThrow(/SHA-256 does not match/);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('replaces a damaged copy', async () => {
		writeFileSync(join(folder, 'tiny.gguf'), gguf.slice(0, 500));
		await mirror('gguf');
		expect(readFileSync(join(folder, 'tiny.gguf'))).toHaveLength(gguf.length);
	});

	it('of many files gives one folder with weights, tokenizer, library and manifest', async () => {
		const { address } = await mirror('mlc');
		expect(address).toBe('tiny-mlc/');
		const inside = join(folder, 'tiny-mlc');
		const names = [
			'mlc-chat-config.json',
			'params_shard_0.bin',
			'params_shard_1.bin',
			'tensor-cache.json',
			'tiny-webgpu.wasm',
			'tokenizer.json'
		];
		expect(readdirSync(inside).sort()).toEqual([...names, 'manifest.json'].sort());
		const manifest = manifestIn(inside);
		expect(manifest).toMatchObject({
			licence: 'Apache-2.0',
			source: expect.stringContaining('/resolve/main/')
		});
		expect(names.map((name) => entryOf(manifest, name)?.bytes)).not.toContain(undefined);
	});

	it('keeps the manifest entries of other models in the same folder', async () => {
		writeFileSync(join(folder, 'other.gguf'), gguf);
		const other = {
			name: 'other.gguf',
			bytes: gguf.length,
			sha256: 'd'.repeat(64),
			licence: 'MIT'
		};
		writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files: [other] }));
		await mirror('gguf');
		expect(entryOf(manifestIn(folder), 'other.gguf')?.licence).toBe('MIT');
		expect(entryOf(manifestIn(folder), 'tiny.gguf')?.licence).toBe('Apache-2.0');
	});

	it('lets no name lead out of the folder', async () => {
		const bad = { records: [{ dataPath: '../../evil.bin', nbytes: 5 }] };
		hub.close();
		hub = await openModelHub(REPOSITORY, { ...FILES, 'tensor-cache.json': text(bad) });
		await expect(mirror('mlc')).rejects.toThrow(/names a file that is none/);
	});
});
