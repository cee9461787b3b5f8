import { faults } from '../support/axe.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { putRecords, readAttempts, recordsOf } from '../support/stored.ts';
import { playOnScreen, scriptCall } from '../support/whole-call.ts';

const CALL = '/call/?scenario=upgrade';
const answer = (page: Page) => page.getByRole('textbox', { name: '你怎么说？' });

test('a model call is watched with the x-ray, and then called by the learner', async ({ page }) => {
	await page.goto(CALL);
	await page.getByRole('link', { name: '先看一通示范' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('示范通话：系统升级');
	await expect(page.getByText(/得 (8[5-9]|9\d|100) 分/)).toBeVisible();
	const slider = page.getByRole('slider', { name: '播放位置' });
	await slider.focus();
	await page.keyboard.press('End');
	const ray = page.getByRole('region', { name: /^透视/ });
	await expect(ray).toContainText(/第 \d+ 轮/);
	const heard = await page.getByRole('log').innerText();
	expect(await faults(page)).toEqual([]);

	await page.getByRole('link', { name: '自己打给他' }).click();
	await expect(page.getByText('这通不算进个人最好', { exact: false })).toBeVisible();
	await expect(page.getByRole('radio', { name: /标准/ })).toBeChecked();
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(answer(page)).toBeFocused();
	// The very callee of the example picks up.
	const pickUp = (await page.getByRole('log').innerText()).split('\n').at(-1)!;
	expect(heard).toContain(pickUp);
	await page.getByRole('button', { name: '挂断' }).click();
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	const [kept] = await readAttempts(page);
	expect(kept?.attempt.rehearsed).toBe(true);
});

test('another number meets a stranger, and the call counts again', async ({ page }) => {
	await page.goto('/replay/?model=upgrade');
	await page.getByRole('link', { name: '自己打给他' }).click();
	await expect(page.getByText('这通不算进个人最好', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: '换一个' }).click();
	await expect(page.getByText('这通不算进个人最好', { exact: false })).toBeHidden();
});

test('an earlier call runs beside a new one with the same callee, and is compared after it', async ({
	page
}) => {
	const earlier = playedAttempt('upgrade', 'competent');
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await putRecords(page, recordsOf(earlier.attempt, earlier.card));
	await page.goto(`/replay/?attempt=${earlier.attempt.id}`);
	await page.getByRole('link', { name: '再会会他' }).click();
	await expect(page.getByText(/是同一个对手/)).toBeVisible();
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(answer(page)).toBeFocused();

	const race = page.getByRole('region', { name: '上次和他的那通' });
	const start = earlier.attempt.pickUp.state.patience;
	await expect(race.getByRole('row', { name: /上次/ })).toContainText(`耐心 ${start}`);
	const call = scriptCall('upgrade', 'expert');
	await playOnScreen(page, { ...call, exchanges: call.exchanges.slice(0, 2) });
	await expect(race.getByRole('row', { name: /上次/ })).toContainText(
		`耐心 ${earlier.attempt.turns[1]!.stateAfter.patience}`
	);
	await expect(race.getByRole('row', { name: /这次/ })).not.toContainText('得分 0');
	await race.getByRole('button', { name: '收起上次的走势' }).click();
	await expect(race.getByRole('row')).toHaveCount(0);
	await race.getByRole('button', { name: '显示上次的走势' }).click();
	await playOnScreen(page, call, 2);

	await page.getByRole('link', { name: '和上次对比' }).click();
	await expect(page).toHaveURL(/\/compare\/\?a=.+&b=.+/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto('/history/');
	const rows = page.getByRole('main').getByRole('listitem');
	await expect(rows).toHaveCount(2);
	// A second meeting is practice: the best is still the first one.
	await expect(rows.filter({ hasText: '个人最好' })).toHaveCount(1);
	await expect(rows.filter({ hasText: '这个对手之前见过' })).toHaveCount(1);
});

test('an earlier call that was folded away stays so in later calls', async ({ page }) => {
	const earlier = playedAttempt('upgrade', 'competent');
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await putRecords(page, recordsOf(earlier.attempt, earlier.card));
	const race = page.getByRole('region', { name: '上次和他的那通' });
	for (const rows of [2, 0]) {
		await page.goto(`/call/?ghost=${earlier.attempt.id}`);
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(answer(page)).toBeFocused();
		await expect(race.getByRole('row')).toHaveCount(rows);
		if (rows > 0) await race.getByRole('button', { name: '收起上次的走势' }).click();
		await page.getByRole('button', { name: '挂断' }).click();
		await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	}
});

test('the earlier call leaves room for the new one on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const earlier = playedAttempt('upgrade', 'competent');
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await putRecords(page, recordsOf(earlier.attempt, earlier.card));
	await page.goto(`/call/?ghost=${earlier.attempt.id}`);
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(answer(page)).toBeFocused();
	expect(await faults(page)).toEqual([]);
	const log = (await page.getByRole('log').boundingBox())!;
	expect(log.height).toBeGreaterThan(250);
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(over).toBe(0);
});
