import { expect, MOUNTS, readyOffline, test } from '../support/fixtures.ts';

const PAGES = ['', 'call/', 'debrief/', 'history/', 'scenarios/', 'settings/'];

for (const mount of MOUNTS) {
	test(`below ${mount} the site opens without a network after the first visit`, async ({
		page,
		context
	}) => {
		await page.goto(mount);
		await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
		const cards = await page.getByRole('article').count();
		expect(cards).toBeGreaterThanOrEqual(5);
		await readyOffline(page, mount);

		await context.setOffline(true);
		await page.reload();
		await expect(page.getByRole('article')).toHaveCount(cards);
		for (const path of PAGES) {
			await page.goto(mount + path);
			await expect(page.getByRole('main').getByText(/\S/).first()).toBeVisible();
		}
		// Typed by hand, without the last slash.
		await page.goto(`${mount}call?scenario=upgrade`);
		await expect(page).toHaveURL(new RegExp(`${mount}call/\\?scenario=upgrade$`));
		await expect(page.getByRole('button', { name: '拨号' })).toBeVisible();
	});
}

test('a briefing opens without a network, by a click and by its address', async ({
	page,
	context
}) => {
	await page.goto('/training/calls/');
	await readyOffline(page, '/training/calls/');
	await context.setOffline(true);
	await page.reload();
	const card = page.getByRole('article').first();
	const title = await card.getByRole('heading').innerText();
	await card.getByRole('link').first().click();
	await expect(page.getByRole('button', { name: '拨号' })).toBeVisible();
	await expect(page.getByText(title).first()).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: '拨号' })).toBeVisible();
});

test('the site below another one does not disturb it, and each keeps its own files', async ({
	page,
	context
}) => {
	for (const mount of ['/', '/training/calls/']) {
		await page.goto(mount);
		await readyOffline(page, mount);
	}
	const scopes = await page.evaluate(async () =>
		(await caches.keys())
			.filter((name) => !name.endsWith(' data'))
			.map((name) => name.split(' ')[1])
	);
	expect(scopes.sort()).toEqual(['/', '/training/calls/']);
	await context.setOffline(true);
	for (const mount of ['/', '/training/calls/']) {
		await page.goto(mount);
		await expect(page.getByRole('article').first()).toBeVisible();
	}
});

test('the manifest of every copy names a start, icons and a scope inside that copy', async ({
	page,
	context
}) => {
	for (const mount of MOUNTS) {
		await page.goto(mount);
		const session = await context.newCDPSession(page);
		const { url, data, errors } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		const manifest = JSON.parse(data ?? '{}') as {
			start_url: string;
			scope: string;
			icons: { src: string }[];
		};
		const { pathname } = new URL(url);
		expect(pathname).toBe(`${mount}manifest.webmanifest`);
		for (const path of [manifest.start_url, manifest.scope])
			expect(new URL(path, url).pathname).toBe(mount);
		for (const { src } of manifest.icons)
			expect((await page.request.get(new URL(src, url).href)).status()).toBe(200);
	}
});
