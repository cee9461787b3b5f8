import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test, type Page } from '../support/fixtures.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { putRecords, readAttempts, recordsOf } from '../support/stored.ts';

const CALLS = [
	playedAttempt('upgrade', 'competent'),
	playedAttempt('mobile-plan', 'novice', { id: 'a2', starred: true, note: '再练' })
];

async function keepBoth(page: Page): Promise<void> {
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	for (const { attempt, card } of CALLS) await putRecords(page, recordsOf(attempt, card));
}

/** What a click saves to the disk. */
async function saved(
	page: Page,
	button: string
): Promise<{ name: string; bytes: Buffer; text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	const name = download.suggestedFilename();
	const bytes = readFileSync(await download.path());
	return { name, bytes, text: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString() };
}

async function choose(page: Page, text: string | Buffer, name = 'backup.jsonl'): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });
}

async function erase(page: Page): Promise<void> {
	await page.getByRole('button', { name: '全部清除…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: '继续' }).click();
	await Promise.all([
		page.waitForEvent('load'),
		dialog.getByRole('button', { name: '全部清除' }).click()
	]);
}

test('export, erase, import: the same calls with the same scores', async ({ page }) => {
	await keepBoth(page);
	await page.goto('/settings/');
	const before = await readAttempts(page);
	const { name, bytes, text } = await saved(page, '导出全部');
	expect(name).toMatch(/^get-to-the-point-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
	expect(bytes.length).toBeLessThan(text.length / 4);
	await expect(page.getByText('已导出 2 通电话。')).toBeVisible();

	await erase(page);
	await expect.poll(() => readAttempts(page)).toEqual([]);
	await choose(page, bytes, name);
	await expect(page.getByText('新增 2 通电话。')).toBeVisible();
	expect(JSON.stringify(await readAttempts(page))).toBe(JSON.stringify(before));

	await choose(page, text);
	await expect(page.getByText('文件里的内容这里都有了。')).toBeVisible();
	expect(await readAttempts(page)).toHaveLength(2);
	await page.goto('/history/');
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
});

test('a foreign or damaged file is refused with its reason and changes nothing', async ({
	page
}) => {
	await keepBoth(page);
	await page.goto('/settings/');
	const { text } = await saved(page, '导出全部');
	const before = await readAttempts(page);
	for (const [file, reason] of [
		['{"hello":1}', '这不是本程序的备份文件。'],
		[text.replace(/"version":\d+/, '"version":9'), '这个文件是更新版本存的'],
		[text.slice(0, -400), '文件不完整或被改动过'],
		[text.replace('"note":"再练"', '"note":"不练"'), '文件不完整或被改动过'],
		['', '文件是空的。']
	] as const) {
		await choose(page, file);
		await expect(page.getByText(reason)).toBeVisible();
	}
	expect(await readAttempts(page)).toEqual(before);
});

test('one call is taken along as a file and as a page that stands alone', async ({
	page,
	context
}) => {
	await keepBoth(page);
	const { attempt, card } = CALLS[0]!;
	await page.goto(`/debrief/?attempt=${attempt.id}`);
	const data = await saved(page, '存数据文件');
	expect(data.text).toContain('"kind":"attempt"');
	const report = await saved(page, '存可读报告');
	expect(report.name).toMatch(/^系统升级-.*\.html$/);
	const alone = await context.newPage();
	const asked: string[] = [];
	alone.on('request', (request) => asked.push(request.url()));
	await alone.setContent(report.text);
	await expect(alone.getByRole('heading', { level: 1 })).toHaveText('通话报告：系统升级');
	await expect(alone.locator('.total')).toHaveText(String(card.total));
	await expect(alone.locator('body')).toContainText(attempt.turns[0]!.heard.slice(0, 15));
	await alone.emulateMedia({ media: 'print' });
	await expect(alone.locator('.total')).toBeVisible();
	expect((await alone.pdf()).length).toBeGreaterThan(10_000);
	expect(asked).toEqual([]);
});

test('a file from another computer is asked about and its learner kept apart', async ({
	page,
	browser
}) => {
	await keepBoth(page);
	await page.goto('/settings/');
	const { bytes, name } = await saved(page, '导出全部');

	const context = await browser.newContext({ locale: 'zh-CN' });
	const other = await context.newPage();
	await other.goto(page.url());
	const mine = playedAttempt('cloud-renewal', 'novice', { id: 'mine' });
	await putRecords(other, recordsOf(mine.attempt, mine.card));
	await choose(other, bytes, name);
	await expect(other.getByText('这些电话是谁打的？')).toBeVisible();
	expect(await readAttempts(other)).toHaveLength(1);
	await other.getByRole('button', { name: '是别人的，分开放' }).click();
	await expect(other.getByText('新增 2 通电话。')).toBeVisible();
	await expect(other.getByText('别的电脑上的学员').first()).toBeVisible();
	await other.goto(new URL('/history/', page.url()).href);
	await expect(other.getByRole('main').getByRole('listitem')).toHaveCount(1);
	await context.close();
});

test('a debrief on paper is whole, dark on white, and has nothing to press', async ({ page }) => {
	await keepBoth(page);
	const { attempt, card } = CALLS[0]!;
	await page.goto('/settings/');
	await page.getByRole('radio', { name: '深色' }).check({ force: true });
	await page.goto(`/debrief/?attempt=${attempt.id}`);
	// Folded on the screen, unfolded on paper: the marks with their quotes.
	const folded = page.getByRole('main').locator('details a[href="#turn-1"]').first();
	await expect(folded).toBeAttached();
	await expect(folded).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	const main = page.getByRole('main');
	await expect(main.getByText(String(card.total), { exact: true }).first()).toBeVisible();
	await expect(main).toContainText(attempt.turns[0]!.heard.slice(0, 15));
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('link', { name: '再打一次' })).toHaveCount(0);
	await expect(folded).toBeVisible();
	const [paper, ink] = await main.evaluate((element) => [
		getComputedStyle(document.documentElement).backgroundColor,
		getComputedStyle(element).color
	]);
	expect(paper).toBe('rgb(255, 255, 255)');
	expect(ink).toBe('rgb(21, 33, 28)');
	expect((await page.pdf()).length).toBeGreaterThan(20_000);
});
