import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createMemoryFolder } from '../../../../tests/support/model-folder.ts';
import { manifestOf, sha256Of, tinyMlc } from '../../../../tests/support/tiny-mlc.ts';
import { downloadMlc, type MlcSpec } from './download-mlc.ts';
import type { DownloadDeps } from './download-model.ts';
import { importMlc } from './import-mlc.ts';
import { faultOfHead, readShards } from './mlc-files.ts';
import { toPartNote, toStoredModel } from './stored-model.ts';

const OWN = 'https://own.example/models/tiny/';
const HUB = 'https://hub.example/acme/tiny-MLC/resolve/main/';
const LIBRARY = 'https://libs.example/v0/tiny_cs1k-webgpu.wasm';
const SPEC: MlcSpec = {
	id: 'tiny',
	name: 'Tiny',
	folders: [OWN],
	libraries: [],
	licence: 'MIT'
};
const text = (value: string) => new TextEncoder().encode(value);

interface Host {
	files: Map<string, Uint8Array>;
	manifest: boolean;
	/** Sends so many bytes of a response, then the connection breaks. */
	breaksAfter: number;
	ranges: boolean;
	tag: string;
	/** A missing file is answered with a page and 200. */
	pages: boolean;
}

function setUp(over: Partial<Host> = {}) {
	const host: Host = {
		files: tinyMlc(),
		manifest: true,
		breaksAfter: Infinity,
		ranges: true,
		tag: '"1"',
		pages: false,
		...over
	};
	const folder = createMemoryFolder();
	const asked: string[] = [];
	const pauses: number[] = [];

	function find(url: string): Uint8Array | null {
		const name = url.split('/').at(-1) ?? '';
		if (url.startsWith(OWN)) {
			if (name === 'manifest.json')
				return host.manifest ? text(JSON.stringify(manifestOf(host.files))) : null;
			return host.files.get(name) ?? null;
		}
		if (url === LIBRARY) return host.files.get('tiny_cs1k-webgpu.wasm') ?? null;
		if (url === 'https://hub.example/api/models/acme/tiny-MLC/tree/main')
			return text(
				JSON.stringify(
					[...host.files].flatMap(([path, bytes]) =>
						path.endsWith('.wasm')
							? []
							: [
									{
										type: 'file',
										path,
										size: bytes.length,
										...(path.endsWith('.bin') ? { lfs: { oid: sha256Of(bytes) } } : {})
									}
								]
					)
				)
			);
		return url.startsWith(HUB) && !name.endsWith('.wasm') ? (host.files.get(name) ?? null) : null;
	}

	const deps: DownloadDeps = {
		folder,
		wallMs: () => 1_700_000_000_000,
		createHasher: async () => {
			const hash = createHash('sha256');
			return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
		},
		wait: async (ms) => void pauses.push(ms),
		async fetch(url, init) {
			const name = url.split('/').at(-1) ?? '';
			const range = new Headers(init.headers).get('range');
			if (init.method !== 'HEAD' && name !== 'manifest.json' && !url.includes('/api/'))
				asked.push(range ? `${name} ${range}` : name);
			const bytes = find(url);
			if (!bytes)
				return host.pages
					? new Response('<!doctype html><p>here is the app</p>')
					: new Response('', { status: 404 });
			const isPart = host.ranges && range !== null;
			const from = isPart ? Number(/\d+/.exec(range)?.[0]) : 0;
			let at = from;
			const until = Math.min(bytes.length, from + host.breaksAfter);
			const body = new ReadableStream<Uint8Array>({
				pull(controller) {
					if (at >= until) {
						if (until < bytes.length) controller.error(new TypeError('network error'));
						else controller.close();
						return;
					}
					const next = Math.min(until, at + 16_000);
					controller.enqueue(bytes.slice(at, next));
					at = next;
				}
			});
			return new Response(body, {
				status: isPart ? 206 : 200,
				headers: {
					etag: host.tag,
					'content-length': String(bytes.length - from),
					...(isPart
						? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }
						: {})
				}
			});
		}
	};
	const download = async (spec = SPEC, signal: AbortSignal = new AbortController().signal) => {
		const seen: number[] = [];
		const totals = new Set<number | null>();
		const result = await downloadMlc(deps, spec, signal, ({ done, bytes }) => {
			seen.push(done);
			totals.add(bytes);
		});
		const outcome = result.ok ? (result.value ? 'ready' : 'paused') : result.error.code;
		return { outcome, model: result.ok ? result.value : null, seen, totals };
	};
	return { host, folder, deps, asked, pauses, download };
}

const sizeOf = (files: ReadonlyMap<string, Uint8Array>) =>
	[...files.values()].reduce((sum, { length }) => sum + length, 0);

describe('a download of an MLC model', () => {
	it('is ready when every file is what its manifest says', async () => {
		const { download, folder, host } = setUp();
		const { outcome, model, seen, totals } = await download();
		expect(outcome).toBe('ready');
		expect(model).toMatchObject({ format: 'mlc', proof: 'known', licence: 'Apache-2.0' });
		expect(model!.bytes).toBe(sizeOf(host.files));
		expect([...totals]).toEqual([null, sizeOf(host.files)]);
		for (const [name, bytes] of host.files)
			expect(folder.weights.get(`tiny/${name}`)).toEqual(bytes);
		expect(toStoredModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
	});

	it('from a hub takes hashes from its listing, the library from where it lies, and keeps what it found', async () => {
		const { download } = setUp();
		const spec = { ...SPEC, folders: [HUB], libraries: [LIBRARY] };
		expect((await download(spec)).model).toMatchObject({ proof: 'pinned', licence: 'MIT' });
		const other = setUp();
		const right = other.host.files;
		const { fetch } = other.deps;
		Object.assign(other.deps, {
			fetch: (url: string, init: RequestInit) =>
				url === `${HUB}params_shard_1.bin`
					? Promise.resolve(new Response(right.get('params_shard_1.bin')!.map((b) => b ^ 1)))
					: fetch(url, init)
		});
		expect((await other.download(spec)).outcome).toBe('engine.wrongHash');
		expect(other.folder.records.size).toBe(0);
	});

	it('goes on after a broken connection and fetches nothing twice', async () => {
		const { download, asked, pauses, folder, host } = setUp({ breaksAfter: 33_000 });
		expect((await download()).outcome).toBe('ready');
		expect(asked.filter((one) => one.startsWith('params_shard_0'))).toEqual([
			'params_shard_0.bin',
			'params_shard_0.bin bytes=33000-',
			'params_shard_0.bin bytes=66000-'
		]);
		expect(new Set(pauses)).toEqual(new Set([500]));
		expect(folder.weights.get('tiny/params_shard_0.bin')).toEqual(
			host.files.get('params_shard_0.bin')
		);
	});

	it('goes on after a pause where it stopped, also from a new page', async () => {
		const { deps, download, asked, folder } = setUp();
		const abort = new AbortController();
		const paused = await downloadMlc(deps, SPEC, abort.signal, ({ done, bytes }) => {
			if (bytes !== null && done > 100_000) abort.abort();
		});
		expect(paused).toEqual({ ok: true, value: null });
		const note = toPartNote(JSON.parse(JSON.stringify(folder.notes.get('tiny'))));
		expect(note).toMatchObject({ current: 'params_shard_1.bin', tag: '"1"' });
		const before = asked.length;
		expect((await download()).outcome).toBe('ready');
		expect(asked.slice(before)).toEqual([
			expect.stringMatching(/^params_shard_1\.bin bytes=\d{4,}-$/),
			'params_shard_2.bin'
		]);
	});

	it('begins a file anew when the host has changed it or knows no ranges', async () => {
		const { deps, download, host, folder } = setUp();
		const abort = new AbortController();
		await downloadMlc(deps, SPEC, abort.signal, ({ done, bytes }) => {
			if (bytes !== null && done > 100_000) abort.abort();
		});
		host.tag = '"2"';
		host.files.set(
			'params_shard_1.bin',
			host.files.get('params_shard_1.bin')!.map((b) => b ^ 3)
		);
		expect((await download()).outcome).toBe('ready');
		expect(folder.weights.get('tiny/params_shard_1.bin')).toEqual(
			host.files.get('params_shard_1.bin')
		);
		const other = setUp({ ranges: false, breaksAfter: 60_000 });
		expect((await other.download()).outcome).toBe('engine.network');
		other.host.breaksAfter = Infinity;
		expect((await other.download()).outcome).toBe('ready');
	});

	const shard = 'params_shard_1.bin';
	const whole = tinyMlc();
	it.each([
		[
			'a page instead of a shard',
			{ [shard]: text('<!DOCTYPE html><p>404</p>') },
			'engine.unknownFile'
		],
		['half a shard', { [shard]: whole.get(shard)!.slice(0, 20_000) }, 'engine.badModel'],
		['a shard that is too long', { [shard]: new Uint8Array(60_000) }, 'engine.wrongHash'],
		['no shard', { [shard]: null }, 'engine.notThere'],
		['no configuration', { 'mlc-chat-config.json': null }, 'engine.notThere'],
		['a broken configuration', { 'mlc-chat-config.json': text('{"conv') }, 'engine.badModel'],
		['a broken list', { 'tensor-cache.json': text('{"records":7}') }, 'engine.badModel'],
		[
			'a pointer instead of a tokenizer',
			{ 'tokenizer.json': text('version https://git-lfs…') },
			'engine.unknownFile'
		],
		['no tokenizer', { 'tokenizer.json': null }, 'engine.notThere'],
		['a library that is none', { 'tiny_cs1k-webgpu.wasm': text('hello') }, 'engine.badModel'],
		['no library', { 'tiny_cs1k-webgpu.wasm': null }, 'engine.badModel']
	])('with %s is never ready', async (_what, change, code) => {
		const files = tinyMlc();
		for (const [name, bytes] of Object.entries(change))
			if (bytes === null) files.delete(name);
			else files.set(name, bytes);
		const { download, folder } = setUp({ files, manifest: false });
		const spec = files.has('tiny_cs1k-webgpu.wasm') ? { ...SPEC, libraries: [LIBRARY] } : SPEC;
		expect([(await download(spec)).outcome, folder.records.size]).toEqual([code, 0]);
	});

	it('from a host that answers everything with its page is never ready', async () => {
		const { download } = setUp({ files: new Map(), manifest: false, pages: true });
		expect((await download({ ...SPEC, libraries: [LIBRARY] })).outcome).toBe('engine.unknownFile');
	});

	it('of wrong bytes in the right length is found out by the manifest', async () => {
		const { download, host, folder, deps } = setUp();
		const told = JSON.stringify(manifestOf(host.files));
		host.files.set(
			shard,
			host.files.get(shard)!.map((byte) => byte ^ 1)
		);
		const { fetch } = deps;
		Object.assign(deps, {
			fetch: (url: string, init: RequestInit) =>
				url.endsWith('manifest.json') ? new Response(told) : fetch(url, init)
		});
		expect([(await download()).outcome, folder.records.size]).toEqual(['engine.wrongHash', 0]);
	});

	it('takes the next host where the first has nothing', async () => {
		const { download } = setUp();
		const folders = ['https://gone.example/m/', OWN];
		expect((await download({ ...SPEC, folders })).model?.source).toBe(OWN);
	});

	it('says that the disk is full, and goes on when there is room', async () => {
		const { download, folder } = setUp();
		folder.capacity = 60_000;
		expect((await download()).outcome).toBe('engine.quota');
		folder.capacity = Infinity;
		expect((await download()).outcome).toBe('ready');
	});

	it('reads the list of weights under its older name too', async () => {
		const files = tinyMlc();
		files.set('ndarray-cache.json', files.get('tensor-cache.json')!);
		files.delete('tensor-cache.json');
		expect((await setUp({ files }).download()).outcome).toBe('ready');
		const spec = { ...SPEC, libraries: [LIBRARY] };
		expect((await setUp({ files, manifest: false }).download(spec)).outcome).toBe('ready');
	});
});

describe('an import of an MLC folder', () => {
	const fileOf = (name: string, bytes: Uint8Array) =>
		Object.assign(new Blob([bytes as Uint8Array<ArrayBuffer>]), { name });
	async function run(files: ReadonlyMap<string, Uint8Array>, at = setUp()) {
		const result = await importMlc(
			at.deps,
			'Tiny model',
			[...files].map(([name, bytes]) => fileOf(name, bytes)),
			new AbortController().signal,
			() => undefined
		);
		return { result, outcome: result.ok ? 'ready' : result.error.code, at };
	}
	const without = (name: string) => {
		const files = tinyMlc();
		files.delete(name);
		return files;
	};

	it('keeps what the model needs, and nothing else', async () => {
		const { result, at } = await run(tinyMlc({ 'README.md': text('# hello') }));
		expect(result).toMatchObject({ value: { id: 'Tiny-model', format: 'mlc', proof: 'pinned' } });
		expect([...at.folder.weights.keys()].sort()).toEqual(
			[...tinyMlc().keys()].map((name) => `Tiny-model/${name}`).sort()
		);
	});

	it('with a manifest is checked against it', async () => {
		const manifest = text(JSON.stringify(manifestOf(tinyMlc())));
		const good = await run(tinyMlc({ 'manifest.json': manifest }));
		expect(good.result).toMatchObject({ value: { proof: 'known', licence: 'Apache-2.0' } });
		const shard = tinyMlc()
			.get('params_shard_2.bin')!
			.map((byte) => byte ^ 9);
		const bad = await run(tinyMlc({ 'manifest.json': manifest, 'params_shard_2.bin': shard }));
		expect([bad.outcome, bad.at.folder.weights.size]).toEqual(['engine.wrongHash', 0]);
	});

	it.each([
		['without its configuration', without('mlc-chat-config.json'), 'engine.unknownFile'],
		['without a shard', without('params_shard_1.bin'), 'engine.badModel'],
		['without a tokenizer', without('tokenizer.json'), 'engine.badModel'],
		['without its library', without('tiny_cs1k-webgpu.wasm'), 'engine.badModel'],
		['with half a shard', tinyMlc({ 'params_shard_0.bin': new Uint8Array(5) }), 'engine.badModel'],
		[
			'with a page for a shard',
			tinyMlc({ 'params_shard_2.bin': text('<html>'.padEnd(30_000)) }),
			'engine.unknownFile'
		],
		['that holds other things', new Map([['a.txt', text('a')]]), 'engine.unknownFile']
	])('%s is refused and leaves nothing', async (_what, files, code) => {
		const { outcome, at } = await run(files);
		expect([outcome, at.folder.weights.size, at.folder.records.size]).toEqual([code, 0, 0]);
	});

	it('that was stopped leaves nothing', async () => {
		const { deps, folder } = setUp();
		const abort = new AbortController();
		const files = [...tinyMlc()].map(([name, bytes]) => fileOf(name, bytes));
		const result = await importMlc(deps, 'm', files, abort.signal, () => abort.abort());
		expect([result, folder.weights.size]).toEqual([{ ok: true, value: null }, 0]);
	});
});

describe('files of an MLC model', () => {
	it('may not lie outside the folder, nor tensors outside their shard', () => {
		const list = (over: object) =>
			JSON.stringify({
				records: [
					{ dataPath: 'a.bin', nbytes: 8, records: [{ byteOffset: 4, nbytes: 4 }], ...over }
				]
			});
		expect(readShards(list({}))).toEqual({ ok: true, value: [{ name: 'a.bin', bytes: 8 }] });
		for (const over of [
			{ dataPath: '../a.bin' },
			{ dataPath: 'x/a.bin' },
			{ nbytes: -1 },
			{ nbytes: 7 },
			{ records: [{ byteOffset: 6, nbytes: 4 }] }
		])
			expect(readShards(list(over))).toMatchObject({ error: { code: 'engine.badModel' } });
	});

	it('are read without an exception, whatever they hold', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.json()),
				fc.uint8Array({ maxLength: 80 }),
				(one, head) => {
					readShards(one);
					faultOfHead('x.json', head);
					toPartNote(JSON.parse(JSON.stringify({ name: one, url: one, files: [one] })));
				}
			),
			{ numRuns: 200 }
		);
	});
});
