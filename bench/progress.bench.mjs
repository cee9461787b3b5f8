// The progress screen of the built site in Chromium with 10,000 marked calls of one learner: from the click to the
// first panel, and the read of the records alone.
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { median, report } from './report.mjs';

const CALLS = 10_000;
const ROUNDS = 7;
const DAY_MS = 86_400_000;

const root = process.getuid?.() === 0;
const { server, address } = await serve({ port: 0 });
const browser = await chromium.launch({
	executablePath: process.env.BROWSER_PATH,
	args: [...(root ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run']
});
const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
const page = await context.newPage();
await page.goto(`${address}history/`);
await page.getByRole('heading', { level: 1 }).waitFor();
await page.evaluate(
	([count, day]) =>
		new Promise((resolve, reject) => {
			const opening = indexedDB.open('get-to-the-point');
			opening.onsuccess = () => {
				const tx = opening.result.transaction('digests', 'readwrite');
				const ids = [
					'upgrade',
					'renewal-offer',
					'mobile-plan',
					'cloud-renewal',
					'service-followup'
				];
				const outcomes = ['satisfied', 'partial', 'vague', 'ignored'];
				for (let i = 0; i < count; i += 1)
					tx.objectStore('digests').put({
						attemptId: `a${String(i).padStart(6, '0')}`,
						profileId: 'default',
						scenarioId: ids[i % ids.length],
						startedAt: Date.now() - (count - i) * (day / 8),
						difficulty: 'normal',
						branch: false,
						total: 40 + (i % 50),
						dimensions: Array.from({ length: 10 }, (_, at) => (i * 37 + at * 91) % 1001),
						steps: 'hpmhhpmhxh',
						concerns: Object.fromEntries(
							Array.from({ length: 9 }, (_, at) => [`p${at}`, outcomes[(i + at) % 4]])
						)
					});
				tx.oncomplete = () => {
					opening.result.close();
					resolve();
				};
				tx.onabort = () => reject(tx.error);
			};
		}),
	[CALLS, DAY_MS]
);

const readMs = () =>
	page.evaluate(
		() =>
			new Promise((resolve) => {
				const opening = indexedDB.open('get-to-the-point');
				opening.onsuccess = () => {
					const start = performance.now();
					const index = opening.result
						.transaction('digests')
						.objectStore('digests')
						.index('byTime');
					index.getAll(IDBKeyRange.bound(['default'], ['default', []])).onsuccess = () => {
						opening.result.close();
						resolve(performance.now() - start);
					};
				};
			})
	);

/** From the click on the link until the curve's panel is there. */
async function openMs() {
	await page.goto(address);
	await page.getByRole('link', { name: /看进步/ }).waitFor();
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const start = performance.now();
				const look = () => {
					if (document.querySelectorAll('main section.panel').length > 1)
						resolve(performance.now() - start);
					else requestAnimationFrame(look);
				};
				document.querySelector('main a[href*="progress/"]').click();
				look();
			})
	);
}

// The picker shows the link to whoever has called before: one row is enough for that.
await page.evaluate(
	() =>
		new Promise((resolve) => {
			const opening = indexedDB.open('get-to-the-point');
			opening.onsuccess = () => {
				const tx = opening.result.transaction('rows', 'readwrite');
				tx.objectStore('rows').put({
					id: 'a0',
					profileId: 'default',
					startedAt: 1,
					status: 'void',
					rank: -1
				});
				tx.oncomplete = () => {
					opening.result.close();
					resolve();
				};
			};
		})
);
const reads = [];
const opens = [];
for (let round = 0; round < ROUNDS; round += 1) {
	reads.push(await readMs());
	opens.push(await openMs());
}
await browser.close();
server.close();

const ok = [
	report('progress of 10,000 calls: bare read', median(reads), 'ms', 400),
	report('progress of 10,000 calls: from the click to the panels', median(opens), 'ms', 1000)
];
process.exit(ok.every(Boolean) ? 0 : 1);
