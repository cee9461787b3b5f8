import { expect, test } from '@playwright/test';

test('an address that is not there answers in both languages and leads back', async ({ page }) => {
	const answer = await page.goto('/nowhere/');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
	await page.getByRole('link', { name: 'one level up' }).click();
	await expect(page.getByRole('article').first()).toBeVisible();
});
