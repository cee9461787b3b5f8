import { expect, INSECURE_SITE, test } from '../support/fixtures.ts';
import { playOnScreen, scriptCall } from '../support/whole-call.ts';

test('without a secure context the game plays and keeps its records', async ({ page }) => {
	const call = scriptCall('upgrade', 'rude');
	await page.goto(INSECURE_SITE);
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await expect(page.getByRole('article').first()).toBeVisible();
	await page.goto(`${INSECURE_SITE}call/?scenario=upgrade`);
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	await playOnScreen(page, call);
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	await page.goto(`${INSECURE_SITE}history/`);
	await expect(page.getByRole('main')).toContainText('系统升级');
});

test('without a secure context the page says what is off and why', async ({ page }) => {
	await page.goto(INSECURE_SITE);
	await expect(page.getByText(/普通 http 地址下/)).toBeVisible();
});
