/** What `manifest.json` beside a model says of one of its files; written by `npm run models`. */
export interface ManifestFile {
	readonly name: string;
	readonly bytes: number;
	/** Lower-case hex. */
	readonly sha256: string;
	readonly licence: string;
}

type Loose = Readonly<Record<string, unknown>>;

/** The entry of the file at `url`; null where there is no manifest, or it is none. */
export async function readManifest(
	fetch: (url: string, init: RequestInit) => Promise<Response>,
	url: string,
	signal: AbortSignal
): Promise<ManifestFile | null> {
	try {
		const address = new URL('manifest.json', url);
		const response = await fetch(address.href, { signal, cache: 'no-cache', credentials: 'omit' });
		if (!response.ok) return null;
		const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
		return entryOf(await response.json(), name);
	} catch {
		return null;
	}
}

/** Every file that the manifest in `folder` (with its slash) tells of; null where there is none. */
export async function readManifestOf(
	fetch: (url: string, init: RequestInit) => Promise<Response>,
	folder: string,
	signal: AbortSignal
): Promise<readonly ManifestFile[] | null> {
	try {
		const address = new URL('manifest.json', folder);
		const response = await fetch(address.href, { signal, cache: 'no-cache', credentials: 'omit' });
		return response.ok ? entriesOf(await response.json()) : null;
	} catch {
		return null;
	}
}

/** Every entry that holds; null when there is none at all. */
export function entriesOf(manifest: unknown): readonly ManifestFile[] | null {
	const { files } = (manifest ?? {}) as Loose;
	if (!Array.isArray(files)) return null;
	const entries = (files as readonly (Loose | null)[]).flatMap((one) => {
		const name = one?.['name'];
		return typeof name === 'string' ? (entryOf(manifest, name) ?? []) : [];
	});
	return entries.length > 0 ? entries : null;
}

/** The entry of `name` in the content of a manifest. */
export function entryOf(manifest: unknown, name: string): ManifestFile | null {
	const { files, licence } = (manifest ?? {}) as Loose;
	if (!Array.isArray(files)) return null;
	const entry = (files as readonly (Loose | null)[]).find((one) => one?.['name'] === name);
	const bytes = entry?.['bytes'];
	const sha256 = entry?.['sha256'];
	if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes <= 0) return null;
	if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256)) return null;
	return {
		name,
		bytes,
		sha256: sha256.toLowerCase(),
		licence: [entry?.['licence'], licence].find((one) => typeof one === 'string') ?? ''
	};
}
