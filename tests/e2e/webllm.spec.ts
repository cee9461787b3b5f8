/**
 * The real WebLLM package in a real browser with WebGPU in software. No weights and no compiled library are needed:
 * what is tested is what goes wrong before them, each with its code and its sentence, and that the call goes on.
 * A whole call on a real model: `npm run test:webllm`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, readyOffline, type Page } from '../support/fixtures.ts';
import { copySite } from '../support/copied-site.ts';
import { softwareGpu } from '../support/gpu-browser.ts';
import { readAttempts } from '../support/stored.ts';
import { EMPTY_WASM, manifestOf, tinyMlc } from '../support/tiny-mlc.ts';

test.use({ launchOptions: softwareGpu });

/** Imports something that the empty library of no model has: `env.missing`. */
const FOREIGN_WASM = Uint8Array.of(
	...EMPTY_WASM,
	...[1, 4, 1, 0x60, 0, 0],
	...[2, 15, 1, 3, 0x65, 0x6e, 0x76, 7, 0x6d, 0x69, 0x73, 0x73, 0x69, 0x6e, 0x67, 0, 0]
);

function folderOf(files: ReadonlyMap<string, Uint8Array>): { path: string; drop: () => void } {
	const top = mkdtempSync(join(tmpdir(), 'mlc-'));
	const path = join(top, 'Tiny');
	mkdirSync(path);
	for (const [name, bytes] of files) writeFileSync(join(path, name), bytes);
	return { path, drop: () => rmSync(top, { recursive: true }) };
}

async function importTiny(page: Page, files = tinyMlc()): Promise<void> {
	const folder = folderOf(files);
	await page.goto('/models/');
	await page.getByLabel('选择 MLC 文件夹').setInputFiles(folder.path);
	await expect(page.getByText('“Tiny”可以用了。')).toBeVisible({ timeout: 30_000 });
	folder.drop();
}

async function tryTiny(page: Page): Promise<void> {
	const card = page.getByRole('article', { name: 'Tiny', exact: true });
	await card.getByRole('button', { name: '试一试' }).click();
}

/** Changes a stored file behind the site's back. */
const harm = (page: Page, name: string, text: string | null) =>
	page.evaluate(
		async ({ name, text }) => {
			const root = await navigator.storage.getDirectory();
			const models = await root.getDirectoryHandle('get-to-the-point-models');
			const folder = await models.getDirectoryHandle('Tiny');
			if (text === null) return folder.removeEntry(name);
			const handle = await folder.getFileHandle(name);
			const { size } = await handle.getFile();
			const writable = await handle.createWritable();
			await writable.write(text.padEnd(size).slice(0, size));
			await writable.close();
		},
		{ name, text }
	);

/** Some builds of Chromium come without the software adapter: the library is then never reached. */
async function needAdapter(page: Page): Promise<void> {
	const found = await page.evaluate(async () => {
		const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<object | null> } };
		return Boolean(await gpu?.requestAdapter());
	});
	test.skip(!found, 'this browser has no WebGPU in software');
}

test('the browser of these tests has WebGPU, and the screen says that it is only software', async ({
	page
}) => {
	await page.goto('/models/');
	await needAdapter(page);
	await expect(page.getByText('只有软件模拟的 WebGPU，太慢')).toBeVisible();
});

test.describe('a model whose library does not fit', () => {
	// The library prints its own trouble before it throws.
	test.use({ expectedErrors: [/./] });

	for (const [what, files, sentence] of [
		['is an empty module', tinyMlc(), '不配套'],
		['is of another series', tinyMlc({ 'tiny_cs1k-webgpu.wasm': FOREIGN_WASM }), '不配套'],
		[
			'is cut short',
			tinyMlc({ 'tiny_cs1k-webgpu.wasm': FOREIGN_WASM.slice(0, 20) }),
			'模型文件读不了'
		]
	] as const)
		test(`because it ${what} says so`, async ({ page }) => {
			await importTiny(page, files);
			await needAdapter(page);
			await tryTiny(page);
			await expect(page.getByRole('article', { name: 'Tiny', exact: true })).toContainText(
				sentence,
				{ timeout: 20_000 }
			);
		});
});

test.describe('a stored model that was harmed', () => {
	test.use({ expectedErrors: [/./] });

	test('by a broken configuration is not started', async ({ page }) => {
		await importTiny(page);
		await needAdapter(page);
		await harm(page, 'mlc-chat-config.json', '{"conv_template":{"roles"');
		await tryTiny(page);
		await expect(page.getByRole('article', { name: 'Tiny', exact: true })).toContainText(
			'模型文件读不了'
		);
	});

	test('by a lost file can be fetched again or let go, and the call does without it', async ({
		page
	}) => {
		await importTiny(page);
		await page.getByRole('radio', { name: /Tiny/ }).check();
		await harm(page, 'params_shard_1.bin', null);
		await page.goto('/call/?scenario=upgrade');
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused({
			timeout: 30_000
		});
		await page.goto('/models/');
		await expect(page.getByText('选好的模型已经不在本机')).toBeVisible();
		await page.getByRole('button', { name: '删除已下载的部分' }).click();
		await expect(page.getByText('本机还没有模型。')).toBeVisible();
	});
});

test.describe('without a network after a cold start', () => {
	test.use({ expectedErrors: [/./] });

	test('the engine itself is there, and asks nobody', async ({ page, context }) => {
		await page.goto('/models/');
		await readyOffline(page);
		await importTiny(page);
		await needAdapter(page);
		await context.setOffline(true);
		await page.reload();
		await tryTiny(page);
		// Its code ran: it judged the library.
		await expect(page.getByRole('article', { name: 'Tiny', exact: true })).toContainText('不配套', {
			timeout: 20_000
		});
	});
});

test('a model that cannot be started leaves the call to the built-in lines', async ({ page }) => {
	await importTiny(page);
	await page.getByRole('radio', { name: /Tiny.*用显卡运行/ }).check();
	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	const box = page.getByRole('textbox', { name: '你怎么说？' });
	await expect(box).toBeFocused({ timeout: 30_000 });
	const log = page.getByRole('log').getByRole('listitem');
	for (const line of [
		'您好，请问是泰山公司的张强吗？我是长江公司李明。',
		'想跟您说一下系统升级。'
	]) {
		const before = await log.count();
		await box.fill(line);
		await page.keyboard.press('Enter');
		await expect.poll(() => log.count()).toBeGreaterThan(before + 1);
	}
	const [stored] = await readAttempts(page);
	expect(stored!.attempt.rung).toBe('template');
	expect(stored!.attempt.turns).toHaveLength(2);
});

test('a worker that the browser ends is known to be gone at once', async ({ page }) => {
	await page.goto('/models/');
	const listed = JSON.parse(readFileSync('build/_app/engine-files.json', 'utf8')) as string[];
	const url = `/${listed.find((name) => name.includes('webllm.worker'))}`;
	await page.evaluate(
		(worker) =>
			new Promise<void>((resolve) => {
				const engine = new Worker(worker, { type: 'module', name: 'its own' });
				engine.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
					if (data.type !== 'alive') return;
					const gone = navigator.locks.request('its own', () => true);
					Object.assign(globalThis, { gone });
					resolve();
				};
			}),
		url
	);
	const engine = page.workers().find((worker) => worker.url().includes('webllm.worker'));
	const began = Date.now();
	await engine!.evaluate('self.close()').catch(() => undefined);
	await page.evaluate(() => (globalThis as unknown as { gone: Promise<boolean> }).gone);
	expect(Date.now() - began).toBeLessThan(2_000);
});

test.describe('storage', () => {
	test.use({ expectedErrors: [/./] });

	test('that is refused to the site leaves the call to the built-in lines', async ({ page }) => {
		await importTiny(page);
		await page.getByRole('radio', { name: /Tiny/ }).check();
		await page.addInitScript(() => {
			const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
			navigator.storage.getDirectory = refuse;
		});
		await page.goto('/models/');
		await expect(page.getByText('没有存放模型用的私有文件空间')).toBeVisible();
		await page.goto('/call/?scenario=upgrade');
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused({
			timeout: 30_000
		});
	});

	test('that is full is told, and leaves nothing behind', async ({ page, context }) => {
		await page.goto('/models/');
		const devtools = await context.newCDPSession(page);
		await devtools.send('Storage.overrideQuotaForOrigin', {
			origin: new URL(page.url()).origin,
			quotaSize: 400_000
		});
		const records = { records: [{ dataPath: 'params_shard_0.bin', nbytes: 3_000_000 }] };
		const folder = folderOf(
			tinyMlc({
				'params_shard_0.bin': new Uint8Array(3_000_000),
				'tensor-cache.json': new TextEncoder().encode(JSON.stringify(records))
			})
		);
		await page.getByLabel('选择 MLC 文件夹').setInputFiles(folder.path);
		await expect(page.getByRole('alert')).toContainText('存储空间不够放这个模型');
		folder.drop();
		await page.reload();
		await expect(page.getByText('本机还没有模型。')).toBeVisible();
	});
});

test('a folder that is no whole model is refused in words', async ({ page }) => {
	const files = tinyMlc();
	files.delete('params_shard_1.bin');
	const folder = folderOf(files);
	await page.goto('/models/');
	await page.getByLabel('选择 MLC 文件夹').setInputFiles(folder.path);
	await expect(page.getByRole('alert')).toContainText('模型文件读不了');
	folder.drop();
});

test('a model of the own host is fetched, verified, kept over a reload, and deleted', async ({
	page
}) => {
	const site = await copySite();
	const files = tinyMlc();
	for (const [name, bytes] of files) site.write(name, bytes);
	site.write('manifest.json', JSON.stringify(manifestOf(files)));
	const offer = { id: 'tiny', name: 'Tiny', engine: 'webllm', url: './' };
	site.write('config.json', JSON.stringify({ allowHub: false, models: [offer] }));
	await page.goto(`${site.address}models/`);
	const card = page.getByRole('article', { name: 'Tiny', exact: true });
	await card.getByRole('button', { name: '下载' }).click();
	await expect(page.getByText('“Tiny”可以用了。')).toBeVisible({ timeout: 20_000 });
	await page.reload();
	await expect(card).toContainText('已与来源公布的哈希核对一致');
	await expect(card).toContainText('Apache-2.0');
	await card.getByRole('button', { name: '删除' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
	await expect(page.getByText('本机还没有模型。')).toBeVisible();
	// The same with other bytes: found out by its hash.
	site.write(
		'params_shard_2.bin',
		files.get('params_shard_2.bin')!.map((byte) => byte ^ 1)
	);
	await card.getByRole('button', { name: '下载' }).click();
	await expect(page.getByRole('alert')).toContainText('下载的模型文件已损坏');
	await site.close();
});

/** Another host that sends slowly and tells what it was asked. */
async function slowHost(files: ReadonlyMap<string, Uint8Array>) {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-allow-headers', 'range');
		response.setHeader('access-control-expose-headers', 'content-range, etag');
		if (request.method === 'OPTIONS') return response.end();
		const name = request.url?.split('/').at(-1) ?? '';
		const bytes = files.get(name);
		if (!bytes) return response.writeHead(404).end();
		const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
		if (request.method === 'GET') asked.push(`${name} ${from}`);
		response.writeHead(from > 0 ? 206 : 200, {
			etag: '"1"',
			'content-length': bytes.length - from,
			...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {})
		});
		let at = from;
		const timer = setInterval(() => {
			response.write(bytes.subarray(at, at + 10_000));
			at += 10_000;
			if (at < bytes.length) return;
			response.end();
			clearInterval(timer);
		}, 150);
		response.on('close', () => clearInterval(timer));
		return undefined;
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	return {
		asked,
		origin: `http://127.0.0.1:${port}`,
		close: () => (server.closeAllConnections(), server.close())
	};
}

test('a download is paused, goes on after a reload where it stopped, and fetches nothing twice', async ({
	page
}) => {
	const site = await copySite();
	const host = await slowHost(
		tinyMlc({ 'manifest.json': new TextEncoder().encode(JSON.stringify(manifestOf(tinyMlc()))) })
	);
	const models = [{ id: 'tiny', name: 'Tiny', engine: 'webllm', url: `${host.origin}/tiny/` }];
	site.write('config.json', JSON.stringify({ models }));
	await page.goto(`${site.address}models/`);
	await readyOffline(page, '/team/'); // so that the worker is under its policy
	await page.reload();
	const offer = page.getByRole('article', { name: 'Tiny', exact: true });
	await offer.getByRole('button', { name: '下载' }).click();
	const meter = page.getByRole('meter', { name: 'Tiny' });
	await expect
		.poll(async () => Number(await meter.getAttribute('aria-valuenow')), { timeout: 15_000 })
		.toBeGreaterThan(40_000);
	await page.getByRole('button', { name: '暂停' }).click();
	await expect(offer).toContainText('已暂停');
	await page.reload();
	await offer.getByRole('button', { name: '继续下载' }).click();
	await expect(page.getByText('“Tiny”可以用了。')).toBeVisible({ timeout: 20_000 });
	const shard = host.asked.filter((one) => one.startsWith('params_shard_0'));
	expect(shard[0]).toBe('params_shard_0.bin 0');
	expect(Number(shard[1]?.split(' ')[1])).toBeGreaterThan(10_000);
	expect(host.asked.filter((one) => one.startsWith('tokenizer'))).toEqual(['tokenizer.json 0']);
	host.close();
	await site.close();
});
