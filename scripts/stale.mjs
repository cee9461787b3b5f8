import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Newest change below the given files and folders, milliseconds; tests do not count. */
export function newest(paths) {
	let latest = 0;
	for (const path of paths) {
		if (!existsSync(path)) continue;
		const info = statSync(path);
		if (info.isDirectory()) {
			latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
		} else if (!/\.test\.ts$/.test(path)) {
			latest = Math.max(latest, info.mtimeMs);
		}
	}
	return latest;
}

/** True when `output` is missing or older than any of its sources. */
export function isStale(output, sources) {
	return !existsSync(output) || statSync(output).mtimeMs < newest(sources);
}

export const SITE_SOURCES = [
	'src',
	'static',
	'scripts',
	// Model calls are played while the site is built.
	'cli',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];
