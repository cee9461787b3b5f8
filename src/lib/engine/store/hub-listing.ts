/** What a hub's own listing says of one file. */
export interface ListedFile {
	readonly bytes: number;
	/** Lower-case hex; null for a small file that the hub keeps without one. */
	readonly sha256: string | null;
}

/** Address of a file on a hub of the usual layout: `HOST/OWNER/REPOSITORY/resolve/REVISION/PATH`. */
const RESOLVE = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/;

interface HubAddress {
	readonly listing: string;
	/** Path inside the repository. */
	readonly path: string;
}

function hubAddressOf(url: string): HubAddress | null {
	try {
		const { origin, pathname } = new URL(url);
		const found = RESOLVE.exec(pathname);
		const [, repository, revision, path] = found ?? [];
		if (repository === undefined || revision === undefined || path === undefined) return null;
		const folder = path.includes('/') ? `/${path.slice(0, path.lastIndexOf('/'))}` : '';
		return {
			listing: `${origin}/api/models/${repository}/tree/${revision}${folder}`,
			path: decodeURIComponent(path)
		};
	} catch {
		return null;
	}
}

/**
 * The files beside `url` as its hub lists them, by path inside the repository; null where the address is not a hub's
 * or the hub does not answer. A download itself never tells: the hash stands on the redirect, which a page cannot see.
 */
export async function hubListing(
	fetch: (url: string, init: RequestInit) => Promise<Response>,
	url: string,
	signal: AbortSignal
): Promise<ReadonlyMap<string, ListedFile> | null> {
	const address = hubAddressOf(url);
	if (address === null) return null;
	try {
		const response = await fetch(address.listing, {
			signal,
			cache: 'no-cache',
			credentials: 'omit'
		});
		return response.ok ? toListing(await response.json()) : null;
	} catch {
		return null;
	}
}

/** The hub's entry of the file at `url`; null as above, and where it is not listed. */
export async function listedOnHub(
	fetch: (url: string, init: RequestInit) => Promise<Response>,
	url: string,
	signal: AbortSignal
): Promise<ListedFile | null> {
	const path = hubAddressOf(url)?.path;
	if (path === undefined) return null;
	return (await hubListing(fetch, url, signal))?.get(path) ?? null;
}

type Loose = Readonly<Record<string, unknown>>;
const toLoose = (value: unknown): Loose =>
	typeof value === 'object' && value !== null ? (value as Loose) : {};

/** Entries that are files of a stated size; whatever else the answer holds is passed over. */
export function toListing(answer: unknown): ReadonlyMap<string, ListedFile> | null {
	if (!Array.isArray(answer)) return null;
	const files = new Map<string, ListedFile>();
	for (const one of answer) {
		const { type, path, size, lfs } = toLoose(one);
		const stored = toLoose(lfs);
		const bytes = stored['size'] ?? size;
		if (type !== 'file' || typeof path !== 'string') continue;
		if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) continue;
		const hash = stored['oid'];
		const isHash = typeof hash === 'string' && /^[0-9a-f]{64}$/i.test(hash);
		files.set(path, { bytes, sha256: isHash ? hash.toLowerCase() : null });
	}
	return files;
}
