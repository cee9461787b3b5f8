import { expect, type Page } from '@playwright/test';
import { tinyGguf } from '../../scripts/tiny-gguf.mjs';

export const TINY_BYTES = Buffer.from(tinyGguf(1));
export const TINY = {
	name: 'tiny-noise.gguf',
	mimeType: 'application/octet-stream',
	buffer: TINY_BYTES
};

/** Stores the tiny model through the models screen and lets it speak; `base` is where the site is. */
export async function useTinyModel(page: Page, base = '/'): Promise<void> {
	await page.goto(`${base}models/`);
	await page.getByLabel('选择 GGUF 文件').setInputFiles(TINY);
	await expect(page.getByText('“tiny-noise”可以用了。')).toBeVisible({ timeout: 30_000 });
	await page.getByRole('button', { name: '通话时用它' }).click();
	await expect(page.getByRole('radio', { name: /tiny-noise/ })).toBeChecked();
}

/** Dials and waits until he has picked up. */
export async function dial(page: Page, base = '/'): Promise<void> {
	await page.goto(`${base}call/?scenario=upgrade`);
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused({ timeout: 30_000 });
}

/** Says one line and waits for an answer of whatever words. */
export async function say(page: Page, line: string): Promise<void> {
	const log = page.getByRole('log').getByRole('listitem');
	const before = await log.count();
	await page.getByRole('textbox', { name: '你怎么说？' }).fill(line);
	await page.keyboard.press('Enter');
	await expect.poll(() => log.count(), { timeout: 20_000 }).toBeGreaterThan(before + 1);
}

/** Workers of the engine: the library makes them from a blob. */
export const engineWorkers = (page: Page) =>
	page.workers().filter((worker) => worker.url().startsWith('blob:'));
