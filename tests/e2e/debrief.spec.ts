import { expect, test, type Page } from '../support/fixtures.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { putRecords, recordsOf } from '../support/stored.ts';

type Played = ReturnType<typeof playedAttempt>;

async function open(page: Page, { attempt, card }: Played, withCard = true): Promise<void> {
	await page.goto('/history/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await putRecords(page, recordsOf(attempt, withCard ? card : null));
	await page.goto(`/debrief/?attempt=${attempt.id}`);
}

test('a call is told from its end to its score, its steps and its every turn', async ({ page }) => {
	const played = playedAttempt('upgrade', 'competent');
	await open(page, played);
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { level: 1 })).toHaveText('复盘：系统升级');
	const parts = await main.getByRole('heading', { level: 2 }).allTextContents();
	expect(parts).toEqual([
		'怎么结束的',
		'得分',
		'下一通怎么说',
		'话术步骤',
		'他问的，你怎么答的',
		'说出口的数据和承诺',
		'他的耐心和信任',
		'通话原文',
		'这通的设置',
		'带走这一通'
	]);
	await expect(main.getByRole('region', { name: '得分' })).toContainText(String(played.card.total));
	await expect(main.getByRole('meter')).toHaveCount(
		played.card.dimensions.filter((dimension) => dimension.applicable).length
	);
	const transcript = main.getByRole('region', { name: '通话原文' });
	for (const turn of played.attempt.turns.filter((one) => one.heard !== ''))
		await expect(transcript).toContainText(turn.heard.slice(0, 20));
});

test('every mark opens to its quote, and a quote leads to its turn', async ({ page }) => {
	await open(page, playedAttempt('upgrade', 'competent'));
	const steps = page.getByRole('region', { name: '话术步骤' });
	const link = steps.getByRole('link').first();
	await link.click();
	await expect(page).toHaveURL(/#turn-\d+$/);
	const turn = new URL(page.url()).hash.slice(1);
	await expect(page.locator(`#${turn}`)).toBeInViewport();
	const score = page.getByRole('region', { name: '得分' });
	await score.getByRole('meter', { name: '收尾与下一步' }).click();
	await expect(score).toContainText('下一步说清做什么');
});

test('the curve has a table that says the same', async ({ page }) => {
	const played = playedAttempt('upgrade', 'novice');
	await open(page, played);
	const mood = page.getByRole('region', { name: '他的耐心和信任' });
	await expect(mood.locator('canvas')).toBeVisible();
	await mood.getByText('看成表格').click();
	await expect(mood.getByRole('row')).toHaveCount(played.attempt.turns.length + 2);
	const last = played.attempt.turns.at(-1)!.stateAfter;
	await expect(mood.getByRole('row').last()).toContainText(String(last.patience));
});

test('a card offers the better sentence and the call from before its turn', async ({ page }) => {
	await open(page, playedAttempt('upgrade', 'novice'));
	const advice = page.getByRole('region', { name: '下一通怎么说' });
	const retry = advice.getByRole('link', { name: /^从这里重来/ }).first();
	await expect(retry).toHaveAttribute('href', /scenario=upgrade&retry=a1&turn=\d+$/);
	await expect(advice).toContainText('可以这样说');
});

test('a call that crashed before it was marked is marked when it is opened', async ({ page }) => {
	const played = playedAttempt('mobile-plan', 'competent');
	await open(page, played, false);
	await expect(page.getByRole('region', { name: '得分' })).toContainText(String(played.card.total));
});

test('whoever wants to guesses the score before it is shown', async ({ page }) => {
	await page.clock.setFixedTime(Date.UTC(2026, 10, 20, 8, 6));
	const played = playedAttempt('upgrade', 'competent');
	await page.goto('/settings/');
	await page.getByRole('switch', { name: /先猜分再看分/ }).check();
	await open(page, played);
	await expect(page.getByRole('region', { name: '得分' })).toBeHidden();
	await page.getByRole('slider', { name: '我猜' }).fill('55');
	await page.getByRole('button', { name: '看分数' }).click();
	await expect(page.getByRole('region', { name: '得分' })).toContainText(
		`你猜 55 分，实际 ${played.card.total} 分`
	);
});

test('a mark is disputed with a reason, beside the score as it was, and taken back', async ({
	page
}) => {
	const { attempt, card } = playedAttempt('upgrade', 'competent');
	await open(page, { attempt, card });
	const score = page.getByRole('region', { name: '得分' });
	await score.getByRole('meter', { name: '收尾与下一步' }).click();
	await score.getByRole('meter', { name: '共情与语气' }).click();
	await score
		.getByRole('button', { name: /^有异议/ })
		.locator('visible=true')
		.first()
		.click();
	const dialog = page.getByRole('dialog');
	const reason = dialog.getByRole('textbox', { name: '理由（选填）' });
	await reason.fill('想想还是算了');
	await dialog.getByRole('button', { name: '取消' }).click();
	await score
		.getByRole('button', { name: /^有异议/ })
		.locator('visible=true')
		.last()
		.click();
	await expect(reason).toHaveValue('');
	await reason.fill('第三轮说过');
	await dialog.getByRole('button', { name: '提出异议' }).click();
	const contest = page.getByRole('region', { name: '异议' });
	await expect(contest).toContainText('第三轮说过');
	// Whoever objects does not decide.
	await expect(contest.getByRole('button', { name: /采纳/ })).toHaveCount(0);
	await page.reload();
	await expect(contest).toContainText('待裁定');
	await expect(score).toContainText(String(card.total));
	await contest.getByRole('button', { name: /^撤回/ }).click();
	await expect(contest).toBeHidden();
});

test('a void call says what went wrong on his side', async ({ page }) => {
	const { attempt, card } = playedAttempt('upgrade', 'competent', { status: 'void' });
	const [first, ...rest] = attempt.turns;
	const fault = { code: 'role-flip', deciding: true, detail: '' } as const;
	await open(page, {
		card: { ...card, void: true },
		attempt: { ...attempt, turns: [{ ...first!, faults: [fault] }, ...rest] }
	});
	const main = page.getByRole('main');
	await expect(main).toContainText('这通不计分');
	await expect(main).toContainText('他把自己当成了客服');
});

test('an address without a call, or with one that is not here, says so', async ({ page }) => {
	await page.goto('/debrief/');
	await expect(page.getByText('没有指定要看哪一通')).toBeVisible();
	await page.goto('/debrief/?attempt=nothing');
	await expect(page.getByText('这里没有存这通电话。')).toBeVisible();
	await page.getByRole('link', { name: '看记录' }).click();
	await expect(page).toHaveURL(/\/history\/$/);
});
