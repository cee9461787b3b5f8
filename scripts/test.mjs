// `npm test`: every check in order, stopping at the first that fails, with the counts at the end.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { runBin } from './run.mjs';

const REPORTS = '.cache/reports';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const unitReport = `${REPORTS}/unit.json`;
const e2eReport = `${REPORTS}/e2e.json`;
const BROWSER_PATH = findBrowser();

const steps = [
	['format', () => runBin('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn'])],
	[
		'lint',
		() =>
			runBin('@sveltejs/kit/svelte-kit.js', ['sync']) ||
			runBin('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])
	],
	[
		'types',
		() =>
			runBin('@sveltejs/kit/svelte-kit.js', ['sync']) ||
			runBin('svelte-check/bin/svelte-check', [
				'--tsconfig',
				'./tsconfig.json',
				'--threshold',
				'warning',
				'--fail-on-warnings'
			]) ||
			runBin('typescript/bin/tsc', ['-p', 'tsconfig.pure.json'])
	],
	[
		'unit',
		() =>
			runBin('vitest/vitest.mjs', [
				'run',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${unitReport}`
			])
	],
	['build', () => runBin('vite/bin/vite.js', ['build', '--logLevel', 'warn'])],
	[
		'e2e',
		() => runBin('@playwright/test/cli.js', ['test'], { BROWSER_PATH, E2E_REPORT: e2eReport })
	]
];

const rows = [];
let failedStep = null;
for (const [name, step] of steps) {
	const startedMs = performance.now();
	const code = step();
	rows.push(
		`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(7)} ${((performance.now() - startedMs) / 1000).toFixed(1)} s`
	);
	if (code !== 0) {
		failedStep = name;
		break;
	}
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);
const unit = read(unitReport);
const e2e = read(e2eReport);
const counts = {
	passed: (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0) + (e2e?.stats.flaky ?? 0),
	failed: (unit?.numFailedTests ?? 0) + (e2e?.stats.unexpected ?? 0),
	skipped: (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0)
};
console.log(`\n${rows.join('\n')}`);
console.log(`unit: ${unit?.numPassedTests ?? 0} passed, ${unit?.numFailedTests ?? 0} failed`);
console.log(
	`end to end: ${e2e?.stats.expected ?? 0} passed, ${e2e?.stats.unexpected ?? 0} failed, ${e2e?.stats.flaky ?? 0} flaky`
);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (failedStep !== null) {
	console.error(`npm test failed at: ${failedStep}`);
	process.exit(1);
}
