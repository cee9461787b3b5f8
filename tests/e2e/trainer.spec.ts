import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { packAttempt } from '#lib/storage/backup-write.ts';
import { faults } from '../support/axe.ts';
import { endedAttempt, fakeCard, fakeTurn } from '../support/attempts.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { readAttempts } from '../support/stored.ts';

let folder = '';
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'learners-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file of one call, as a learner's browser writes it. */
async function hand(
	name: string,
	learner: string,
	attempt: Attempt,
	card: ScoreCard,
	home = name
): Promise<string> {
	const profile = { id: attempt.profileId, name: learner, createdAt: 1 };
	const stamp = { createdAt: 1, appVersion: '1', home };
	const { file } = await packAttempt({ attempt, card, profile }, stamp);
	const path = join(folder, name);
	writeFileSync(path, Buffer.from(await file.arrayBuffer()));
	return path;
}

async function open(page: Page, paths: readonly string[]): Promise<void> {
	await page.goto('/trainer/');
	await page.locator('input[type=file]').setInputFiles([...paths]);
}

const LIMIT_MS = 30_000;

test('two hundred files of learners are opened at once, summed up, narrowed and written out', async ({
	page
}) => {
	const paths = await Promise.all(
		Array.from({ length: 200 }, (_, index) => {
			const attempt = endedAttempt({
				id: `c${index}`,
				startedAt: Date.UTC(2026, 9, 1) + index * 60_000,
				turns: [fakeTurn(0), fakeTurn(1)]
			});
			const learner = index % 40;
			const name = learner === 7 ? '=HYPERLINK("x")' : `学员${learner}`;
			return hand(`f${index}.jsonl`, name, attempt, fakeCard(index % 101), `home-${learner}`);
		})
	);
	const started = Date.now();
	await open(page, paths);
	await expect(page.getByText('共 200 通电话，40 位学员。')).toBeVisible({ timeout: LIMIT_MS });
	expect(Date.now() - started).toBeLessThan(LIMIT_MS);

	const grid = page.getByRole('region', { name: '一览' });
	await expect(grid.getByRole('row')).toHaveCount(41);
	await grid.getByRole('button', { name: '学员3', exact: true }).click();
	const calls = page.getByRole('region', { name: '每一通' });
	await expect(calls.getByRole('row')).toHaveCount(6);
	await calls.getByRole('combobox', { name: '排序' }).selectOption('高分在前');
	await expect(calls.getByRole('row').nth(1)).toContainText('83');

	await calls.getByRole('combobox', { name: '学员' }).selectOption('全部');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '导出 CSV' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^学员成绩-.*\.csv$/);
	const csv = readFileSync(await download.path(), 'utf8');
	expect(csv.startsWith('\ufeff学员,场景,')).toBe(true);
	expect(csv.trimEnd().split('\r\n')).toHaveLength(201);
	expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
	// Nothing was kept.
	expect(await readAttempts(page)).toEqual([]);
});

test('a total that the turns of the file do not earn is not taken over', async ({ page }) => {
	const { attempt, card } = playedAttempt('upgrade', 'novice');
	const lifted = { ...card, total: 97 };
	const paths = await Promise.all([
		hand('a.jsonl', '李雷', attempt, lifted),
		hand('b.jsonl', '韩梅', { ...attempt, id: 'b' }, { ...card, attemptId: 'b' } as typeof card)
	]);
	await open(page, paths);
	const calls = page.getByRole('region', { name: '每一通' });
	await expect(calls.getByRole('row', { name: /李雷/ })).toContainText('文件里写着 97 分');
	await expect(calls.getByRole('row', { name: /李雷/ })).toContainText(String(card.total));
	await expect(calls.getByRole('row', { name: /韩梅/ })).not.toContainText('文件里写着');
	await page.getByRole('button', { name: /^打开：李雷/ }).click();
	await expect(page.getByText('从通话算出来的分数')).toBeVisible();
});

test('a call is looked through, an objection decided, and the file handed back is taken in', async ({
	page,
	browser
}) => {
	const { attempt, card } = playedAttempt('upgrade', 'novice');
	const mark = card.dimensions
		.flatMap((one) => one.marks)
		.find((one) => one.possible - one.gained >= 10)!;
	const dispute = { markId: mark.id, note: '我说过了', at: 5, verdict: 'open' } as const;
	const mine = { ...attempt, disputes: [dispute] };
	const path = await hand('wang.jsonl', '王芳', mine, card);
	await open(page, [path]);
	await page.getByRole('button', { name: '只看有异议的' }).click();
	await page.getByRole('button', { name: /^打开：王芳/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('王芳：系统升级');
	await expect(page.getByText('我说过了')).toBeVisible();
	await expect(page.getByRole('button', { name: /撤回/ })).toHaveCount(0);
	await page.getByRole('button', { name: /^采纳/ }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '连同裁定存成文件' }).click()
	]);
	await page.getByRole('button', { name: '全部通话' }).click();
	await expect(page.getByRole('button', { name: '只看有异议的' })).toBeVisible();

	// Back at the learner's: his call is the same, with the verdict.
	const context = await browser.newContext({ locale: 'zh-CN' });
	const learner = await context.newPage();
	await learner.goto(new URL('/settings/', page.url()).href);
	const take = async (file: string) =>
		learner
			.locator('input[type=file]')
			.setInputFiles({ name: 'w.jsonl', mimeType: 'text/plain', buffer: readFileSync(file) });
	await take(path);
	await expect(learner.getByText('新增 1 通')).toBeVisible();
	await take(await download.path());
	await learner.getByRole('button', { name: '是我打的' }).click();
	await expect(learner.getByText('更新 1 通')).toBeVisible();
	const [kept] = await readAttempts(learner);
	expect(kept?.attempt).toEqual({ ...mine, disputes: [{ ...dispute, verdict: 'accepted' }] });
	await context.close();
});

test('bad files are named with their reasons, the good ones stay, and are kept only when asked', async ({
	page
}) => {
	const good = playedAttempt('upgrade', 'competent');
	const path = await hand('good.jsonl', '', good.attempt, good.card);
	const text = readFileSync(path, 'utf8');
	const bad = [
		['photo.jsonl', '\u0089PNG\r\n'],
		['half.jsonl', text.slice(0, -300)],
		['newer.jsonl', text.replace(/"version":\d+/, '"version":99')],
		['empty.jsonl', '']
	].map(([name, content]) => {
		writeFileSync(join(folder, name!), content!);
		return join(folder, name!);
	});
	await open(page, [...bad, path, path]);
	await expect(page.getByText('共 1 通电话，1 位学员。')).toBeVisible();
	const refused = page.getByRole('alert').filter({ hasText: '有 4 个文件没收下' });
	for (const [name, reason] of [
		['photo.jsonl', '这不是本程序的备份文件'],
		['half.jsonl', '文件不完整或被改动过'],
		['newer.jsonl', '更新版本'],
		['empty.jsonl', '文件是空的']
	])
		await expect(refused.getByRole('listitem').filter({ hasText: name! })).toContainText(reason!);

	for (const count of ['新增 1 通', '新增 0 通']) {
		await page.getByRole('button', { name: '存到这台电脑' }).click();
		await expect(page.getByText(count, { exact: false })).toBeVisible();
	}
	const [kept] = await readAttempts(page);
	// Nobody's calls are mixed with those of whoever sits here.
	expect(kept?.attempt.profileId).toBe('default@good.jsonl');
	await page.goto('/history/');
	await expect(page.getByText('还没有记录')).toBeVisible();
});

test('the table fits a phone, and axe finds nothing, in both languages', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const { attempt, card } = playedAttempt('upgrade', 'novice');
	const path = await hand('one.jsonl', '一位名字起得特别特别长的学员用来占地方', attempt, card);
	for (const language of ['zh-CN', 'en']) {
		await open(page, [path]);
		await expect(page.getByRole('table')).toHaveCount(2);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(over).toBe(0);
		expect(await faults(page)).toEqual([]);
		await page.getByRole('table').last().getByRole('button').click();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		expect(await faults(page)).toEqual([]);
		if (language === 'zh-CN') await page.getByRole('button', { name: /English/ }).click();
	}
});
