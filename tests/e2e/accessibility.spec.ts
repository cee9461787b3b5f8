import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test, type Page } from '../support/fixtures.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line each; everything but its experimental rules. */
async function faults(page: Page): Promise<string[]> {
	await page.evaluate(source);
	const results = await page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
		};
		const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		// Moving things are looked at where they come to rest.
		for (const one of document.getAnimations())
			if (one.effect?.getComputedTiming().iterations === Infinity) one.cancel();
			else one.finish();
		return axe.run(document, { runOnly: { type: 'tag', values } });
	});
	return results.violations.map(
		({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join(' · ')}`
	);
}

const LOOKS = [
	{ locale: 'zh-CN', colorScheme: 'light', width: 1280 },
	{ locale: 'en', colorScheme: 'dark', width: 360 }
] as const;

for (const { locale, colorScheme, width } of LOOKS) {
	test.describe(`axe, ${locale}, ${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 }, preferences: { locale } });
		const dial = locale === 'en' ? 'Dial' : '拨号';
		const hangUp = locale === 'en' ? 'Hang up' : '挂断';

		for (const path of [
			'/',
			'/history/',
			'/scenarios/',
			'/models/',
			'/settings/',
			'/debrief/',
			'/call/',
			'/replay/',
			'/compare/'
		])
			test(`finds nothing on ${path} with nothing to show`, async ({ page }) => {
				await page.goto(path);
				await expect(page.getByRole('main')).toBeVisible();
				expect(await faults(page)).toEqual([]);
			});

		test('finds nothing in a call from the briefing to the debrief', async ({ page }) => {
			await page.goto('/call/?scenario=upgrade');
			await expect(page.getByRole('button', { name: dial })).toBeVisible();
			expect(await faults(page)).toEqual([]);
			await page.getByRole('radio').nth(0).check(); // easy, so that patience is shown
			await page.getByRole('button', { name: dial }).click();
			await expect(page.getByRole('button', { name: hangUp })).toBeVisible();
			expect(await faults(page)).toEqual([]);
			const box = page.locator('textarea');
			await expect(box).toBeFocused();
			await box.fill('我们这次升级主要是修复卡顿，响应也更快，'.repeat(12));
			await page.keyboard.press('Enter');
			await expect(page.getByRole('log').locator('s')).toBeVisible();
			await page
				.getByRole('button', { name: locale === 'en' ? 'Script' : '话术', exact: true })
				.click();
			expect(await faults(page)).toEqual([]);
			await page.getByRole('button', { name: hangUp }).click();
			const debrief = page.getByRole('link', {
				name: locale === 'en' ? 'See the debrief' : '看复盘'
			});
			await expect(debrief).toBeVisible();
			expect(await faults(page)).toEqual([]);
			await debrief.click();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(await faults(page)).toEqual([]);
			await page.getByRole('link', { name: locale === 'en' ? 'Replay' : '回放' }).click();
			await expect(page.getByRole('slider')).toBeVisible();
			await page.getByRole('slider').press('End');
			expect(await faults(page)).toEqual([]);
			const attempt = new URL(page.url()).searchParams.get('attempt') ?? '';
			await page.goto(`/compare/?a=${attempt}&b=${attempt}`);
			await expect(page.getByRole('region')).not.toHaveCount(0);
			expect(await faults(page)).toEqual([]);
			await page.goto('/history/');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(await faults(page)).toEqual([]);
		});
	});
}
