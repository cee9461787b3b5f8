// What the port costs on top of the bare package: the same messages, the same seed, 50 pairs turn about, in Chromium
// with the tiny model. The validator's share is told apart: it comes after the reply.
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { tinyGguf } from '../scripts/tiny-gguf.mjs';
import { median, report } from './report.mjs';

const PAIRS = 50;

const { output } = [
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		build: {
			write: false,
			target: 'es2022',
			assetsInlineLimit: 0,
			rolldownOptions: { input: 'bench/engine-page.ts', output: { entryFileNames: 'bench.js' } }
		}
	})
].flat()[0];
const { module } = await runnerImport('./bench/engine-requests.ts', { configFile: false });
const requests = module.requestsOfACall();

const files = new Map(
	output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source])
);
files.set('/tiny.gguf', Buffer.from(tinyGguf(1)));
files.set('/', '<!doctype html><script type="module" src="bench.js"></script>');
const TYPES = { js: 'text/javascript', wasm: 'application/wasm', gguf: 'application/octet-stream' };
const server = createServer((request, response) => {
	const body = files.get(request.url);
	if (body === undefined) return response.writeHead(404).end();
	response.setHeader('content-type', TYPES[request.url.split('.').at(-1)] ?? 'text/html');
	return response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const root = process.getuid?.() === 0;
const browser = await chromium.launch({
	executablePath: process.env.BROWSER_PATH,
	args: [...(root ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run']
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.message));
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForFunction(() => 'engineBench' in globalThis);
const pairs = await page.evaluate(
	([asked, count]) => globalThis.engineBench.overhead(asked, count),
	[requests, PAIRS]
);
await browser.close();
server.close();

const ratio = (of) => median(pairs.map(({ port, bare }) => of(port) / of(bare)));
const longer = pairs.filter(({ turn }) => turn >= 1);
const ok = [
	report(
		'port to bare wllama: time to first token',
		ratio(({ firstMs }) => firstMs),
		'ratio',
		1.05
	),
	report(
		'port to bare wllama: whole reply',
		ratio(({ totalMs }) => totalMs),
		'ratio',
		1.05
	),
	report(
		'wllama: replies of fewer than 64 tokens',
		pairs.filter(({ replyTokens }) => replyTokens < 64).length,
		'replies',
		0
	),
	report(
		'wllama: pairs that did not say the same',
		pairs.filter(({ port, bare }) => port.text !== bare.text).length,
		'pairs',
		0
	),
	report(
		'wllama: largest share of a prompt read anew, from turn 2',
		Math.max(...longer.map(({ cachedShare }) => 1 - cachedShare)),
		'ratio',
		0.2
	),
	report('validator: delay of a reply', median(pairs.map(({ validateMs }) => validateMs)), 'ms', 5)
];
const control = (of) =>
	Math.round(median(pairs.map((pair) => of(pair.control) / of(pair.bare))) * 100) / 100;
console.error(
	`control, bare to bare: first token ${control(({ firstMs }) => firstMs)}, whole reply ${control(({ totalMs }) => totalMs)}`
);
const ms = (of) => Math.round(median(pairs.map(of)) * 10) / 10;
console.error(
	`first token ${ms(({ bare }) => bare.firstMs)} ms bare, ${ms(({ port }) => port.firstMs)} ms port; whole reply ${ms(({ bare }) => bare.totalMs)} ms bare, ${ms(({ port }) => port.totalMs)} ms port`
);
process.exit(ok.every(Boolean) ? 0 : 1);
