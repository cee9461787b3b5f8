// `npm run bench [-- NAME…]`: speed as budgets, away from the tests. Prints one JSON object per figure and exits 1 when
// a budget is missed. Figures in the browser: Chromium slowed 4×, as in the README.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './browser.mjs';
import { runBin } from './run.mjs';

const wanted = process.argv.slice(2);
const pick = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));
const files = readdirSync('bench').filter(
	(name) => name.endsWith('.bench.ts') || name.endsWith('.bench.mjs')
);
let failed = false;

for (const file of files.filter(pick)) {
	let script = `bench/${file}`;
	if (file.endsWith('.ts')) {
		mkdirSync('.cache/bench', { recursive: true });
		const code = runBin(
			'vite/bin/vite.js',
			['build', '--config', 'bench/vite.config.ts', '--logLevel', 'error'],
			{
				BENCH_ENTRY: script
			}
		);
		if (code !== 0) process.exit(code);
		script = `.cache/bench/${file.replace(/\.ts$/, '.mjs')}`;
	} else {
		buildIfStale();
	}
	if (!existsSync(script)) throw new Error(`bench: ${script} was not built`);
	const run = spawnSync(process.execPath, [script], {
		stdio: 'inherit',
		env: { ...process.env, ...(file.endsWith('.mjs') ? { BROWSER_PATH: findBrowser() } : {}) }
	});
	failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
