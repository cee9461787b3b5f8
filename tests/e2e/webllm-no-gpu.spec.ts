/** The same package in a browser without WebGPU: the ladder goes down, in words and with a code. */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, readyOffline, type Page } from '../support/fixtures.ts';
import { copySite } from '../support/copied-site.ts';
import { readAttempts } from '../support/stored.ts';
import { tinyMlc } from '../support/tiny-mlc.ts';
import { tinyGguf } from '../../scripts/tiny-gguf.mjs';

async function importTiny(page: Page): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'Tiny-'));
	for (const [name, bytes] of tinyMlc()) writeFileSync(join(folder, name), bytes);
	await page.goto('/models/');
	await page.getByLabel('选择 MLC 文件夹').setInputFiles(folder);
	await expect(page.getByText(/“Tiny-.*”可以用了。/)).toBeVisible({ timeout: 30_000 });
	rmSync(folder, { recursive: true });
}

test('a model for the graphics card says that there is none', async ({ page }) => {
	await importTiny(page);
	const card = page.getByRole('article', { name: /^Tiny-/ });
	await card.getByRole('button', { name: '试一试' }).click();
	await expect(card).toContainText('没有 WebGPU', { timeout: 20_000 });
});

test('where the graphics card cannot, the stored model on the processor speaks', async ({
	page
}) => {
	await importTiny(page);
	await page.getByLabel('选择 GGUF 文件').setInputFiles({
		name: 'noise.gguf',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(tinyGguf(1))
	});
	await expect(page.getByText('“noise”可以用了。')).toBeVisible({ timeout: 30_000 });
	await page.getByRole('radio', { name: /Tiny-/ }).check();
	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	const box = page.getByRole('textbox', { name: '你怎么说？' });
	await expect(box).toBeFocused({ timeout: 30_000 });
	await box.fill('您好，请问是泰山公司的张强吗？我是长江公司李明。');
	await page.keyboard.press('Enter');
	await expect
		.poll(() => page.getByRole('log').getByRole('listitem').count(), { timeout: 20_000 })
		.toBeGreaterThan(2);
	const [stored] = await readAttempts(page);
	expect([stored!.attempt.rung, stored!.attempt.modelId]).toEqual(['wllama', 'noise']);
});

test.describe('a worker of the site', () => {
	test.use({ expectedErrors: [/Content Security Policy|Refused to connect|violates/] });

	/** What a worker under the service worker's policy gets from each address. */
	async function reach(page: Page, addresses: readonly string[]): Promise<string[]> {
		const script = await page.evaluate(async () => {
			const listed = (await (await fetch('_app/engine-files.json')).json()) as string[];
			return new URL(
				listed.find((name) => name.includes('store.worker')) ?? '',
				new URL('./', location.href)
			).href;
		});
		const opened = page.waitForEvent('worker');
		await page.evaluate((url) => {
			(globalThis as { kept?: Worker }).kept = new Worker(url, { type: 'module' });
		}, script);
		const worker = await opened;
		return worker.evaluate(
			(urls) =>
				Promise.all(
					urls.map((url) =>
						fetch(url, url.includes('steal') ? { mode: 'no-cors' } : {}).then(
							(response) => String(response.status),
							() => 'refused'
						)
					)
				),
			addresses
		);
	}

	/** A host that answers everybody, and tells whom. */
	async function openHost() {
		const asked: string[] = [];
		const server = createServer((request, response) => {
			asked.push(request.url ?? '');
			response.setHeader('access-control-allow-origin', '*').end('hello');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as { port: number };
		const close = () => (server.closeAllConnections(), server.close());
		return { asked, origin: `http://127.0.0.1:${port}`, close };
	}

	for (const allowHub of [true, false])
		test(`reaches the site and ${allowHub ? 'the hosts of config.json' : 'nobody else'}`, async ({
			page
		}) => {
			const site = await copySite();
			const [named, other] = [await openHost(), await openHost()];
			const model = { id: 'm', name: 'm', engine: 'wllama', url: `${named.origin}/m.gguf` };
			site.write('config.json', JSON.stringify({ allowHub, models: [model] }));
			await page.goto(site.address);
			await readyOffline(page, '/team/');
			await page.reload();
			const seen = await reach(page, [
				`${site.address}config.json`,
				`${named.origin}/m.gguf`,
				`${other.origin}/steal?words=all`
			]);
			expect(seen).toEqual(['200', allowHub ? '200' : 'refused', 'refused']);
			expect([named.asked.length, other.asked.length]).toEqual([allowHub ? 1 : 0, 0]);
			named.close();
			other.close();
			await site.close();
		});
});
