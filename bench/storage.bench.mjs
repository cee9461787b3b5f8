// The history in Chromium at 1,000 and at 10,000 attempts of 12 turns each, beside bare reads of the same records; the
// screen that shows it; and what writing all of it into one file costs.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { serve } from '../scripts/serve.mjs';
import { quantile, report } from './report.mjs';

const TURNS = 12;
const ROUNDS = 31;
const OPENINGS = 9;
/** How often the memory is looked at while a file is written, milliseconds. */
const LOOK_MS = 150;
const MB = 1024 * 1024;

const [{ output }] = [
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: { entry: 'bench/storage-page.ts', formats: ['iife'], name: 'storagePage' }
		}
	})
].flat();
const { module: fakers } = await runnerImport('./tests/support/attempts.ts', { configFile: false });
const turns = Array.from({ length: TURNS }, (_, i) => fakers.fakeTurn(i, '一句话'.repeat(20)));
const sample = { attempt: fakers.endedAttempt({ turns }), card: fakers.fakeCard() };

const root = process.getuid?.() === 0;
const { server, address } = await serve({ port: 0 });
const browser = await chromium.launch({
	executablePath: process.env.BROWSER_PATH,
	args: [...(root ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run']
});
const page = await browser.newPage({ locale: 'zh-CN' });

async function openSite() {
	// A screen that only the running page draws: its links no longer load a page anew.
	await page.goto(`${address}settings/`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.evaluate(output[0].code);
}

/** Milliseconds from the click on the section to the first page of rows on the screen. */
async function openHistory() {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const startMs = performance.now();
				const look = () => {
					if (document.querySelectorAll('main li h3, main li a[aria-label]').length >= 50) {
						requestAnimationFrame(() => resolve(performance.now() - startMs));
						watch.disconnect();
					}
				};
				const watch = new MutationObserver(look);
				watch.observe(document.body, { childList: true, subtree: true });
				document.querySelector('nav a[href$="/history"], nav a[href$="/history/"]').click();
			})
	);
}

async function at(count) {
	await openSite();
	await page.evaluate(([made, size]) => globalThis.storageBench.fill(made, size), [sample, count]);
	const reads = await page.evaluate(
		([id, rounds]) => globalThis.storageBench.measure(id, rounds),
		['a000500', ROUNDS]
	);
	await openSite();
	const openings = [];
	for (let round = -2; round < OPENINGS; round += 1) {
		const takenMs = await openHistory();
		if (round >= 0) openings.push(takenMs); // the first two load the screen's code
		await page.locator('nav a[href*="settings"]').click();
		await page.locator('nav a[href*="settings"][aria-current]').waitFor();
	}
	return { ...reads, screen: quantile(openings, 0.25) };
}

/** Most memory that the page took above what it had before, bytes: JavaScript's own, and (on Linux) the whole process. */
async function exportCost() {
	await openSite();
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await session.send('HeapProfiler.collectGarbage');
	const whole = await browser.newBrowserCDPSession();
	const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
	const renderers = processInfo.filter((one) => one.type === 'renderer').map((one) => one.id);
	const residentBytes = () => {
		try {
			const sizes = renderers.map((pid) =>
				Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
			);
			return sizes.reduce((sum, size) => sum + size, 0) * 1024;
		} catch {
			return 0;
		}
	};
	const heapBytes = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.find((one) => one.name === 'JSHeapUsedSize').value;
	};
	const before = { heap: await heapBytes(), resident: residentBytes() };
	let most = before;
	let running = true;
	const startMs = performance.now();
	const written = page
		.evaluate(() => globalThis.storageBench.exportAll())
		.finally(() => (running = false));
	while (running) {
		const now = { heap: await heapBytes(), resident: residentBytes() };
		most = {
			heap: Math.max(most.heap, now.heap),
			resident: Math.max(most.resident, now.resident)
		};
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
	return {
		...(await written),
		takenMs: performance.now() - startMs,
		heap: most.heap - before.heap,
		resident: most.resident - before.resident
	};
}

const small = await at(1000);
const large = await at(10_000);
const file = await exportCost();
await browser.close();
server.close();
if (file.attempts !== 10_000) throw new Error(`${file.attempts} calls in the file`);

const ok = [
	report('history of 10,000: newest page', large.newest, 'ms', 100),
	report('history of 10,000: best page', large.best, 'ms', 100),
	report('history of 10,000: one filter', large.filtered, 'ms', 100),
	report('history of 10,000: two filters', large.filteredTwice, 'ms', 100),
	report('history of 10,000: page 19', large.deep, 'ms', 100),
	report('history of 10,000: standings', large.standings, 'ms', 100),
	report('history of 10,000: bests', large.bests, 'ms', 100),
	report('history of 10,000: open an attempt', large.open, 'ms', 50),
	report('history of 10,000: screen open', large.screen, 'ms', 100),
	report('history: screen at 10,000 to 1,000', large.screen / small.screen, 'ratio', 1.2),
	report('history: list to bare read', large.newest / large.bareList, 'ratio', 1.5),
	report('history: open to bare read', large.open / large.bareOpen, 'ratio', 1.5),
	report('export of 10,000: memory of scripts', file.heap / MB, 'MB', 200),
	report('export of 10,000: memory of the page', file.resident / MB, 'MB', 200),
	report('export of 10,000: file', file.bytes / MB, 'MB', 100),
	report('export of 10,000: time', file.takenMs, 'ms', 60_000)
];
process.exit(ok.every(Boolean) ? 0 : 1);
