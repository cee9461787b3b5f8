// npm run -s cli -- COMMAND …: builds cli/ when it is older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStale } from './stale.mjs';

const ENTRY = '.cache/cli/main.js';
const SOURCES = ['cli', 'src/lib', 'scripts', 'package-lock.json'];

if (isStale(ENTRY, SOURCES)) {
	// Standard output belongs to the results.
	const args = ['build', '--config', 'cli/vite.config.ts', '--logLevel', 'warn'];
	const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', ...args], {
		stdio: ['ignore', 2, 2]
	});
	if (build.status !== 0) process.exit(1);
}
const { main } = await import(pathToFileURL(join(process.cwd(), ENTRY)).href);
process.exitCode = await main(process.argv.slice(2));
