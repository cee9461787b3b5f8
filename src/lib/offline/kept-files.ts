import { isImmutable, isTheFile, type Site } from './cache-policy.ts';

export type Fetch = (request: string, init?: RequestInit) => Promise<Response>;

/** Connections that a browser opens to one host at a time over HTTP/1.1. */
const AT_ONCE = 6;

/** A response that followed a redirect may not answer a navigation: the same bytes without that mark. */
export async function withoutRedirect(response: Response): Promise<Response> {
	if (!response.redirected) return response;
	const { headers, status, statusText } = response;
	return new Response(await response.blob(), { headers, status, statusText });
}

/**
 * Puts every path into `cache`: a hash-named file from an earlier cache where it is there, the rest from the
 * network. Rejects when one cannot be had, so that a half-filled version never takes over.
 */
export async function fill(
	cache: Cache,
	paths: readonly string[],
	site: Site,
	deps: { readonly fetch: Fetch; readonly earlier: readonly Cache[] }
): Promise<void> {
	const waiting = [...paths];
	async function work(): Promise<void> {
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
			await fillOne(path);
	}
	async function fillOne(path: string): Promise<void> {
		if (isImmutable(path, site)) {
			if (await cache.match(path)) return;
			for (const old of deps.earlier) {
				const found = await old.match(path);
				if (found) return cache.put(path, found);
			}
		}
		// The page has just fetched the hash-named ones: those come from the browser's own cache.
		const mode = isImmutable(path, site) ? 'default' : 'no-cache';
		const response = await deps.fetch(path, { cache: mode });
		if (!isTheFile(path, response)) throw new Error(`${response.status} for ${path}`);
		await cache.put(path, await withoutRedirect(response));
	}
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}
