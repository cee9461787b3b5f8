import { readFileSync } from 'node:fs';
import { copySite, type CopiedSite } from '../support/copied-site.ts';
import { expect, readyOffline, test } from '../support/fixtures.ts';

let site: CopiedSite;
test.beforeEach(async () => {
	site = await copySite();
});
test.afterEach(() => site.close());

test('a missing config.json is told in plain words and the site plays on', async ({ browser }) => {
	site.remove('config.json');
	// A 404 is an error in the console of the browser: no page of the fixture.
	const page = await browser.newPage();
	await page.goto(site.address);
	await expect(page.getByText(/找不到 config\.json/)).toBeVisible();
	await expect(page.getByRole('article').first()).toBeVisible();
});

test('a broken config.json is told, and what holds of a faulty one is used', async ({ page }) => {
	site.write('config.json', '{ "passMark": 80, ');
	await page.goto(site.address);
	await expect(page.getByText(/不是有效的 JSON/)).toBeVisible();
	site.write('config.json', '{ "defaultLocale": "en", "passMark": 200 }');
	await page.reload();
	await expect(page.getByText(/wrong value for “passMark”/)).toBeVisible();
	await expect(page.getByRole('button', { name: /中文/ })).toBeVisible();
});

test.describe('documents of the site', () => {
	// A document that is gone is a 404 in the console.
	test.use({ expectedErrors: [/gone\.md/] });

	test('a document that config.json names is listed, played and kept for the time offline', async ({
		page,
		context
	}) => {
		site.write('loan.md', readFileSync('tests/documents/resistant-loan.md', 'utf8'));
		site.write('config.json', '{ "documents": ["loan.md", "gone.md"] }');
		await test.step('listed', async () => {
			await page.goto(site.address);
			await expect(page.getByRole('article')).toHaveCount(6);
			await expect(page.getByText(/gone\.md/)).toBeVisible();
		});
		await readyOffline(page, '/team/');
		await context.setOffline(true);
		await page.reload();
		const card = page.getByRole('article').last();
		await expect(page.getByRole('article')).toHaveCount(6);
		await card.getByRole('link').first().click();
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	});
});
