import { expect, test } from '../support/fixtures.ts';
import { endedAttempt, fakeCard, fakeTurn } from '../support/attempts.ts';
import { putRecords, recordsOf } from '../support/stored.ts';
import { playOnScreen, scriptCall } from '../support/whole-call.ts';

const CALL = '/call/?scenario=upgrade';
const finished = (id: string, title: string, startedAt: number) => {
	const attempt = endedAttempt({ id, startedAt, turns: [fakeTurn(0), fakeTurn(1)] });
	const scenario = { ...attempt.scenario, title };
	return recordsOf({ ...attempt, scenario }, fakeCard());
};

test.describe('with IndexedDB blocked', () => {
	test('a call plays to its debrief from memory, and the page says that nothing is kept', async ({
		page
	}) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'indexedDB', {
				get: () => {
					throw new DOMException('blocked', 'SecurityError');
				}
			});
		});
		await page.goto('/');
		await expect(page.getByText(/不让本页保存数据/)).toBeVisible();
		await page.getByRole('article').first().getByRole('link').first().click();
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
		await playOnScreen(page, scriptCall('upgrade', 'rude'));
		await page.getByRole('link', { name: '看复盘' }).click();
		await expect(page.getByRole('main')).toContainText('系统升级');
	});

	test('a browser that forbids every storage still opens and switches its language', async ({
		page
	}) => {
		await page.addInitScript(() => {
			for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
				Object.defineProperty(window, name, {
					get: () => {
						throw new DOMException('blocked', 'SecurityError');
					}
				});
		});
		await page.goto('/');
		await expect(page.getByRole('article').first()).toBeVisible();
		await page.getByRole('button', { name: 'English' }).click();
		await expect(page.getByRole('button', { name: '中文' })).toBeVisible();
	});
});

test('a call that broke off goes on from the last finished turn', async ({ page }) => {
	const call = scriptCall('upgrade', 'expert');
	await page.goto(CALL);
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	await playOnScreen(page, { ...call, exchanges: call.exchanges.slice(0, 2) });
	await page.goto('/');
	await page.getByRole('link', { name: /接着打|继续/ }).click();
	await page.getByRole('button', { name: '接着打' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	for (const { callee } of call.exchanges.slice(0, 2))
		await expect(page.getByRole('log')).toContainText(callee);
	await playOnScreen(page, call, 2);
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
});

test('a call survives the crash of its tab', async ({ page, context }) => {
	const call = scriptCall('upgrade', 'expert');
	await page.goto(CALL);
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	await playOnScreen(page, { ...call, exchanges: call.exchanges.slice(0, 1) });
	const session = await context.newCDPSession(page);
	const crashed = page.waitForEvent('crash');
	void session.send('Page.crash').catch(() => {});
	await crashed;

	const next = await context.newPage();
	await next.goto('/');
	await next.getByRole('link', { name: /接着打|继续/ }).click();
	await next.getByRole('button', { name: '接着打' }).click();
	await expect(next.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	await expect(next.getByRole('log')).toContainText(call.exchanges[0]!.callee);
	await playOnScreen(next, call, 1);
	await expect(next.getByRole('link', { name: '看复盘' })).toBeVisible();
});

test('two learners share a computer and see their own calls', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('article').first()).toBeVisible();
	const ofWang = endedAttempt({ id: 'b1', profileId: 'wang', turns: [fakeTurn(0)] }, 88);
	await putRecords(page, [
		['profiles', { id: 'wang', name: '王芳', createdAt: 1 }],
		...recordsOf(ofWang, fakeCard(88)),
		...finished('a1', '我打的', 1_700_000_000_000)
	]);
	await page.reload();
	const upgrade = page.getByRole('article').filter({ hasText: '系统升级' });
	await expect(upgrade).toContainText('70');
	await page.getByRole('combobox').first().selectOption({ label: '王芳' });
	await expect(upgrade).toContainText('88');
	await page.goto('/history/');
	await expect(page.getByText('我打的')).toBeHidden();
	await expect(page.getByRole('main')).toContainText('88');
	await page.goto('/');
	await expect(upgrade).toContainText('88');
});

test('a damaged attempt is left out with a notice, and the others stay', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('article').first()).toBeVisible();
	await putRecords(page, [
		...finished('a1', '第一通', 1_700_000_000_000),
		...finished('a2', '第二通', 1_700_000_001_000),
		['rows', { id: 'a3', profileId: 'default', startedAt: 1_700_000_002_000, rank: 1 }],
		['rows', { id: 'a4' }]
	]);
	await page.goto('/history/');
	await expect(page.getByText('第一通')).toBeVisible();
	await expect(page.getByText('第二通')).toBeVisible();
	await expect(page.getByText(/2.*(损坏|读不出)|(损坏|读不出).*2/)).toBeVisible();
});

test('two tabs share what is kept', async ({ page, context }) => {
	await page.goto('/history/');
	const other = await context.newPage();
	await other.goto('/');
	await expect(other.getByRole('article').first()).toBeVisible();
	await putRecords(other, finished('a1', '另一个标签页打的', 1_700_000_000_000));
	await page.reload();
	await expect(page.getByText('另一个标签页打的')).toBeVisible();
});
