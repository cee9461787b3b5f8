import { expect, test } from '../support/fixtures.ts';

test('a screen is found by the name of its file too', async ({ page }) => {
	await page.goto('/training/calls/call/index.html?scenario=upgrade');
	await expect(page.getByRole('button', { name: '拨号' })).toBeVisible();
	await expect(page).toHaveURL(/\/training\/calls\/call\/\?scenario=upgrade$/);
});

test.describe('when the first files do not come', () => {
	test.use({ expectedErrors: [/Failed to (load resource|fetch)/] });
	test('the page says so in both languages', async ({ page }) => {
		await page.route(/\/_app\/immutable\//, (route) => route.abort());
		await page.goto('/call/?scenario=upgrade');
		await expect(page.getByRole('alert')).toContainText('页面没有载入完整');
		await expect(page.getByRole('alert')).toContainText('Check the network');
		await page.unroute(/\/_app\/immutable\//);
		await page.getByRole('link', { name: /刷新/ }).click();
		await expect(page.getByRole('button', { name: '拨号' })).toBeVisible();
	});
});

test.describe('an address that is not there', () => {
	test.use({ expectedErrors: [/404 \(Not Found\)/] });
	test('answers in both languages and leads back', async ({ page }) => {
		const answer = await page.goto('/nowhere/');
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
		await page.getByRole('link', { name: 'one level up' }).click();
		await expect(page.getByRole('article').first()).toBeVisible();
	});
});
