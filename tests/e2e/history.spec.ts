import { faults } from '../support/axe.ts';
import { endedAttempt, fakeCard, fakeTurn } from '../support/attempts.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { putRecords, recordsOf } from '../support/stored.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 9, 1, 4);

/** `count` ended calls, one a day, every third one hard and refused. */
async function fill(page: Page, count: number): Promise<void> {
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const records = Array.from({ length: count }, (_, index) => {
		const refused = index % 3 === 2;
		const attempt = endedAttempt({
			id: `a${String(index).padStart(6, '0')}`,
			startedAt: START + index * DAY,
			turns: [fakeTurn(0)],
			settings: {
				seed: index,
				difficulty: refused ? 'hard' : 'normal',
				help: 'none',
				silenceMs: null
			}
		});
		const ending = refused ? 'rejected' : 'agreed';
		return recordsOf(
			{
				...attempt,
				scenario: { ...attempt.scenario, title: `第${index}通` },
				end: { ...attempt.end!, ending }
			},
			fakeCard(40 + (index % 60))
		);
	}).flat();
	await putRecords(page, records);
	await page.reload();
}

test('nobody has called yet: the list says how to begin', async ({ page }) => {
	await page.goto('/history/');
	await expect(page.getByText('还没有记录')).toBeVisible();
	await page.getByRole('link', { name: '去打电话' }).click();
	await expect(page.getByRole('article').first()).toBeVisible();
});

test('calls are listed newest first and narrowed by what the learner picks', async ({ page }) => {
	await fill(page, 6);
	const main = page.getByRole('main');
	const rows = main.getByRole('listitem');
	await expect(rows).toHaveCount(6);
	await expect(rows.first()).toContainText('第5通');
	await page.getByRole('combobox', { name: '结局' }).selectOption('拒绝了');
	await expect(rows).toHaveCount(2);
	await page.getByRole('combobox', { name: '难度' }).selectOption('标准');
	await expect(main).toContainText('没有符合条件的记录');
	await page.reload();
	await expect(main).toContainText('没有符合条件的记录');
	await page.getByRole('button', { name: '清除筛选' }).last().click();
	await expect(rows).toHaveCount(6);
	await page.getByRole('combobox', { name: '排序' }).selectOption('低分在前');
	await expect(rows.first()).toContainText('第0通');
});

test('a long history comes page by page', async ({ page }) => {
	await fill(page, 120);
	const rows = page.getByRole('main').getByRole('listitem');
	await expect(rows).toHaveCount(50);
	await page.getByRole('button', { name: '下一页' }).click();
	await expect(page.getByText('第 2 / 3 页')).toBeVisible();
	await expect(rows.first()).toContainText('第69通');
	await page.getByRole('button', { name: '下一页' }).click();
	await expect(rows).toHaveCount(20);
	await expect(page.getByRole('button', { name: '下一页' })).toBeDisabled();
});

test('a call is deleted after a question, and opened by its name', async ({ page }) => {
	await fill(page, 2);
	const rows = page.getByRole('main').getByRole('listitem');
	await page.getByRole('button', { name: /^删除：第1通/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
	await expect(rows).toHaveCount(2);
	await page.getByRole('button', { name: /^删除：第1通/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
	await expect(rows).toHaveCount(1);
	await page.getByRole('link', { name: /^第0通/ }).click();
	await expect(page).toHaveURL(/\/debrief\/\?attempt=a000000$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('第0通');
});

test('a star stays with its call', async ({ page }) => {
	await fill(page, 1);
	const star = page.getByRole('button', { name: /^星标：第0通/ });
	await star.click();
	await expect(star).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('a damaged record is told and the others stay', async ({ page }) => {
	await fill(page, 3);
	await putRecords(page, [
		['rows', { id: 'broken', profileId: 'default', startedAt: START, status: 7, rank: -1 }]
	]);
	await page.reload();
	await expect(page.getByText('有 1 条记录读不出来')).toBeVisible();
	await expect(page.getByRole('link', { name: /^第\d通/ })).toHaveCount(3);
});

test('the list fits a narrow screen in English, with the longest ending', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/history/');
	await page.getByRole('button', { name: /English/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('History');
	const attempt = endedAttempt({ turns: [fakeTurn(0)] });
	await putRecords(
		page,
		recordsOf({ ...attempt, end: { ...attempt.end!, ending: 'channel-agreed' } }, fakeCard())
	);
	await page.reload();
	await expect(page.getByRole('main').getByRole('listitem')).toContainText('in writing');
	await page.getByText('Personal bests (1)').click();
	await page.getByRole('button', { name: 'Filter calls' }).click();
	await expect(page.getByRole('combobox', { name: 'Worded by' })).toBeVisible();
	expect(await faults(page)).toEqual([]);
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(over).toBe(0);
});

test('a note and the help that was used are kept, and the list is narrowed by them', async ({
	page
}) => {
	await fill(page, 3);
	const rows = page.getByRole('main').getByRole('listitem');
	await page.getByRole('button', { name: /^备注：第1通/ }).click();
	await page.getByRole('dialog').getByRole('textbox').fill('他怕停机，先讲不停机');
	await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
	await expect(rows.nth(1)).toContainText('他怕停机，先讲不停机');
	await page.getByRole('button', { name: /^星标：第1通/ }).click();
	await page.getByRole('button', { name: '只看星标' }).click();
	await expect(rows).toHaveCount(1);
	await page.reload();
	await expect(rows).toHaveCount(1);
	await expect(rows.first()).toContainText('他怕停机，先讲不停机');
	await page.getByRole('combobox', { name: '帮助' }).selectOption('话术');
	await expect(page.getByRole('main')).toContainText('没有符合条件的记录');
	await page.getByRole('combobox', { name: '帮助' }).selectOption('不用');
	await page.getByRole('combobox', { name: '由谁说话' }).selectOption('内置台词');
	await expect(rows).toHaveCount(1);
});

test('a note that was begun and dropped is not found with the next call', async ({ page }) => {
	await fill(page, 3);
	const dialog = page.getByRole('dialog');
	const box = dialog.getByRole('textbox');
	await page.getByRole('button', { name: /^备注：第1通/ }).click();
	await box.fill('只说了一半');
	// A selection drawn out of the dialog closes nothing.
	await box.hover();
	await page.mouse.down();
	await page.mouse.move(5, 5);
	await page.mouse.up();
	await expect(box).toHaveValue('只说了一半');
	await dialog.getByRole('button', { name: '取消' }).click();
	await page.getByRole('button', { name: /^备注：第2通/ }).click();
	await expect(box).toHaveValue('');
	await page.mouse.click(5, 5);
	await expect(dialog).toBeHidden();
});

test('the best is told for each difficulty and help', async ({ page }) => {
	await fill(page, 6);
	await page.getByText(/^个人最好成绩/).click();
	const bests = page.getByRole('table');
	await expect(bests.getByRole('row')).toHaveCount(3);
	await expect(bests.getByRole('row', { name: /标准/ })).toContainText('44');
	await expect(bests.getByRole('row', { name: /困难/ })).toContainText('45');
	const rows = page.getByRole('main').getByRole('listitem');
	await expect(rows.filter({ hasText: '个人最好' })).toHaveCount(2);
});

test('two calls are ticked and compared', async ({ page }) => {
	await fill(page, 3);
	await page.getByRole('button', { name: '挑两通对比' }).click();
	await page.getByRole('checkbox', { name: /第2通/ }).check();
	await page.getByRole('checkbox', { name: /第0通/ }).check();
	await page.getByRole('link', { name: '对比这两通' }).click();
	await expect(page).toHaveURL(/\/compare\/\?a=a000002&b=a000000$/);
});

test('calls of an earlier rubric are marked again, with the earlier total beside', async ({
	page
}) => {
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const { attempt, card } = playedAttempt('upgrade', 'competent');
	const old = { total: 31, rubricVersion: card.rubricVersion - 1 };
	await putRecords(
		page,
		recordsOf({ ...attempt, summary: { ...attempt.summary!, ...old } }, { ...card, ...old })
	);
	await page.reload();
	const rows = page.getByRole('main').getByRole('listitem');
	await expect(rows.first()).toContainText('31');
	await page.getByRole('button', { name: '重新打分' }).click();
	await expect(page.getByText('已重新打分 1 通')).toBeVisible();
	await expect(page.getByText(`31 → ${card.total}`)).toBeVisible();
	await page.reload();
	await expect(rows.first()).toContainText(`${card.total}`);
	await expect(rows.first()).toContainText('原 31');
	await expect(page.getByRole('button', { name: '重新打分' })).toBeHidden();
});
