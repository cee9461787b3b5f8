import { configPathOf, isTheFile, type Site } from './cache-policy.ts';
import { withoutRedirect, type Fetch } from './kept-files.ts';

/** How long a network that does not answer may hold up the start of the site, milliseconds. */
const NETWORK_PATIENCE_MS = 2500;

export interface FreshDeps {
	readonly fetch: Fetch;
	readonly cache: Cache;
	readonly wait: (ms: number) => Promise<void>;
	readonly site: Site;
}

/**
 * The file as the network has it, kept for later; as it was last seen when there is no network, it is too slow, or what
 * it sends is something else (a server in trouble, a portal that asks for a login).
 */
export async function networkFirst(path: string, deps: FreshDeps): Promise<Response> {
	const fresh = fetchAndKeep(path, deps);
	const inTime = await Promise.race([
		fresh.catch(() => null),
		deps.wait(NETWORK_PATIENCE_MS).then(() => null)
	]);
	if (inTime && (isTheFile(path, inTime) || isGone(inTime))) return inTime;
	const kept = await deps.cache.match(path);
	return kept ?? fresh;
}

const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

/** Rejects without a network. */
export async function fetchAndKeep(path: string, deps: Omit<FreshDeps, 'wait'>): Promise<Response> {
	const response = await deps.fetch(path, { cache: 'no-cache' });
	if (isGone(response)) {
		await deps.cache.delete(path);
	} else if (isTheFile(path, response)) {
		const copy = await withoutRedirect(response.clone());
		if (await isWorthKeeping(path, copy.clone(), deps.site)) await deps.cache.put(path, copy);
	}
	return response;
}

/** A broken config.json is shown to be broken, but does not replace one that worked. */
async function isWorthKeeping(path: string, response: Response, site: Site): Promise<boolean> {
	if (path !== configPathOf(site)) return true;
	try {
		JSON.parse((await response.text()).replace(/^\uFEFF/, ''));
		return true;
	} catch {
		return false;
	}
}
