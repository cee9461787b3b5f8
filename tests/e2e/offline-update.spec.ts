import { copySite, type CopiedSite } from '../support/copied-site.ts';
import { expect, readyOffline, test, type Page } from '../support/fixtures.ts';

let site: CopiedSite;
test.beforeEach(async () => {
	site = await copySite();
});
test.afterEach(() => site.close());

const buildCaches = (page: Page) =>
	page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' data')));
/** The browser looks for a new version, as it does on a later visit. */
const lookForUpdate = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
	});
const waitingWorker = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.waiting?.state ?? 'none';
	});

test('a new version waits, is told, and takes over on a click', async ({ page }) => {
	await page.goto(site.address);
	await readyOffline(page, '/team/');
	await page.reload();
	site.publish('the-next-one');
	await lookForUpdate(page);
	await expect.poll(() => waitingWorker(page)).toBe('installed');
	const update = page.getByRole('button', { name: /更新|新版/ });
	await expect(update).toBeVisible();
	expect(await buildCaches(page)).toHaveLength(2);

	const reloaded = page.waitForEvent('load');
	await update.click();
	await reloaded;
	await expect(page.getByRole('article').first()).toBeVisible();
	await expect.poll(() => buildCaches(page)).toEqual(['get-to-the-point /team/ the-next-one']);
});

test('a new version is refused while another tab is in a call', async ({ page, context }) => {
	await page.goto(site.address);
	await readyOffline(page, '/team/');
	const other = await context.newPage();
	await other.goto(`${site.address}call/?scenario=upgrade`);
	await other.getByRole('button', { name: '拨号' }).click();
	await expect(other.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();

	site.publish('the-next-one');
	await page.reload();
	await lookForUpdate(page);
	await page.getByRole('button', { name: /更新|新版/ }).click();
	await expect.poll(() => waitingWorker(page)).toBe('installed');
	await expect(other.getByRole('textbox', { name: '你怎么说？' })).toBeVisible();
});
