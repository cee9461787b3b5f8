import { branchAttempt } from '#lib/call/new-attempt.ts';
import { sharedTurns } from '#lib/review/compare.ts';
import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { pack } from '../support/packs.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { putRecords, readAttempts, recordsOf } from '../support/stored.ts';

type Played = ReturnType<typeof playedAttempt>;

async function keep(page: Page, ...calls: readonly Played[]): Promise<void> {
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	for (const { attempt, card } of calls) await putRecords(page, recordsOf(attempt, card));
}

/** The same call up to its fifth turn, and then hung up. */
function retried({ attempt }: Played): Played {
	const cut = branchAttempt(attempt, 5, { id: 'b1', wallMs: attempt.startedAt + 1000 });
	const end = { ...attempt.end!, ending: 'caller-hung-up', channelAgreed: false } as const;
	const branch = { ...cut, status: 'ended' as const, endedAt: cut.startedAt, end };
	const { scenario, understanding } = pack('upgrade');
	return { attempt: branch, card: scoreAttempt(scenario, branch, understanding) };
}

test('a call is played again, faster, scrubbed and looked through', async ({ page }) => {
	const played = playedAttempt('upgrade', 'competent');
	await keep(page, played);
	await page.goto(`/debrief/?attempt=${played.attempt.id}`);
	await page.getByRole('link', { name: '回放' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('回放：系统升级');
	const log = page.getByRole('log');
	const slider = page.getByRole('slider', { name: '播放位置' });
	await expect(log).toContainText(played.attempt.pickUp.line.text);
	await page.getByRole('radio', { name: '4 倍' }).check({ force: true });
	await page.getByRole('button', { name: '播放', exact: true }).click();
	await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(2000);
	await page.getByRole('button', { name: '暂停' }).click();
	const stood = await slider.inputValue();

	await slider.focus();
	await page.keyboard.press('End');
	const last = played.attempt.turns.at(-1)!;
	await expect(log).toContainText(last.line!.text);
	expect(Number(await slider.inputValue())).toBeGreaterThan(Number(stood));
	const ray = page.getByRole('region', { name: /^透视/ });
	await expect(ray).toContainText(`第 ${last.index + 1} 轮`);
	await expect(ray).toContainText(String(last.stateAfter.patience));

	await page.keyboard.press('Home');
	await page.getByRole('button', { name: '下一轮' }).click();
	await expect(slider).toHaveAttribute('aria-valuetext', /第 1 轮$/);
	await page.keyboard.press('Tab'); // focus is in the page, keys on the slider only
	await page.getByText('看成表格').click();
	await page.getByRole('button', { name: '第 2 轮', exact: true }).click();
	const second = played.attempt.turns[1]!;
	await expect(log).toContainText(second.heard.slice(0, 12));
	await expect(ray).toContainText(
		new RegExp(`${second.stateAfter.patience}.*${second.stateAfter.trust}`, 's')
	);
	await expect(ray.getByRole('row')).toHaveCount(second.stateAfter.concerns.length + 1);
});

test('a moment of the call can be jumped to, and retried from', async ({ page }) => {
	const played = playedAttempt('upgrade', 'competent');
	await keep(page, played);
	await page.goto(`/replay/?attempt=${played.attempt.id}&turn=3`);
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /第 3 轮$/);
	await page.getByRole('button', { name: /通话结束$/ }).click();
	const ends = played.attempt.turns.length;
	await expect(page.getByRole('slider')).toHaveAttribute(
		'aria-valuetext',
		new RegExp(`第 ${ends} 轮$`)
	);
	await page.goto(`/replay/?attempt=${played.attempt.id}&turn=3`);
	await page.getByRole('link', { name: '从这里重来' }).click();
	await expect(page).toHaveURL(/retry=a1&turn=\d+$/);
	const turns = Number(/turn=(\d+)$/.exec(page.url())![1]);
	await page.getByRole('button', { name: '接着打' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	await page.keyboard.insertText('张总，那我换个说法：升级在夜里做，白天照常用。');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('log')).toContainText('白天照常用');
	await page.getByRole('button', { name: '挂断' }).click();
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();

	const all = await readAttempts(page);
	const first = all.find((one) => one.attempt.id === 'a1');
	expect(first).toEqual(played);
	const branch = all.find((one) => one.attempt.parent !== null)!.attempt;
	expect(branch.parent).toEqual({ attemptId: 'a1', turns });
	expect(branch.turns.slice(0, turns)).toEqual(played.attempt.turns.slice(0, turns));
	expect(branch.pickUp).toEqual(played.attempt.pickUp);
	expect(branch.turns.length).toBeGreaterThan(turns);
	// A retry is no first meeting: it is in the list, but counts for nothing.
	await page.goto('/history/');
	const rows = page.getByRole('main').getByRole('listitem');
	await expect(rows.filter({ hasText: '重来的一段' })).toHaveCount(1);
	await expect(rows.filter({ hasText: '个人最好' })).toHaveCount(1);
});

test('a retry stands beside its original with the difference and what caused it', async ({
	page
}) => {
	const original = playedAttempt('upgrade', 'competent');
	const branch = retried(original);
	await keep(page, original, branch);
	await page.goto('/replay/?attempt=b1');
	await page.getByRole('link', { name: '和原来那通比' }).click();
	const main = page.getByRole('main');
	const by = branch.card.total - original.card.total;
	await expect(main.getByRole('status')).toContainText(
		`${by < 0 ? '原来那通' : '重来那通'}高 ${Math.abs(by)} 分`
	);
	await expect(main.getByRole('status')).toContainText('前 5 轮一模一样');
	await expect(main.getByRole('region', { name: '原来那通' })).toContainText(
		String(original.card.total)
	);
	const causes = main.getByRole('region', { name: '分数差在这里' });
	await expect(causes.getByRole('listitem').first()).toContainText(/[+−]\d/);
	const turns = main.getByRole('region', { name: '逐轮对照' });
	await expect(turns.getByText('已经结束').first()).toBeVisible();
	await expect(turns).toContainText(original.attempt.turns[5]!.heard.slice(0, 12));
});

test('any two calls of a scenario can be picked, and odd addresses are told', async ({ page }) => {
	const good = playedAttempt('upgrade', 'competent');
	const poor = playedAttempt('upgrade', 'novice', { id: 'a2' });
	await keep(page, good, poor);
	await page.goto('/compare/?a=a1');
	await page.getByRole('combobox', { name: '和哪一通比' }).selectOption('a2');
	await expect(page).toHaveURL(/b=a2$/);
	const shared = sharedTurns(good.attempt, poor.attempt);
	await expect(page.getByRole('main').getByRole('status')).toContainText(
		shared === 0 ? '从第 1 轮起就不一样' : `前 ${shared} 轮一模一样`
	);
	await page.goto('/compare/');
	await expect(page.getByText('没有指定要比哪两通')).toBeVisible();
	await page.goto('/replay/?attempt=nobody');
	await expect(page.getByText('这里没有存这通电话')).toBeVisible();
});
