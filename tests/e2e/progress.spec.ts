import { endedAttempt, fakeTurn } from '../support/attempts.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { pack } from '../support/packs.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { putRecords, recordsOf } from '../support/stored.ts';

const DAY = 86_400_000;
/** A Friday, at noon in China. */
const TODAY = Date.UTC(2026, 10, 20, 4);
const { attempt: model, card } = playedAttempt('upgrade', 'competent');

/** `count` calls, one a day up to today; the totals rise by one a call. */
function calls(count: number, scenarioId = 'upgrade') {
	return Array.from({ length: count }, (_, index) => {
		const base = endedAttempt({
			id: `${scenarioId}-${String(index).padStart(5, '0')}`,
			startedAt: TODAY - (count - 1 - index) * DAY,
			turns: [fakeTurn(0)],
			settings: { seed: index + 1, difficulty: 'normal', help: 'none', silenceMs: null }
		});
		const attempt = { ...base, scenario: { ...model.scenario, id: scenarioId } };
		return recordsOf(attempt, { ...card, total: Math.min(100, 40 + index) });
	}).flat();
}

async function withCalls(page: Page, records: ReturnType<typeof calls>): Promise<void> {
	await page.clock.setFixedTime(TODAY);
	await page.goto('/progress/');
	await expect(page.getByRole('main')).toContainText('还看不出什么');
	await putRecords(page, records);
	await page.reload();
}

test('nobody has called yet: the screen says how it begins', async ({ page }) => {
	await page.goto('/progress/');
	await page.getByRole('main').getByRole('link', { name: '去打电话' }).click();
	await expect(page.getByRole('article').first()).toBeVisible();
});

test('the total and each part over time, as a curve and as a table', async ({ page }) => {
	await withCalls(page, calls(12));
	const trend = page.getByRole('region', { name: '分数的变化' });
	await expect(trend).toContainText('共 12 通');
	await expect(trend.locator('canvas')).toBeVisible();
	await trend.getByText('用表格看').click();
	const rows = trend.getByRole('row');
	await expect(rows).toHaveCount(13);
	await expect(rows.nth(1)).toContainText('51');
	await expect(rows.nth(12)).toContainText('40');
	await trend.getByRole('combobox', { name: '看哪一项' }).selectOption('内容准确');
	await expect(trend).toContainText('内容准确（占该项满分的百分比）');
	await expect(rows.nth(1)).toContainText('100');
	const lately = page.getByRole('region', { name: '各项近况' });
	await expect(lately).toContainText('最近 5 通的平均，跟再往前 5 通比');
	await expect(lately.getByRole('listitem').first()).toContainText('高了 5');
});

test('weak steps and questions carry the words of the document and lead to the drills', async ({
	page
}) => {
	const poor = playedAttempt('upgrade', 'novice');
	const lost = poor.card.steps.find(({ status, excused }) => status === 'missed' && !excused)!;
	const title = pack('upgrade').scenario.steps.find(({ number }) => number === lost.step)!.title;
	await withCalls(
		page,
		[1, 2, 3].flatMap((at) =>
			recordsOf({ ...poor.attempt, id: `c${at}`, startedAt: TODAY - at * DAY }, poor.card)
		)
	);
	const weak = page.getByRole('region', { name: '最值得练的几处' });
	await expect(weak.getByRole('listitem').filter({ hasText: title })).toContainText(
		'3 通里漏了 3 次'
	);
	await weak.getByRole('link', { name: '练弱项' }).click();
	await expect(page.getByRole('heading', { name: /张卡片/ })).toBeVisible();
});

test('days of practice with days of rest between', async ({ page }) => {
	// Mon, Tue, Fri of this week and Sat of the last one: two days of rest in each.
	const days = [0, 3, 4, 6].map((back) =>
		recordsOf(
			endedAttempt({ id: `b${back}`, startedAt: TODAY - back * DAY, turns: [fakeTurn(0)] }),
			card
		)
	);
	await withCalls(page, days.flat());
	const streak = page.getByRole('region', { name: '练习的日子' });
	await expect(streak).toContainText('连着练了 4 天');
	await expect(streak).toContainText('今天练过了');
	await page.clock.setFixedTime(TODAY + 14 * DAY);
	await page.reload();
	await expect(streak).toContainText('随时可以开始');
	await expect(streak).toContainText('最长一次 4 天');
});

test('the best per difficulty opens its call; another scenario shows its own', async ({ page }) => {
	await withCalls(page, [...calls(2), ...calls(1, 'mobile-plan')]);
	const scenario = page.getByRole('combobox', { name: '场景' });
	await expect(scenario.getByRole('option')).toHaveCount(2);
	await scenario.selectOption('系统升级');
	await expect(page.getByRole('region', { name: '分数的变化' })).toContainText('共 2 通');
	await page.getByText('个人最好成绩', { exact: false }).click();
	await page.getByRole('table').getByRole('link', { name: '41' }).click();
	await expect(page).toHaveURL(/\/debrief\/\?attempt=upgrade-00001$/);
});

test('hundreds of calls are put together, and none is opened', async ({ page }) => {
	await withCalls(
		page,
		calls(400).filter(([store]) => store === 'digests')
	);
	const trend = page.getByRole('region', { name: '分数的变化' });
	await expect(trend).toContainText('共 400 通');
	await trend.getByText('用表格看').click();
	expect(await trend.getByRole('row').count()).toBeLessThanOrEqual(61);
	await expect(trend.getByRole('row').nth(1)).toContainText('至');
});

test('the page fits a narrow screen in English', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await withCalls(page, calls(12));
	await page.getByRole('button', { name: /English/ }).click();
	await expect(page.getByRole('heading', { name: 'Scores over time' })).toBeVisible();
	await page.getByText('As a table').click();
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(over).toBe(0);
});
