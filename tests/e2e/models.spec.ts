import { expect, test, readyOffline, type Page } from '../support/fixtures.ts';
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
	for (const line of lines) {
		if ((await page.getByRole('link', { name: '看复盘' }).count()) > 0) return;
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
		expect(asked.flatMap(({ codes }) => codes)).not.toContain('engine.silent');
		expect(attempt.end?.ending).toBe(scriptCall('upgrade', 'expert').ending);
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
