import { expect, test } from '../support/fixtures.ts';

const sayBox = { name: '你怎么说？' } as const;

test('on a low laptop screen the call can be dialled from anywhere in the briefing', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 620 });
	await page.goto('/call/?scenario=upgrade');
	const dial = page.getByRole('button', { name: '拨号' });
	await expect(dial).toBeInViewport({ ratio: 1 });
	for (const _screen of ['the middle', 'the end']) {
		await page.mouse.wheel(0, 900);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
		await expect(dial).toBeInViewport({ ratio: 1 });
	}
});

test('an empty number is somebody new, and a wrong one is told', async ({ page }) => {
	await page.goto('/call/?scenario=upgrade');
	const number = page.getByRole('textbox', { name: '对方编号' });
	await number.fill('x');
	await expect(page.getByRole('button', { name: '拨号' })).toBeDisabled();
	await number.fill('');
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(page.getByRole('textbox', sayBox)).toBeFocused();
});

test('blanks and signs that nobody sees are nothing said', async ({ page }) => {
	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	const box = page.getByRole('textbox', sayBox);
	await box.fill(' \u200b\u2060 \ufeff');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('log').getByRole('listitem')).toHaveCount(1);
	await expect(page.getByRole('button', { name: '说', exact: true })).toBeDisabled();
});

test.describe('on the phone', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto('/call/?scenario=upgrade');
	});

	test('a turn that runs too long is cut, and the unheard tail is struck through', async ({
		page
	}) => {
		await page.getByRole('button', { name: '拨号' }).click();
		const box = page.getByRole('textbox', sayBox);
		await expect(box).toBeFocused();
		await box.fill('我们这次升级主要是修复卡顿，响应也更快，'.repeat(12));
		await expect(page.getByText('可能会被打断')).toBeVisible();
		await page.keyboard.press('Enter');
		const log = page.getByRole('log');
		await expect(log.locator('s')).toContainText('响应也更快');
		await expect(log).toContainText('被打断，这些没听到');
		await expect(box).toBeEnabled();
	});

	test('Shift+Enter breaks the line and Enter says it', async ({ page }) => {
		await page.getByRole('button', { name: '拨号' }).click();
		const box = page.getByRole('textbox', sayBox);
		await expect(box).toBeFocused();
		await page.keyboard.type('您好，是张强吗？');
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.type('我是长江公司李明。');
		await expect(box).toHaveValue('您好，是张强吗？\n我是长江公司李明。');
		await page.keyboard.press('Enter');
		await expect(box).toHaveValue('');
		await expect(page.getByRole('log').getByRole('listitem')).toHaveCount(3);
	});

	test('HTML that is typed stays text', async ({ page }) => {
		await page.getByRole('button', { name: '拨号' }).click();
		const box = page.getByRole('textbox', sayBox);
		await box.fill('<img src=x onerror="window.hit=1"><b>粗</b>');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('log')).toContainText('<b>粗</b>');
		expect(await page.evaluate(() => 'hit' in window)).toBe(false);
		expect(await page.locator('main img').count()).toBe(0);
	});

	test('hints are counted, and the script lies within reach by keyboard', async ({ page }) => {
		await page.getByRole('radio', { name: /话术和提示/ }).check();
		await page.getByRole('button', { name: '拨号' }).click();
		const hint = page.getByRole('button', { name: /提示/ });
		await expect(hint).toContainText('还有 3 次');
		await hint.click();
		await expect(page.getByRole('status').filter({ hasText: '可以这样说' })).toBeVisible();
		await expect(hint).toContainText('还有 2 次');

		await page.getByRole('button', { name: '话术', exact: true }).click();
		const drawer = page.getByRole('region', { name: '手边资料' });
		await drawer.getByRole('searchbox').fill('校验报告');
		await expect(drawer.getByRole('listitem').first()).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(drawer).toBeHidden();
		await expect(page.getByRole('textbox', sayBox)).toBeFocused();
	});

	test('the end says how long it was and that nothing went over the network', async ({ page }) => {
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(page.getByRole('textbox', sayBox)).toBeFocused();
		await page.getByRole('button', { name: '挂断' }).click();
		await expect(page.getByRole('heading', { name: '你挂断了。' })).toBeFocused();
		await expect(page.getByText('通话期间没有任何数据上网。')).toBeVisible();
	});

	test('hanging up while it rings leaves nothing in the history', async ({ page }) => {
		await page.getByRole('button', { name: '拨号' }).click();
		await page.getByRole('button', { name: '挂断' }).click();
		await expect(page.getByRole('button', { name: '拨号' })).toBeVisible();
		await page.goto('/history/');
		await expect(page.getByRole('main')).not.toContainText('系统升级');
	});

	test('a double click dials once', async ({ page }) => {
		await page.getByRole('button', { name: '拨号' }).dblclick();
		await expect(page.getByRole('textbox', sayBox)).toBeFocused();
		await page.getByRole('button', { name: '挂断' }).click();
		await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
		await page.goto('/history/');
		await expect(page.getByText('1 通电话')).toBeVisible();
	});

	test('a reload in mid-call goes on from the last finished turn', async ({ page }) => {
		await page.getByRole('button', { name: '拨号' }).click();
		const box = page.getByRole('textbox', sayBox);
		await box.fill('您好，请问是泰山公司的张强吗？我是长江公司李明。');
		await page.keyboard.press('Enter');
		const lines = page.getByRole('log').getByRole('listitem');
		await expect(lines).toHaveCount(3);
		const last = await lines.last().innerText();
		await page.reload();
		await page.getByRole('button', { name: '接着打' }).click();
		await expect(lines).toHaveCount(3);
		expect(await lines.last().innerText()).toBe(last);
		await expect(box).toBeFocused();
	});
});

test('a call that runs in one tab cannot be gone on with in another, before or after its end', async ({
	page,
	context
}) => {
	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	await page.getByRole('textbox', sayBox).fill('您好，请问是泰山公司的张强吗？');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('log').getByRole('listitem')).toHaveCount(3);
	const other = await context.newPage();
	await other.goto('/');
	await expect(other.getByRole('article').first()).toBeVisible();
	await expect(other.getByRole('button', { name: '不打了，删掉' })).toBeHidden();
	await other.goto(page.url());
	await other.getByRole('button', { name: '接着打' }).click();
	await expect(other.getByRole('alert')).toContainText('正在另一个标签页里打');
	await page.getByRole('button', { name: '挂断' }).click();
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	await other.getByRole('button', { name: '接着打' }).click();
	await expect(other.getByRole('heading', { name: /^复盘/ })).toBeVisible();
});

test('leaving a call by Back and coming by Forward offers to go on with it', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: /升级/ }).first().click();
	await page.getByRole('button', { name: '拨号' }).click();
	const box = page.getByRole('textbox', sayBox);
	await box.fill('您好，请问是张强吗？我是长江公司的李明。');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('log').getByRole('listitem')).toHaveCount(3);
	await page.goBack();
	await expect(page.getByRole('link', { name: /升级/ }).first()).toBeVisible();
	await page.goForward();
	await page.getByRole('button', { name: '接着打' }).click();
	await expect(page.getByRole('log').getByRole('listitem')).toHaveCount(3);
	await expect(box).toBeEnabled();
});

test('at 200 % the script leaves the box to speak in free', async ({ page }) => {
	await page.setViewportSize({ width: 640, height: 360 });
	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	await page.getByRole('button', { name: '话术', exact: true }).click();
	const list = page.getByRole('region').getByRole('group').last();
	expect((await list.boundingBox())!.height).toBeGreaterThan(80);
	const close = (await page.getByRole('button', { name: '收起话术' }).boundingBox())!;
	const box = (await page.getByRole('textbox', sayBox).boundingBox())!;
	expect(close.y + close.height).toBeLessThan(box.y);
});

test.describe('silence', () => {
	test.use({ preferences: { silenceMs: 10_000 } });

	test('he asks whether anyone is there, after a warning', async ({ page }) => {
		await page.clock.install();
		await page.goto('/call/?scenario=upgrade');
		await page.getByRole('button', { name: '拨号' }).click();
		await page.clock.runFor(8_000);
		await expect(page.getByRole('textbox', sayBox)).toBeFocused();
		await page.clock.runFor(6_000);
		await expect(page.getByText('再不说话')).toBeVisible();
		await page.clock.runFor(6_000);
		await expect(page.getByRole('log')).toContainText('（沉默）');
	});
});

test.describe('on a narrow telephone', () => {
	test.use({ viewport: { width: 360, height: 740 } });

	test('nothing is wider than the screen, ringing, talking with the script open, and afterwards', async ({
		page
	}) => {
		const overflow = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
		await page.goto('/call/?scenario=upgrade');
		expect(await overflow()).toBe(0);
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(page.getByText('正在呼叫')).toBeVisible();
		expect(await overflow()).toBe(0);
		await expect(page.getByRole('textbox', sayBox)).toBeFocused();
		await page.getByRole('button', { name: '话术', exact: true }).click();
		expect(await overflow()).toBe(0);
		await page.getByRole('button', { name: '挂断' }).click();
		await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
		expect(await overflow()).toBe(0);
	});
});
