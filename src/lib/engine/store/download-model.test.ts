import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMemoryFolder } from '../../../../tests/support/model-folder.ts';
import { tinyGguf } from '../../../../scripts/tiny-gguf.mjs';
import { downloadModel, type DownloadDeps } from './download-model.ts';
import { importModel } from './import-model.ts';

const model = tinyGguf(1);
const sha256 = createHash('sha256').update(model).digest('hex');
/** Comparing half a million bytes one by one takes seconds on a busy machine. */
const isModel = (bytes: Uint8Array | undefined) =>
	bytes !== undefined && Buffer.compare(bytes, model) === 0;
const SPEC = {
	id: 'tiny',
	name: 'Tiny',
	urls: ['https://own.example/models/tiny.gguf'],
	licence: 'MIT'
};

interface Host {
	bytes: Uint8Array;
	/** Sends so many bytes of a response, then the connection breaks. */
	breaksAfter: number;
	ranges: boolean;
	tag: string;
	manifest: unknown;
	type: string;
	status: number;
	/** Hosts that have no such file. */
	without: readonly string[];
	/** What a hub's listing says. */
	listing: unknown;
}

function setUp(over: Partial<Host> = {}) {
	const host: Host = {
		bytes: model,
		breaksAfter: Infinity,
		ranges: true,
		tag: 'W/"1"',
		manifest: null,
		type: 'application/octet-stream',
		status: 200,
		without: [],
		listing: null,
		...over
	};
	const folder = createMemoryFolder();
	const asked: string[] = [];
	const pauses: number[] = [];
	const deps: DownloadDeps = {
		folder,
		wallMs: () => 1_700_000_000_000,
		createHasher: async () => {
			const hash = createHash('sha256');
			return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
		},
		wait: async (ms) => void pauses.push(ms),
		async fetch(url, init) {
			if (url.endsWith('manifest.json'))
				return host.manifest
					? Response.json(host.manifest)
					: new Response('<p>404</p>', { status: 404 });
			if (url.includes('/api/models/')) return Response.json(host.listing);
			const range = new Headers(init.headers).get('range');
			asked.push(`${new URL(url).host} ${range ?? 'whole'}`);
			if (host.without.includes(new URL(url).host)) return new Response('', { status: 404 });
			if (host.status !== 200) return new Response('', { status: host.status });
			const from = host.ranges && range ? Number(/\d+/.exec(range)?.[0]) : 0;
			const isPart = host.ranges && range !== null;
			return new Response(streamOf(host, from), {
				status: isPart ? 206 : 200,
				headers: {
					etag: host.tag,
					'content-type': host.type,
					'content-length': String(host.bytes.length - from),
					...(isPart
						? { 'content-range': `bytes ${from}-${host.bytes.length - 1}/${host.bytes.length}` }
						: {})
				}
			});
		}
	};
	const abort = new AbortController();
	const download = async (spec = SPEC, signal = abort.signal) => {
		const seen: number[] = [];
		const result = await downloadModel(deps, spec, signal, ({ done }) => seen.push(done));
		const outcome = result.ok ? (result.value ? 'ready' : 'paused') : result.error.code;
		return { outcome, model: result.ok ? result.value : null, seen };
	};
	return { host, folder, deps, asked, pauses, abort, download };
}

function streamOf(host: Host, from: number): ReadableStream<Uint8Array> {
	let at = from;
	const until = Math.min(host.bytes.length, from + host.breaksAfter);
	return new ReadableStream({
		pull(controller) {
			if (at >= until) {
				if (until < host.bytes.length) controller.error(new TypeError('network error'));
				else controller.close();
				return;
			}
			const next = Math.min(until, at + 40_000);
			controller.enqueue(host.bytes.slice(at, next));
			at = next;
		}
	});
}

const manifest = (over: object = {}) => ({
	licence: 'Apache-2.0',
	files: [{ name: 'tiny.gguf', bytes: model.length, sha256, ...over }]
});

describe('a download', () => {
	it('is ready when size, head and the hash of its manifest agree', async () => {
		const { download, folder } = setUp({ manifest: manifest() });
		const { outcome, model: stored, seen } = await download();
		expect(outcome).toBe('ready');
		expect(stored).toMatchObject({ sha256, proof: 'known', licence: 'Apache-2.0' });
		expect(isModel(folder.weights.get('tiny'))).toBe(true);
		expect(folder.records.get('tiny')).toEqual(stored);
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
	});

	it('without a manifest pins the hash that it found', async () => {
		const { download } = setUp();
		expect((await download()).model).toMatchObject({ sha256, proof: 'pinned', licence: 'MIT' });
	});

	it('goes on where a broken connection stopped, and fetches nothing twice', async () => {
		const { download, asked, pauses, folder } = setUp({ breaksAfter: 100_000 });
		expect((await download()).outcome).toBe('ready');
		expect(asked.length).toBeGreaterThan(2);
		expect(asked[1]).toBe('own.example bytes=100000-');
		expect(new Set(pauses)).toEqual(new Set([500])); // each piece was progress
		expect(isModel(folder.weights.get('tiny'))).toBe(true);
	});

	it('goes on after a pause, also from a new page', async () => {
		const { deps, abort, download, asked, folder } = setUp();
		const paused = await downloadModel(deps, SPEC, abort.signal, ({ done }) => {
			if (done > 50_000) abort.abort();
		});
		expect(paused).toEqual({ ok: true, value: null });
		const here = folder.weights.get('tiny')!.length;
		expect(here).toBeGreaterThan(50_000);
		expect((await download(SPEC, new AbortController().signal)).model?.sha256).toBe(sha256);
		expect(asked).toEqual(['own.example whole', `own.example bytes=${here}-`]);
	});

	it('begins anew when the file on the host has changed, or the host knows no ranges', async () => {
		const { download, host, folder } = setUp({ breaksAfter: 90_000, status: 200 });
		folder.weights.set('tiny', new Uint8Array(90_000).fill(7));
		folder.notes.set('tiny', {
			name: 'Tiny',
			url: SPEC.urls[0]!,
			tag: 'W/"0"',
			bytes: model.length,
			sha256: null
		});
		host.breaksAfter = Infinity;
		expect((await download()).model?.sha256).toBe(sha256);
		const other = setUp({ ranges: false });
		other.folder.weights.set('tiny', new Uint8Array(90_000).fill(7));
		other.folder.notes.set('tiny', {
			name: '',
			url: SPEC.urls[0]!,
			tag: 'W/"1"',
			bytes: model.length,
			sha256: null
		});
		expect((await other.download()).model?.sha256).toBe(sha256);
	});

	it.each([
		['wrong bytes', { manifest: manifest({ sha256: 'a'.repeat(64) }) }, 'engine.wrongHash'],
		['another size', { manifest: manifest({ bytes: 5 }) }, 'engine.wrongHash'],
		['a page', { type: 'text/html; charset=utf-8' }, 'engine.unknownFile'],
		['text', { bytes: new TextEncoder().encode('not found, sorry') }, 'engine.unknownFile'],
		['half a model', { bytes: model.slice(0, 90_000) }, 'engine.badModel'],
		['nothing', { status: 404 }, 'engine.notThere']
	])('of %s is never ready', async (_what, host, code) => {
		const { download, folder } = setUp(host);
		expect((await download()).outcome).toBe(code);
		expect([folder.records.size, folder.weights.get('tiny')!.length]).toEqual([0, 0]);
	});

	it('takes the next host when the first has nothing', async () => {
		const { download, asked, host } = setUp({ status: 404 });
		const urls = [...SPEC.urls, 'https://mirror.example/tiny.gguf'];
		await download({ ...SPEC, urls });
		expect(asked.at(-1)).toBe('mirror.example whole');
		host.status = 200;
		expect((await download({ ...SPEC, urls })).outcome).toBe('ready');
	});

	it('asks a host that has no such file once, and does not wait for it', async () => {
		const { download, asked, pauses } = setUp({ without: ['own.example'] });
		const urls = [...SPEC.urls, 'https://mirror.example/tiny.gguf'];
		expect((await download({ ...SPEC, urls })).outcome).toBe('ready');
		expect([asked, pauses]).toEqual([['own.example whole', 'mirror.example whole'], []]);
	});

	it('keeps what a mirror gave while the first host still has nothing', async () => {
		const { deps, abort, download, asked, folder } = setUp({ without: ['own.example'] });
		const spec = { ...SPEC, urls: [...SPEC.urls, 'https://mirror.example/tiny.gguf'] };
		await downloadModel(deps, spec, abort.signal, ({ done }) => done > 50_000 && abort.abort());
		const here = folder.weights.get('tiny')!.length;
		expect((await download(spec, new AbortController().signal)).model?.sha256).toBe(sha256);
		expect(asked.slice(2)).toEqual(['own.example whole', `mirror.example bytes=${here}-`]);
	});

	it('goes on at another host with what the first gave where the hash says it is the same file', async () => {
		const { deps, abort, download, asked, folder, host } = setUp({ manifest: manifest() });
		const spec = { ...SPEC, urls: [...SPEC.urls, 'https://mirror.example/tiny.gguf'] };
		await downloadModel(deps, spec, abort.signal, ({ done }) => done > 50_000 && abort.abort());
		const here = folder.weights.get('tiny')!.length;
		host.without = ['own.example'];
		expect((await download(spec, new AbortController().signal)).outcome).toBe('ready');
		expect(asked.at(-1)).toBe(`mirror.example bytes=${here}-`);
	});

	it('from a hub is checked against the hash in its listing', async () => {
		const urls = ['https://hub.example/a/b/resolve/main/tiny.gguf'];
		const listing = (oid: string) => [
			{ type: 'file', path: 'tiny.gguf', size: 1, lfs: { oid, size: model.length } }
		];
		const right = setUp({ listing: listing(sha256) });
		expect((await right.download({ ...SPEC, urls })).model).toMatchObject({ proof: 'known' });
		const wrong = setUp({ listing: listing('b'.repeat(64)) });
		expect((await wrong.download({ ...SPEC, urls })).outcome).toBe('engine.wrongHash');
	});

	it('says that the disk is full and keeps what is here', async () => {
		const { download, folder } = setUp();
		folder.capacity = 100_000;
		expect((await download()).outcome).toBe('engine.quota');
		folder.capacity = Infinity;
		expect((await download()).outcome).toBe('ready');
	});
});

describe('an import', () => {
	const file = (name: string, bytes: Uint8Array) =>
		Object.assign(new Blob([bytes as Uint8Array<ArrayBuffer>]), { name });
	const run = async (name: string, bytes: Uint8Array, at = setUp()) => {
		const signal = new AbortController().signal;
		const result = await importModel(at.deps, file(name, bytes), signal, () => undefined);
		return { result, folder: at.folder, at };
	};

	it('is stored under the name of its file', async () => {
		const { result, folder } = await run('我的 model (1).gguf', model);
		expect(result).toMatchObject({
			ok: true,
			value: { id: 'model-1', name: '我的 model (1)', sha256, proof: 'pinned' }
		});
		expect(isModel(folder.weights.get('model-1'))).toBe(true);
	});

	it('does not harm a good model of the same name', async () => {
		const { at } = await run('a.gguf', model);
		const damaged = await run('a.gguf', model.slice(0, 5000), at);
		expect(damaged.result).toMatchObject({ ok: false, error: { code: 'engine.badModel' } });
		expect([...at.folder.weights.keys()]).toEqual(['a']);
		expect((await run('a.gguf', model, at)).result).toMatchObject({ value: { id: 'a-2' } });
	});

	it('that was stopped leaves nothing', async () => {
		const { deps, folder } = setUp();
		const abort = new AbortController();
		const result = await importModel(deps, file('a.gguf', model), abort.signal, () =>
			abort.abort()
		);
		expect([result, folder.weights.size]).toEqual([{ ok: true, value: null }, 0]);
	});
});
