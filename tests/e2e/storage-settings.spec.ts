import { endedAttempt, fakeCard, fakeTurn } from '../support/attempts.ts';
import { expect, test } from '../support/fixtures.ts';
import { putRecords, readAttempts, recordsOf } from '../support/stored.ts';
import { playOnScreen, scriptCall } from '../support/whole-call.ts';

test('a second learner is added in the settings, plays, and leaves nothing behind', async ({
	page
}) => {
	await page.goto('/settings/');
	await page.getByRole('textbox', { name: '新学员的名字' }).fill('王芳');
	await page.getByRole('button', { name: '添加' }).click();
	await expect(page.getByRole('button', { name: '删除：王芳' })).toBeVisible();

	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	await playOnScreen(page, scriptCall('upgrade', 'rude'));
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	const [stored] = await readAttempts(page);
	expect(stored?.attempt.profileId).not.toBe('default');

	await page.goto('/settings/');
	await page.getByRole('button', { name: '删除：王芳' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
	await expect(page.getByRole('button', { name: '删除：王芳' })).toBeHidden();
	expect(await readAttempts(page)).toEqual([]);
});

test('everything is erased after two questions, and only then', async ({ page }) => {
	await page.goto('/settings/');
	await page.getByRole('textbox', { name: '新学员的名字' }).fill('王芳');
	await page.getByRole('button', { name: '添加' }).click();
	await expect(page.getByRole('button', { name: '删除：王芳' })).toBeVisible();
	await putRecords(page, recordsOf(endedAttempt({ turns: [fakeTurn(0)] }), fakeCard()));

	await page.getByRole('button', { name: '全部清除…' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
	expect(await readAttempts(page)).toHaveLength(1);

	await page.getByRole('button', { name: '全部清除…' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '继续' }).click();
	expect(await readAttempts(page)).toHaveLength(1);
	const startedAgain = page.waitForEvent('load');
	await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
	await startedAgain;
	expect(await readAttempts(page)).toEqual([]);
	await page.goto('/settings/');
	await expect(page.getByRole('heading', { name: '谁在练' })).toBeVisible();
	await expect(page.getByRole('button', { name: '删除：王芳' })).toBeHidden();
	await page.goto('/history/');
	await expect(page.getByRole('main')).not.toContainText('系统升级');
});
