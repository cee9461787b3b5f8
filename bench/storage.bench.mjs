// The history in Chromium at 1,000 and at 10,000 attempts of 12 turns each, beside bare reads of the same records.
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { report } from './report.mjs';

const TURNS = 12;
const ROUNDS = 15;

const { output } = [
	await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, lib: { entry: 'bench/storage-page.ts', formats: ['es'] } }
	})
].flat()[0];
const { module: fakers } = await runnerImport('./tests/support/attempts.ts', { configFile: false });
const turns = Array.from({ length: TURNS }, (_, i) => fakers.fakeTurn(i, '一句话'.repeat(20)));
const sample = { attempt: fakers.endedAttempt({ turns }), card: fakers.fakeCard() };

const server = createServer((request, response) => {
	const isScript = request.url === '/bench.js';
	response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
	response.end(isScript ? output[0].code : '<script type="module" src="bench.js"></script>');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const root = process.getuid?.() === 0;
const browser = await chromium.launch({
	executablePath: process.env.BROWSER_PATH,
	args: [...(root ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run']
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForFunction(() => 'storageBench' in globalThis);

async function at(count) {
	await page.evaluate(([made, size]) => globalThis.storageBench.fill(made, size), [sample, count]);
	return page.evaluate(
		([id, rounds]) => globalThis.storageBench.measure(id, rounds),
		['a000500', ROUNDS]
	);
}
const small = await at(1000);
const large = await at(10_000);
await browser.close();
server.close();

const ok = [
	report('history of 10,000: newest page', large.newest, 'ms', 100),
	report('history of 10,000: best page', large.best, 'ms', 100),
	report('history of 10,000: one filter', large.filtered, 'ms', 100),
	report('history of 10,000: two filters', large.filteredTwice, 'ms', 100),
	report('history of 10,000: page 19', large.deep, 'ms', 100),
	report('history of 10,000: standings', large.standings, 'ms', 100),
	report('history of 10,000: open an attempt', large.open, 'ms', 50),
	report('history: newest page at 10,000 to 1,000', large.newest / small.newest, 'ratio', 1.2),
	report('history: list to bare read', large.newest / large.bareList, 'ratio', 1.5),
	report('history: open to bare read', large.open / large.bareOpen, 'ratio', 1.5)
];
process.exit(ok.every(Boolean) ? 0 : 1);
