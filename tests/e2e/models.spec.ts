import { expect, test, readyOffline, type Page } from '../support/fixtures.ts';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { copySite } from '../support/copied-site.ts';
import { readAttempts } from '../support/stored.ts';
import { scriptCall } from '../support/whole-call.ts';
import { tinyGguf } from '../../scripts/tiny-gguf.mjs';

const bytes = Buffer.from(tinyGguf(1));
const tiny = { name: 'tiny-noise.gguf', mimeType: 'application/octet-stream', buffer: bytes };

async function importTiny(page: Page): Promise<void> {
	await page.goto('/models/');
	await page.getByLabel('选择 GGUF 文件').setInputFiles(tiny);
	await expect(page.getByText('“tiny-noise”可以用了。')).toBeVisible({ timeout: 30_000 });
}

async function chooseTiny(page: Page): Promise<void> {
	await page.getByRole('radio', { name: /tiny-noise/ }).check();
	await expect(page.getByRole('radio', { name: /tiny-noise/ })).toBeChecked();
}

/** Says every line of a scripted caller, waiting for an answer of whatever words. */
async function talk(page: Page, lines: readonly string[]): Promise<void> {
	const log = page.getByRole('log').getByRole('listitem');
	const box = page.getByRole('textbox', { name: '你怎么说？' });
	await expect(box).toBeFocused({ timeout: 30_000 });
	const open = page.getByRole('textbox', { name: '你怎么说？', disabled: false });
	const over = page.getByRole('link', { name: '看复盘' });
	for (const line of lines) {
		await expect(open.or(over)).toBeVisible({ timeout: 20_000 });
		if ((await over.count()) > 0) return;
		const before = await log.count();
		await box.fill(line);
		await page.keyboard.press('Enter');
		await expect.poll(() => log.count(), { timeout: 20_000 }).toBeGreaterThan(before + 1);
	}
}

test.describe('a model from disk', () => {
	test('is imported, words a whole call to its debrief, also without a network after a cold start', async ({
		page,
		context
	}) => {
		await page.goto('/models/');
		await readyOffline(page);
		await importTiny(page);
		await chooseTiny(page);
		await context.setOffline(true);
		await page.goto('/call/?scenario=upgrade');
		await page.getByRole('button', { name: '拨号' }).click();
		const { exchanges } = scriptCall('upgrade', 'expert');
		await talk(
			page,
			exchanges.map(({ caller }) => caller)
		);
		await page.getByRole('link', { name: '看复盘' }).click();
		await page.waitForURL(/\/debrief\//);
		await expect(page.getByRole('main')).toContainText(exchanges[0]!.caller);

		const [stored] = await readAttempts(page);
		const { attempt } = stored!;
		expect([attempt.rung, attempt.modelId]).toEqual(['wllama', 'tiny-noise']);
		// Its words are noise: what was shown is what he would say, and what he was not let say is kept beside it.
		const asked = attempt.turns.flatMap((turn) => turn.line?.rejected ?? []);
		expect(asked.length).toBeGreaterThan(0);
		const codes = asked.flatMap((one) => one.codes);
		expect(codes).not.toContain('engine.silent');
		// Three tokens a character: where its noise is long, its window is nearly full by the end of this call.
		expect(codes).not.toContain('engine.contextFull');
		const isHurried = attempt.turns.some(({ input }) => 'hurried' in input);
		expect(attempt.end?.ending).toBe(
			isHurried ? 'interrupted' : scriptCall('upgrade', 'expert').ending
		);
	});

	test('that is damaged or no model at all is refused, in words, and leaves nothing', async ({
		page
	}) => {
		await page.goto('/models/');
		const pick = page.getByLabel('选择 GGUF 文件');
		await pick.setInputFiles({ ...tiny, buffer: bytes.subarray(0, bytes.length - 5000) });
		await expect(page.getByRole('alert')).toContainText('模型文件读不了');
		await pick.setInputFiles({ ...tiny, buffer: Buffer.from('<!doctype html><p>404</p>') });
		await expect(page.getByRole('alert')).toContainText('认不出这个模型文件');
		await page.reload();
		await expect(page.getByText('本机还没有模型。')).toBeVisible();
	});

	test('can be tried, deleted, and the built-in lines stand in for it', async ({ page }) => {
		await importTiny(page);
		await chooseTiny(page);
		const card = page.getByRole('article', { name: 'tiny-noise' });
		await card.getByRole('button', { name: '试一试' }).click();
		await expect(card.getByText(/他说：/)).toBeVisible({ timeout: 30_000 });
		await card.getByRole('button', { name: '删除' }).click();
		await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
		await expect(page.getByText('本机还没有模型。')).toBeVisible();
		await expect(page.getByRole('radio', { name: /内置台词/ })).toBeChecked();
		await page.goto('/call/?scenario=upgrade');
		await page.getByRole('button', { name: '拨号' }).click();
		await talk(page, ['您好，请问是张强吗？']);
		const [stored] = await readAttempts(page);
		expect(stored!.attempt.rung).toBe('template');
	});

	test('whose worker is killed in mid-call does not end the call', async ({ page }) => {
		await importTiny(page);
		await chooseTiny(page);
		await page.goto('/call/?scenario=upgrade');
		await page.getByRole('button', { name: '拨号' }).click();
		await talk(page, ['您好，请问是泰山公司的张强吗？我是长江公司李明。']);
		const engines = page.workers().filter((worker) => worker.url().startsWith('blob:'));
		expect(engines.length).toBeGreaterThan(0);
		for (const worker of engines) await worker.evaluate('self.close()').catch(() => undefined);
		await talk(page, ['想跟您说一下系统升级的事，一两分钟就好。', '升级放在凌晨，半小时以内。']);
		await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeEnabled();
	});
});

test('a download that fails says why beside its card, and what another brings changes nothing there', async ({
	page,
	context
}) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	const offer = (id: string, bytes: number) => ({
		id,
		name: id,
		engine: 'wllama',
		url: `models/${id}.gguf`,
		bytes
	});
	await page.route('**/config.json', (route) =>
		route.fulfill({ json: { models: [offer('lost', 9_000), offer('here', bytes.length)] } })
	);
	// Workers ask for it, too.
	await context.route('**/models/here.gguf', (route) =>
		route.fulfill({ body: bytes, contentType: 'application/octet-stream' })
	);
	await page.goto('/models/');
	const download = (name: string) =>
		page.getByRole('article', { name }).getByRole('button', { name: '下载' });
	await download('lost').click();
	const fault = page.getByText('下载地址上没有这个模型。');
	await expect(fault).toBeInViewport({ ratio: 1, timeout: 15_000 });
	await download('here').click();
	await expect(page.getByText('“here”可以用了。')).toBeInViewport({ ratio: 1, timeout: 30_000 });
	await expect(fault).toBeInViewport({ ratio: 1 });
	await page.getByRole('button', { name: '通话时用它' }).click();
	await expect(page.getByRole('radio', { name: /here/ })).toBeChecked();
});

/** Another host that sends the model piece by piece, knows ranges, and tells which ones were asked for. */
async function slowHost() {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-allow-headers', 'range');
		response.setHeader('access-control-expose-headers', 'content-range, etag');
		if (request.method === 'OPTIONS') return response.end();
		if (!request.url?.endsWith('.gguf')) return response.writeHead(404).end();
		const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
		asked.push(request.headers.range ?? 'whole');
		response.writeHead(from > 0 ? 206 : 200, {
			etag: '"tiny"',
			'content-length': bytes.length - from,
			...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {})
		});
		let at = from;
		const timer = setInterval(() => {
			response.write(bytes.subarray(at, at + 40_000));
			at += 40_000;
			if (at >= bytes.length) response.end();
			if (at >= bytes.length) clearInterval(timer);
		}, 250);
		request.on('close', () => response.destroyed && clearInterval(timer));
		return undefined;
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	return {
		asked,
		url: `http://127.0.0.1:${port}/tiny.gguf`,
		close: () => (server.closeAllConnections(), server.close())
	};
}

test.describe('a download', () => {
	test('from the own host is ready when the hash of its manifest agrees, and refused when it does not', async ({
		page
	}) => {
		const site = await copySite();
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const offer = (id: string) => ({ id, name: id, engine: 'wllama', url: `${id}.gguf` });
		site.write('good.gguf', bytes);
		site.write('bad.gguf', bytes);
		const entry = (name: string, hash: string) => ({ name, bytes: bytes.length, sha256: hash });
		site.write(
			'manifest.json',
			JSON.stringify({
				licence: 'MIT',
				files: [entry('good.gguf', sha256), entry('bad.gguf', '0'.repeat(64))]
			})
		);
		site.write(
			'config.json',
			JSON.stringify({ allowHub: false, models: [offer('good'), offer('bad')] })
		);
		await page.goto(`${site.address}models/`);
		await page.getByRole('article', { name: 'bad' }).getByRole('button', { name: '下载' }).click();
		await expect(page.getByRole('alert')).toContainText('下载的模型文件已损坏');
		await page.getByRole('article', { name: 'good' }).getByRole('button', { name: '下载' }).click();
		await expect(page.getByText('“good”可以用了。')).toBeVisible();
		const card = page.getByRole('article', { name: 'good' });
		await expect(card).toContainText(sha256);
		await expect(card).toContainText('已与来源公布的哈希核对一致');
		await site.close();
	});

	test('is paused, goes on after a reload where it stopped, and fetches nothing twice', async ({
		page
	}) => {
		const site = await copySite();
		const host = await slowHost();
		const models = [{ id: 'tiny', name: 'Tiny', engine: 'wllama', url: host.url }];
		site.write('config.json', JSON.stringify({ models }));
		await page.goto(`${site.address}models/`);
		const offer = page.getByRole('article', { name: 'Tiny', exact: true });
		await offer.getByRole('button', { name: '下载' }).click();
		const meter = page.getByRole('meter', { name: 'Tiny' });
		await expect
			.poll(async () => Number(await meter.getAttribute('aria-valuenow')))
			.toBeGreaterThan(50_000);
		await page.getByRole('button', { name: '暂停' }).click();
		await expect(offer).toContainText('已暂停');
		await page.reload();
		await offer.getByRole('button', { name: '继续下载' }).click();
		await expect(page.getByText('“Tiny”可以用了。')).toBeVisible({ timeout: 20_000 });
		expect(host.asked).toEqual(['whole', expect.stringMatching(/^bytes=\d{5,}-$/)]);
		host.close();
		await site.close();
	});
});
