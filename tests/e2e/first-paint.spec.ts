import { expect, test } from '../support/fixtures.ts';

/** What stands in the file that the server sends, before any script has run. */
test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the built page already shows the five scenarios', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('article')).toHaveCount(5);
		await expect(page.getByRole('link', { name: '打第一通' })).toBeVisible();
	});
});

test('the drawn page becomes the living one without a jump', async ({ page }) => {
	await page.addInitScript(() => {
		new PerformanceObserver((list) => {
			for (const shift of list.getEntries())
				document.documentElement.dataset['shift'] = String(
					Number(document.documentElement.dataset['shift'] ?? 0) +
						(shift as unknown as { readonly value: number }).value
				);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto('/');
	await page.getByRole('button', { name: /English/ }).waitFor();
	await page.waitForLoadState('networkidle');
	const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
	expect(shift).toBeLessThan(0.02);
	// Links in the bar hold from every screen, though the build wrote them relative to this one.
	await page.getByRole('link', { name: '记录' }).click();
	await page.getByRole('link', { name: '场景' }).click();
	await expect(page).toHaveURL(/\/scenarios\/$/);
});

test.describe('in English', () => {
	test.use({ locale: 'en-GB' });

	test('the Chinese page is never seen', async ({ page }) => {
		await page.addInitScript(() => {
			const seen: string[] = [];
			(globalThis as { seen?: string[] }).seen = seen;
			const look = () => {
				const title = document.querySelector('h1');
				if (title && getComputedStyle(title).visibility === 'visible') seen.push(title.innerText);
				requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Make the first call' })).toBeVisible();
		const seen = await page.evaluate(() => (globalThis as { seen?: string[] }).seen ?? []);
		expect(seen.filter((title) => /[\u4e00-\u9fff]/.test(title))).toEqual([]);
	});
});
