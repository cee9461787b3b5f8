import { endedAttempt, fakeAttempt, fakeCard, fakeTurn } from '../support/attempts.ts';
import { expect, test } from '../support/fixtures.ts';
import { putRecords, recordsOf } from '../support/stored.ts';

test('a first visitor reads what this is, and every scenario with its task', async ({ page }) => {
	await page.goto('/');
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { level: 1 })).toContainText('说重点');
	await expect(main.getByRole('link', { name: '打第一通' })).toBeVisible();
	await expect(main.getByRole('article')).toHaveCount(5);
	for (const card of await main.getByRole('article').all()) {
		await expect(card.getByRole('heading', { level: 2 })).not.toBeEmpty();
		await expect(card).toContainText('还没打过');
		await expect(card.getByRole('link', { name: /^拨打/ })).toBeVisible();
	}
});

test('a card tells the best score, the last one and how many calls there were', async ({
	page
}) => {
	await page.goto('/');
	await expect(page.getByRole('article').first()).toBeVisible();
	for (const [id, total, startedAt] of [
		['a', 81, 1],
		['b', 64, 2]
	] as const)
		await putRecords(
			page,
			recordsOf(
				endedAttempt({ id, startedAt: 1_700_000_000_000 + startedAt, turns: [fakeTurn(0)] }, total),
				fakeCard(total)
			)
		);
	await page.reload();
	const card = page.getByRole('article').filter({ hasText: '系统升级' });
	await expect(card).toContainText('最好 81 分');
	await expect(card).toContainText('上次 64 分');
	await expect(card).toContainText('2 通电话');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('这通打给谁？');
});

test('a call that broke off is offered from its next turn, and can be dropped', async ({
	page
}) => {
	await page.goto('/');
	await expect(page.getByRole('article').first()).toBeVisible();
	await putRecords(page, recordsOf(fakeAttempt({ turns: [fakeTurn(0), fakeTurn(1)] }), null));
	await page.reload();
	const banner = page.getByRole('region', { name: '有一通电话没打完' });
	await expect(banner).toContainText('第 2 轮');
	await expect(banner.getByRole('link', { name: '从第 3 轮接着打' })).toHaveAttribute(
		'href',
		/scenario=upgrade&resume=a1$/
	);
	await banner.getByRole('button', { name: '不打了，删掉' }).click();
	await expect(banner).toBeHidden();
	await page.reload();
	await expect(page.getByRole('article').first()).toBeVisible();
	await expect(banner).toBeHidden();
});

test('two learners switch here, each with a record of their own', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('article').first()).toBeVisible();
	await putRecords(page, [
		['profiles', { id: 'p2', name: '王芳', createdAt: 1 }],
		...recordsOf(endedAttempt({ turns: [fakeTurn(0)] }, 77), fakeCard(77))
	]);
	await page.reload();
	await expect(page.getByRole('main')).toContainText('最好 77 分');
	await page.getByRole('combobox', { name: '谁在练' }).selectOption('王芳');
	await expect(page.getByRole('main')).not.toContainText('最好 77 分');
	await page.reload();
	await expect(page.getByRole('combobox', { name: '谁在练' })).toHaveValue('p2');
});

test('the picker changes its language at once', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: /English/ }).click();
	await expect(page.getByRole('link', { name: 'Make the first call' })).toBeVisible();
	await expect(page.getByRole('article').first()).toContainText('Not called yet');
});
