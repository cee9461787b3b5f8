import { isStale, SITE_SOURCES } from './stale.mjs';
import { runBin } from './run.mjs';

/** Builds the site into build/ when a source is newer; exits the process when the build fails. */
export function buildIfStale() {
	if (!isStale('build/index.html', SITE_SOURCES)) return;
	console.error('Building the site …');
	const code = runBin('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
	if (code !== 0) process.exit(code);
}
