import { faults } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

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
			'/compare/',
			'/drills/',
			'/progress/',
			'/trainer/'
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
			// What the call cost is there to be practised, and to be seen over time.
			await page.goto('/drills/');
			await page.getByRole('button', { name: locale === 'en' ? 'Start' : '开始练' }).click();
			await expect(page.getByRole('textbox')).toBeFocused();
			expect(await faults(page)).toEqual([]);
			await page.getByRole('button', { name: locale === 'en' ? 'choices' : '选项' }).click();
			expect(await faults(page)).toEqual([]);
			await page.getByRole('button', { name: locale === 'en' ? 'show me' : '看答案' }).click();
			await expect(page.getByRole('heading', { level: 2 }).nth(1)).toBeFocused();
			expect(await faults(page)).toEqual([]);
			await page.getByRole('button', { name: locale === 'en' ? 'Finish' : '结束' }).click();
			await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
			expect(await faults(page)).toEqual([]);
			await page.goto('/progress/');
			await expect(page.locator('canvas')).toBeVisible();
			expect(await faults(page)).toEqual([]);
		});
	});
}
