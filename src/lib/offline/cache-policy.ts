/** What the service worker keeps and how it answers: rules over addresses, nothing else. */

/** One build of the site in one place. Addresses are absolute paths on the origin. */
export interface Site {
	readonly origin: string;
	/** Where the site is mounted, with the slash at its end: "/", "/training/calls/". */
	readonly base: string;
	/** Names one build. */
	readonly version: string;
	/** Hash-named files of the build. */
	readonly build: readonly string[];
	/** Files of `static/`. */
	readonly files: readonly string[];
	/** Pages, each with a slash at its end. */
	readonly pages: readonly string[];
	/** Files of `build` that only a model on this device needs: megabytes that most visits never use. */
	readonly engineFiles: readonly string[];
}

const APP = 'get-to-the-point';

/** Other sites on the same origin, and this one under another path, have caches of their own. */
export const cacheNameOf = (site: Pick<Site, 'base' | 'version'>): string =>
	`${APP} ${site.base} ${site.version}`;

/** Kept over versions: config.json and documents, which do not belong to a build. */
export const dataCacheNameOf = (site: Pick<Site, 'base'>): string => `${APP} ${site.base} data`;

/** Caches of earlier versions at this path. */
export const outdatedCaches = (names: readonly string[], site: Site): readonly string[] =>
	names.filter(
		(name) =>
			name.startsWith(`${APP} ${site.base} `) &&
			name !== cacheNameOf(site) &&
			name !== dataCacheNameOf(site)
	);

export const configPathOf = (site: Pick<Site, 'base'>): string => `${site.base}config.json`;

/**
 * What is fetched before the first visit counts as ready. Engine files come along only where an earlier
 * version already used them: else an update would take a working model offline away.
 */
export function precacheOf(site: Site, hadEngine: boolean): readonly string[] {
	const engine = new Set(site.engineFiles);
	const build = hadEngine ? site.build : site.build.filter((path) => !engine.has(path));
	const files = site.files.filter((path) => path !== configPathOf(site));
	return [...new Set([...build, ...files, ...site.pages])];
}

/** Hash-named: the same address always holds the same bytes. */
export const isImmutable = (path: string, site: Pick<Site, 'base'>): boolean =>
	path.startsWith(`${site.base}_app/immutable/`);

/** The page that an address of the site shows: "/x/index.html" and "/x" are "/x/". */
export function pageOf(path: string, site: Pick<Site, 'pages'>): string | null {
	const plain = path.replace(/index\.html$/, '');
	return [plain, `${plain}/`].find((one) => site.pages.includes(one)) ?? null;
}

export interface AskedFor {
	readonly method: string;
	readonly url: string;
	/** A page is being opened. */
	readonly isNavigation: boolean;
	/** Part of a file is asked for, as players of sound and loaders of models do. */
	readonly isRange: boolean;
}

export type Answer =
	/** Not ours: the browser goes on as without a service worker. */
	| { readonly from: 'network' }
	/** A page by its address without the last slash: files beside it would be looked for in the wrong folder. */
	| { readonly from: 'elsewhere'; readonly to: string }
	/** From this build; asked of the network only when it is missing, and kept then if `keep`. */
	| { readonly from: 'build'; readonly path: string; readonly keep: boolean }
	/** From the network while there is one, else as it was last seen. */
	| { readonly from: 'network-first'; readonly path: string };

const NETWORK: Answer = { from: 'network' };
const DOCUMENT = /\.(?:md|markdown|txt)$/i;

export function answerFor(asked: AskedFor, site: Site): Answer {
	const url = new URL(asked.url);
	const path = url.pathname;
	if (asked.method !== 'GET' || asked.isRange) return NETWORK;
	if (url.origin !== site.origin || !path.startsWith(site.base)) return NETWORK;
	if (asked.isNavigation) {
		const page = pageOf(path, site);
		if (page === null) return NETWORK;
		if (page === `${path}/`) return { from: 'elsewhere', to: page + url.search };
		return { from: 'build', path: page, keep: false };
	}
	if (path === configPathOf(site) || DOCUMENT.test(path)) return { from: 'network-first', path };
	if (isImmutable(path, site)) return { from: 'build', path, keep: true };
	if (site.files.includes(path)) return { from: 'build', path, keep: false };
	return NETWORK;
}

/**
 * Whether what came back is what was asked for. A login page or a hotel's portal answers 200 from elsewhere;
 * keeping that would show it for ever.
 */
export function isTheFile(
	path: string,
	response: { ok: boolean; redirected: boolean; url: string }
): boolean {
	if (!response.ok) return false;
	if (!response.redirected || response.url === '') return true;
	const plain = (one: string) => one.replace(/index\.html$/, '').replace(/\/$/, '');
	return plain(new URL(response.url).pathname) === plain(path);
}
