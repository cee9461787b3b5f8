// First visit to the picker, cold cache, Chromium slowed 4×, from loopback: what is loaded until idle, when the
// picker is seen, how long the page is blocked. Median of five visits.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { median, report } from './report.mjs';

const root = process.getuid?.() === 0;
const { server, address } = await serve({ port: 0 });
const browser = await chromium.launch({
	executablePath: process.env.BROWSER_PATH,
	args: [...(root ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run']
});

/** `weigh`: what is loaded is packed and counted, which takes the processor from the page; such a visit is not timed. */
async function visit({ weigh = false } = {}) {
	const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
	const page = await context.newPage();
	let compressed = 0;
	const counted = [];
	page.on('response', (response) => {
		if (!weigh || !['script', 'stylesheet'].includes(response.request().resourceType())) return;
		counted.push(
			response.body().then((body) => {
				compressed += gzipSync(body, { level: 9 }).length;
			})
		);
	});
	await page.addInitScript(() => {
		// Looked for once a frame by the page itself: a test tool that searches by role would cost more than the page.
		globalThis.seenMs = null;
		const look = () => {
			const link = document.querySelector('main a[href*="call/"]');
			if (link !== null && link.getClientRects().length > 0) globalThis.seenMs = performance.now();
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
		globalThis.blockedMs = 0;
		new PerformanceObserver((list) => {
			for (const task of list.getEntries()) globalThis.blockedMs += Math.max(0, task.duration - 50);
		}).observe({ type: 'longtask', buffered: true });
	});
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.waitForTimeout(1500);
	await Promise.all(counted);
	// Since the start of the navigation.
	const { seenMs, blockedMs } = await page.evaluate(() => ({
		seenMs: globalThis.seenMs ?? Infinity,
		blockedMs: globalThis.blockedMs
	}));
	await context.close();
	return { seenMs, blockedMs, kilobytes: compressed / 1024 };
}

const visits = [];
// Also warms the disk cache of the machine, not of the browser.
const { kilobytes } = await visit({ weigh: true });
for (let i = 0; i < 5; i += 1) visits.push(await visit());
await browser.close();
server.close();

const of = (key) => median(visits.map((each) => each[key]));
const ok = [
	report('first visit: JavaScript and CSS, gzip', kilobytes, 'KB', 100),
	report('first visit: picker seen (4x slower)', of('seenMs'), 'ms', 800),
	report('first visit: total blocking time (4x slower)', of('blockedMs'), 'ms', 200)
];
process.exit(ok.every(Boolean) ? 0 : 1);
