import { describe, expect, it } from 'vitest';
import { memoryCaches } from '../../../tests/support/cache-storage.ts';
import { runWorker } from './run-worker.ts';
import { SKIP_WAITING, type WorkerScope } from './worker-scope.ts';

/** A static host whose files a test can change, and cut off. */
function host(files: Record<string, string>) {
	const asked: string[] = [];
	const state = { files, isDown: false, asked, trouble: null as Response | null };
	const fetch = (request: string) => {
		const path = new URL(request, 'https://a.example').pathname;
		asked.push(path);
		if (state.isDown) return Promise.reject(new TypeError('Failed to fetch'));
		if (state.trouble) return Promise.resolve(state.trouble.clone());
		const body = state.files[path];
		return Promise.resolve(
			new Response(body ?? 'not found', { status: body === undefined ? 404 : 200 })
		);
	};
	return { state, fetch };
}

const FILES = {
	'/s/': 'picker',
	'/s/call/': 'call',
	'/s/icon.svg': 'icon',
	'/s/config.json': '{"documents":["loan.md"]}',
	'/s/loan.md': '# loan',
	'/s/_app/immutable/a.js': 'a',
	'/s/_app/immutable/engine.js': 'engine',
	'/s/_app/engine-files.json': '["_app/immutable/engine.js"]'
};

type Listener = (event: never) => void;

/** One version of the worker in a browser that calls it. */
function worker(
	version: string,
	{
		fetch,
		caches,
		build
	}: { fetch: ReturnType<typeof host>['fetch']; caches: CacheStorage; build: string[] }
) {
	const listeners = new Map<string, Listener>();
	const calls: string[] = [];
	const scope = {
		addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
		skipWaiting: () => Promise.resolve(void calls.push('skipWaiting')),
		clients: { claim: () => Promise.resolve(void calls.push('claim')) }
	} as unknown as WorkerScope;
	runWorker(scope, {
		site: {
			origin: 'https://a.example',
			base: '/s/',
			version,
			build,
			files: ['/s/icon.svg', '/s/config.json'],
			pages: ['/s/', '/s/call/']
		},
		engineFilesPath: '/s/_app/engine-files.json',
		documentsOf: (text) =>
			(JSON.parse(text) as { documents: string[] }).documents.map((url) => `/s/${url}`),
		sourcesOf: (text) => (text.includes('models.example') ? ['https://models.example'] : []),
		caches,
		fetch,
		wait: () => new Promise(() => {})
	});
	const send = async (type: string, event: object) => {
		const work: Promise<unknown>[] = [];
		const full = { ...event, waitUntil: (one: Promise<unknown>) => work.push(one) };
		(listeners.get(type) as (event: object) => void)(full);
		await Promise.all(work);
	};
	async function ask(path: string, mode = 'cors', destination = ''): Promise<Response | undefined> {
		const answers: Promise<Response>[] = [];
		const url = `https://a.example${path}`;
		await send('fetch', {
			request: { url, method: 'GET', mode, destination, headers: new Headers() },
			respondWith: (one: Promise<Response>) => void answers.push(one)
		});
		return answers[0];
	}
	return {
		calls,
		install: () => send('install', {}),
		activate: () => send('activate', {}),
		message: (data: unknown) => send('message', { data }),
		ask,
		/** Text of the answer, where it leads to, or 'left to the browser'. */
		async get(path: string, mode = 'cors'): Promise<string> {
			const response = await ask(path, mode);
			if (!response) return 'left to the browser';
			return response.status === 302 ? `→ ${response.headers.get('location')}` : response.text();
		}
	};
}

const BUILD = ['/s/_app/immutable/a.js', '/s/_app/immutable/engine.js'];

async function installed(files: Record<string, string> = FILES) {
	const caches = memoryCaches();
	const { state, fetch } = host({ ...files });
	const one = worker('1', { fetch, caches, build: BUILD });
	await one.install();
	await one.activate();
	return { one, caches, state, fetch };
}

describe('the service worker', () => {
	it('keeps shell, config.json and documents, and leaves engines out', async () => {
		const { caches, one } = await installed();
		expect(await caches.contents()).toEqual({
			'get-to-the-point /s/ 1': [
				'/s/',
				'/s/_app/engine-files.json',
				'/s/_app/immutable/a.js',
				'/s/call/',
				'/s/icon.svg'
			],
			'get-to-the-point /s/ data': ['/s/config.json', '/s/loan.md']
		});
		expect(one.calls).toEqual(['claim']);
	});

	it('serves worker scripts under the policy of the config.json, and nothing else', async () => {
		const { one, state } = await installed();
		const policyOf = async (destination: string) => {
			const response = await one.ask('/s/_app/immutable/engine.js', 'same-origin', destination);
			expect(await response!.text()).toBe('engine');
			return response!.headers.get('content-security-policy');
		};
		expect(await policyOf('worker')).toContain("connect-src 'self'");
		expect(await policyOf('script')).toBeNull();
		state.files['/s/config.json'] = '{"documents":[],"models":["https://models.example/m"]}';
		await one.get('/s/config.json');
		expect(await policyOf('worker')).toContain("connect-src 'self' https://models.example");
		state.isDown = true;
		expect(await policyOf('worker')).toContain('https://models.example');
	});

	it('serves all of it without a network', async () => {
		const { one, state } = await installed();
		state.isDown = true;
		expect(await one.get('/s/?from=mail', 'navigate')).toBe('picker');
		expect(await one.get('/s/call/index.html', 'navigate')).toBe('call');
		expect(await one.get('/s/call?scenario=a', 'navigate')).toBe(
			'→ https://a.example/s/call/?scenario=a'
		);
		expect(await one.get('/s/_app/immutable/a.js')).toBe('a');
		expect(await one.get('/s/icon.svg')).toBe('icon');
		expect(await one.get('/s/config.json')).toContain('loan.md');
		expect(await one.get('/s/loan.md')).toBe('# loan');
		expect(await one.get('/s/models/qwen.gguf')).toBe('left to the browser');
	});

	it('does not take over half-filled', async () => {
		const caches = memoryCaches();
		const { '/s/call/': _call, ...files } = FILES;
		const { fetch } = host(files);
		const one = worker('1', { fetch, caches, build: BUILD });
		await expect(one.install()).rejects.toThrow('404 for /s/call/');
	});

	it('installs without config.json', async () => {
		const { '/s/config.json': _config, ...files } = FILES;
		const { caches } = await installed(files);
		expect((await caches.contents())['get-to-the-point /s/ data']).toEqual([]);
	});

	it('keeps an engine once it was used, for the time without a network', async () => {
		const { one, state } = await installed();
		expect(await one.get('/s/_app/immutable/engine.js')).toBe('engine');
		state.isDown = true;
		expect(await one.get('/s/_app/immutable/engine.js')).toBe('engine');
	});

	it('shows a changed document at once and keeps it', async () => {
		const { one, state } = await installed();
		state.files['/s/loan.md'] = '# new loan';
		expect(await one.get('/s/loan.md')).toBe('# new loan');
		state.isDown = true;
		expect(await one.get('/s/loan.md')).toBe('# new loan');
	});

	it('forgets a document that the site took away', async () => {
		const { one, state } = await installed();
		delete state.files['/s/loan.md'];
		await one.get('/s/loan.md');
		state.isDown = true;
		await expect(one.get('/s/loan.md')).rejects.toThrow('Failed to fetch');
	});

	it('shows a document as it was last seen while the server is in trouble or a portal answers for it', async () => {
		const { one, state } = await installed();
		const portal = new Response('<h1>please log in</h1>');
		Object.defineProperties(portal, {
			redirected: { value: true },
			url: { value: 'https://portal.example/login' },
			clone: { value: () => portal }
		});
		for (const trouble of [new Response('bad gateway', { status: 502 }), portal]) {
			state.trouble = trouble;
			expect(await one.get('/s/loan.md')).toBe('# loan');
			expect(await one.get('/s/config.json')).toContain('loan.md');
		}
		expect(await (await one.ask('/s/never-seen.md'))!.text()).toBe('<h1>please log in</h1>');
	});

	it('passes a broken config.json on and keeps the one that worked', async () => {
		const { one, state } = await installed();
		state.files['/s/config.json'] = '{"documents":';
		expect(await one.get('/s/config.json')).toBe('{"documents":');
		state.isDown = true;
		expect(await one.get('/s/config.json')).toContain('loan.md');
	});
});

describe('a new version', () => {
	it('waits for a word, then clears what the old one kept of this site', async () => {
		const { caches, fetch } = await installed();
		await caches.open('get-to-the-point /other/ 1');
		const two = worker('2', { fetch, caches, build: BUILD });
		await two.install();
		expect(two.calls).toEqual([]);
		await two.message('something else');
		expect(two.calls).toEqual([]);
		await two.message(SKIP_WAITING);
		await two.activate();
		expect(two.calls).toEqual(['skipWaiting', 'claim']);
		expect(Object.keys(await caches.contents()).sort()).toEqual([
			'get-to-the-point /other/ 1',
			'get-to-the-point /s/ 2',
			'get-to-the-point /s/ data'
		]);
	});

	it('takes unchanged files from the old one instead of the network', async () => {
		const { caches, fetch, state } = await installed();
		state.asked.length = 0;
		await worker('2', { fetch, caches, build: BUILD }).install();
		expect(state.asked).not.toContain('/s/_app/immutable/a.js');
		expect(state.asked).toContain('/s/call/');
	});

	it('brings a used engine along, also when its file has changed', async () => {
		const { one, caches, fetch, state } = await installed();
		await one.get('/s/_app/immutable/engine.js');
		state.files['/s/_app/immutable/engine2.js'] = 'engine 2';
		state.files['/s/_app/engine-files.json'] = '["_app/immutable/engine2.js"]';
		const build = ['/s/_app/immutable/a.js', '/s/_app/immutable/engine2.js'];
		const two = worker('2', { fetch, caches, build });
		await two.install();
		await two.activate();
		state.isDown = true;
		expect(await two.get('/s/_app/immutable/engine2.js')).toBe('engine 2');
	});
});
