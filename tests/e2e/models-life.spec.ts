import { copySite } from '../support/copied-site.ts';
import { expect, readyOffline, test } from '../support/fixtures.ts';
import { readAttempts } from '../support/stored.ts';
import { dial, engineWorkers, say, useTinyModel } from '../support/tiny-model.ts';

test('a worker that ends while the learner thinks is noticed, and the model is there again for his next line', async ({
	page
}) => {
	await useTinyModel(page);
	await dial(page);
	await say(page, '您好，请问是泰山公司的张强吗？我是长江公司李明。');
	const [engine] = engineWorkers(page);
	const restarted = page.waitForEvent('worker', { timeout: 10_000 });
	await engine!.evaluate('self.close()').catch(() => undefined);
	await restarted;
	await say(page, '想跟您说一下系统升级的事，一两分钟就好。');
	await say(page, '升级放在凌晨，半小时以内。');
	const [stored] = await readAttempts(page);
	const codes = stored!.attempt.turns
		.flatMap((turn) => turn.line?.rejected ?? [])
		.flatMap((one) => one.codes);
	expect(codes).not.toContain('engine.silent');
});

test('a worker that ends before his first word is known to be gone within two seconds', async ({
	page
}) => {
	await useTinyModel(page);
	await dial(page);
	const [engine] = engineWorkers(page);
	// Deaf, as in the middle of a long prefill: it answers nothing, and no word comes.
	await engine!.evaluate('onmessage = null');
	const log = page.getByRole('log').getByRole('listitem');
	const before = await log.count();
	await page.getByRole('textbox', { name: '你怎么说？' }).fill('您好，请问是张强吗？');
	await page.keyboard.press('Enter');
	await expect.poll(() => log.count()).toBe(before + 1);
	await page.waitForTimeout(500);
	const told = page.waitForEvent('console', {
		predicate: (message) => message.text().startsWith('engine.workerDead'),
		timeout: 5_000
	});
	const endedMs = Date.now();
	await engine!.evaluate('self.close()').catch(() => undefined);
	await told;
	expect(Date.now() - endedMs).toBeLessThan(2_000);
	await expect.poll(() => log.count()).toBeGreaterThan(before + 1);
	await say(page, '想跟您说一下系统升级的事，一两分钟就好。');
});

test('a model is heard when it first rings, and the models screen knows its speed afterwards', async ({
	page
}) => {
	await useTinyModel(page);
	await dial(page);
	await page.goto('/models/');
	await expect(page.getByRole('article', { name: 'tiny-noise' })).toContainText(/每秒读 \d/);
});

test('two tabs never speak with a model at once; one that only keeps it warm gives way', async ({
	page,
	context
}) => {
	await useTinyModel(page);
	await dial(page);
	const other = await context.newPage();
	await dial(other);
	const rungs = async () => (await readAttempts(page)).map(({ attempt }) => attempt.rung).sort();
	await expect.poll(rungs).toEqual(['template', 'wllama']);
	expect(engineWorkers(other)).toHaveLength(0);
	await say(other, '您好，请问是张强吗？');

	await page.getByRole('button', { name: '挂断' }).click();
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	await other.getByRole('button', { name: '挂断' }).click();
	await dial(other);
	await expect.poll(rungs).toEqual(['template', 'wllama', 'wllama']);
	await expect.poll(() => engineWorkers(page).length).toBe(0);
});

test('a new version of the site brings the engine along where a model is stored', async ({
	page,
	context
}) => {
	const site = await copySite();
	await page.goto(site.address);
	await readyOffline(page, '/team/');
	await page.reload();
	await useTinyModel(page, site.address);
	site.publish('the-next-one');
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: /更新|新版/ }).click();
	await reloaded;
	await expect
		.poll(() => page.evaluate(() => caches.keys()))
		.toContain('get-to-the-point /team/ the-next-one');
	await context.setOffline(true);
	await dial(page, site.address);
	await say(page, '您好，请问是张强吗？');
	const [stored] = await readAttempts(page);
	expect(stored!.attempt.rung).toBe('wllama');
	await context.setOffline(false);
	await site.close();
});
