import {
	answerFor,
	cacheNameOf,
	configPathOf,
	dataCacheNameOf,
	outdatedCaches,
	precacheOf,
	type Site
} from './cache-policy.ts';
import { fill, withoutRedirect, type Fetch } from './kept-files.ts';
import { fetchAndKeep, networkFirst } from './network-first.ts';
import { underPolicy, workerPolicy } from './worker-policy.ts';
import { SKIP_WAITING, type WorkerScope } from './worker-scope.ts';

export interface WorkerDeps {
	/** Without `engineFiles`: the build writes their list beside the site. */
	readonly site: Omit<Site, 'engineFiles'>;
	readonly engineFilesPath: string;
	/** Absolute paths of the documents that the text of a config.json lists. */
	readonly documentsOf: (configText: string) => readonly string[];
	/** Hosts outside the site that a config.json lets workers reach. */
	readonly sourcesOf: (configText: string) => readonly string[];
	readonly caches: CacheStorage;
	readonly fetch: Fetch;
	readonly wait: (ms: number) => Promise<void>;
}

/** The whole service worker, over what it is given. */
export function runWorker(scope: WorkerScope, deps: WorkerDeps): void {
	const { caches, fetch } = deps;
	const known: Site = { ...deps.site, engineFiles: [] };

	async function earlierCaches(): Promise<readonly Cache[]> {
		const names = outdatedCaches(await caches.keys(), known);
		return Promise.all(names.map((name) => caches.open(name)));
	}

	async function install(): Promise<void> {
		const engineFiles = await readEngineFiles(deps);
		const earlier = await earlierCaches();
		const hadEngine = await holdsAny(earlier, isEngineFileOf(earlier, engineFiles));
		const site: Site = { ...deps.site, engineFiles };
		const cache = await caches.open(cacheNameOf(site));
		await fill(cache, precacheOf(site, hadEngine), site, { fetch, earlier });
		await cache.put(deps.engineFilesPath, Response.json(engineFiles));
		await keepData();
	}

	/** Which files of an earlier version belonged to the engine, by the list that it kept of itself. */
	function isEngineFileOf(earlier: readonly Cache[], now: readonly string[]) {
		return async (): Promise<ReadonlySet<string>> => {
			const lists = await Promise.all(
				earlier.map(async (cache) => {
					const kept = await cache.match(deps.engineFilesPath);
					return kept ? ((await kept.json()) as string[]) : [];
				})
			);
			return new Set([...now, ...lists.flat()]);
		};
	}

	/** config.json and what it lists, as far as they can be had: the site plays without them. */
	async function keepData(): Promise<void> {
		try {
			const cache = await caches.open(dataCacheNameOf(known));
			const config = await fetchAndKeep(configPathOf(known), { fetch, cache, site: known });
			const documents = deps.documentsOf(await config.text());
			await Promise.allSettled(
				documents.map((path) => fetchAndKeep(path, { fetch, cache, site: known }))
			);
		} catch {
			// Offline already, or no config.json.
		}
	}

	async function activate(): Promise<void> {
		const names = outdatedCaches(await caches.keys(), known);
		await Promise.all(names.map((name) => caches.delete(name)));
		await scope.clients.claim();
	}

	async function fromBuild(path: string, keep: boolean, request: Request): Promise<Response> {
		const cache = await caches.open(cacheNameOf(known));
		const kept = await cache.match(path);
		if (kept) return kept;
		const response = await fetch(request.url, { cache: keep ? 'default' : 'no-cache' });
		if (keep && response.ok && !response.redirected) await cache.put(path, response.clone());
		return withoutRedirect(response);
	}

	/** A worker script under the policy of the config.json that was last seen. */
	async function asWorker(answer: Promise<Response>): Promise<Response> {
		const cache = await caches.open(dataCacheNameOf(known));
		const config = await (await cache.match(configPathOf(known)))?.text();
		return underPolicy(await answer, workerPolicy(deps.sourcesOf(config ?? '')));
	}

	scope.addEventListener('install', (event) => event.waitUntil(install()));
	scope.addEventListener('activate', (event) => event.waitUntil(activate()));
	scope.addEventListener('message', (event) => {
		if (event.data === SKIP_WAITING) event.waitUntil(scope.skipWaiting());
	});
	scope.addEventListener('fetch', (event) => {
		const { request } = event;
		const answer = answerFor(
			{
				method: request.method,
				url: request.url,
				isNavigation: request.mode === 'navigate',
				isRange: request.headers.has('range')
			},
			known
		);
		if (answer.from === 'build') {
			const file = fromBuild(answer.path, answer.keep, request);
			event.respondWith(request.destination === 'worker' ? asWorker(file) : file);
		}
		// A redirect keeps what stands behind # of the address that was asked for.
		if (answer.from === 'elsewhere')
			event.respondWith(Promise.resolve(Response.redirect(new URL(answer.to, known.origin), 302)));
		if (answer.from === 'network-first')
			event.respondWith(
				caches
					.open(dataCacheNameOf(known))
					.then((cache) => networkFirst(answer.path, { ...deps, cache, site: known }))
			);
	});
}

async function readEngineFiles(deps: WorkerDeps): Promise<readonly string[]> {
	const response = await deps.fetch(deps.engineFilesPath, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} for ${deps.engineFilesPath}`);
	const names = (await response.json()) as string[];
	return names.map((name) => `${deps.site.base}${name}`);
}

async function holdsAny(
	earlier: readonly Cache[],
	paths: () => Promise<ReadonlySet<string>>
): Promise<boolean> {
	if (earlier.length === 0) return false;
	const wanted = await paths();
	for (const cache of earlier) for (const path of wanted) if (await cache.match(path)) return true;
	return false;
}
