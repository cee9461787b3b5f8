import { cardsOf } from '#lib/drills/spots.ts';
import { dueOf } from '#lib/drills/due.ts';
import { betterFor } from '#lib/drills/mark-answer.ts';
import { taskOf } from '#lib/drills/task.ts';
import { expect, readyOffline, test, type Page } from '../support/fixtures.ts';
import { pack } from '../support/packs.ts';
import { playedAttempt } from '../support/played-attempt.ts';
import { putRecords, recordsOf } from '../support/stored.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 23, 4);
const played = playedAttempt('upgrade', 'novice');
const marker = pack('upgrade');
const call = { ...played.attempt, scenarioId: 'upgrade' };
const due = dueOf(cardsOf(call, played.card), 0).cards;
/** What would be judged right, in the order in which the cards are asked. */
const right = due.map((card) => betterFor(marker, taskOf(card, marker.scenario, played.attempt)!));

async function withCards(page: Page): Promise<void> {
	await page.clock.setFixedTime(MONDAY);
	await page.goto('/drills/');
	await expect(page.getByRole('main')).toContainText('还没有要练的');
	await putRecords(page, recordsOf(played.attempt, played.card));
	await page.reload();
}

const answer = (page: Page) => page.getByRole('textbox', { name: '你的回答' });
const outcome = (page: Page) => page.getByRole('heading', { name: /^(说到了|没说到)/ });

test('nobody has called yet: the screen says where cards come from', async ({ page }) => {
	await page.goto('/drills/');
	await page.getByRole('main').getByRole('link', { name: '去打电话' }).click();
	await expect(page.getByRole('article').first()).toBeVisible();
});

test('a round: his words, the mark with its evidence, the next day; it survives a reload and moves with the clock', async ({
	page
}) => {
	await withCards(page);
	await expect(page.getByRole('heading', { name: `今天有 ${due.length} 张卡片` })).toBeVisible();
	await page.getByRole('button', { name: '开始练' }).click();
	await expect(page.getByText(`第 1 张，还剩 ${due.length - 1} 张`)).toBeVisible();

	await answer(page).fill(right[0]!);
	await page.keyboard.press('Enter');
	await expect(outcome(page)).toBeFocused();
	await expect(outcome(page)).toContainText('说到了');
	await expect(page.getByRole('region', { name: '说到了' })).toContainText('要点');
	await page.getByRole('button', { name: '下一张' }).click();

	await expect(answer(page)).toBeFocused();
	await page.getByRole('button', { name: '不知道，看答案' }).click();
	await expect(outcome(page)).toContainText('没说到');
	await expect(outcome(page)).toContainText('明天再问你');
	await expect(page.getByRole('region', { name: '没说到' })).toContainText(right[1]!);

	// Both answers are kept at once.
	await page.reload();
	await expect(
		page.getByRole('heading', { name: `今天有 ${due.length - 2} 张卡片` })
	).toBeVisible();
	await page.clock.setFixedTime(MONDAY + DAY);
	await page.reload();
	await expect(
		page.getByRole('heading', { name: `今天有 ${due.length - 1} 张卡片` })
	).toBeVisible();
	await page.clock.setFixedTime(MONDAY + 30 * DAY);
	await page.reload();
	await expect(page.getByRole('heading', { name: `今天有 ${due.length} 张卡片` })).toBeVisible();
});

test('sentences to pick from, by keyboard; the round ends with a summary', async ({ page }) => {
	await withCards(page);
	await page.getByRole('button', { name: '开始练' }).click();
	for (let left = due.length; left > 0; left -= 1) {
		await expect(answer(page)).toBeFocused();
		await page.getByRole('button', { name: '给我几个选项' }).press('Enter');
		const choices = page.getByRole('group', { name: '哪一句对？' });
		const offered = await choices.or(page.getByText('没有合适的选项')).textContent();
		if (offered?.startsWith('哪一句')) {
			await expect(choices.getByRole('button').first()).toBeFocused();
			expect(await choices.getByRole('button').count()).toBeGreaterThanOrEqual(3);
			await page.keyboard.press('Enter');
		} else await page.getByRole('button', { name: '不知道，看答案' }).click();
		await expect(outcome(page)).toBeFocused();
		if (left > 1) await page.getByRole('button', { name: '下一张' }).click();
	}
	await page.getByRole('button', { name: '结束' }).click();
	await expect(page.getByRole('heading', { name: '这组练完了' })).toBeFocused();
	await expect(page.getByText(`答了 ${due.length} 张`)).toBeVisible();
	await expect(page.getByText('今天的练完了')).toBeVisible();
});

test('a wrong one comes back once in the same round', async ({ page }) => {
	await withCards(page);
	await page.getByRole('button', { name: '开始练' }).click();
	for (const text of ['嗯。', ...right.slice(1)]) {
		await answer(page).fill(text);
		await page.getByRole('button', { name: '就这么说' }).click();
		await page.getByRole('button', { name: '下一张' }).click();
	}
	await expect(page.getByText('刚才答错的，再来一次')).toBeVisible();
	await answer(page).fill(right[0]!);
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: '看结果' }).click();
	await expect(page.getByText('有 1 张第二次说对了')).toBeVisible();
});

test('a card leads back into the call, at the moment it was lost', async ({ page }) => {
	const at = due.findIndex(({ kind }) => kind === 'question');
	const { turn } = taskOf(due[at]!, marker.scenario, played.attempt)!.situation;
	await withCards(page);
	await page.getByRole('button', { name: '开始练' }).click();
	for (let card = 0; card < at; card += 1) {
		await page.getByRole('button', { name: '不知道，看答案' }).click();
		await page.getByRole('button', { name: '下一张' }).click();
	}
	await page.getByRole('button', { name: '不知道，看答案' }).click();
	await page.getByRole('link', { name: '回到那一刻接着打' }).click();
	await expect(page).toHaveURL(new RegExp(`retry=${played.attempt.id}&turn=${turn}$`));
	await expect(page.getByRole('main')).toContainText('张强');
});

test('three minutes pass quietly: the answer that is being written is not cut off', async ({
	page
}) => {
	await page.clock.install({ time: MONDAY });
	await page.goto('/drills/');
	await expect(page.getByRole('main')).toContainText('还没有要练的');
	await putRecords(page, recordsOf(played.attempt, played.card));
	await page.reload();
	await page.getByRole('button', { name: '开始练' }).click();
	await answer(page).fill(right[0]!);
	await page.clock.runFor(200_000);
	await expect(page.getByText('时间到，答完这张就好')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(outcome(page)).toContainText('说到了');
	await page.getByRole('button', { name: '看结果' }).click();
	await expect(page.getByText('答了 1 张')).toBeVisible();
});

test('cards work without the network and belong to one learner', async ({ page, context }) => {
	await withCards(page);
	await readyOffline(page);
	await context.setOffline(true);
	await page.reload();
	await page.getByRole('button', { name: '开始练' }).click();
	await answer(page).fill(right[0]!);
	await page.keyboard.press('Enter');
	await expect(outcome(page)).toContainText('说到了');
	await page.evaluate(() => {
		const key = 'get-to-the-point.preferences';
		const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
		localStorage.setItem(key, JSON.stringify({ ...kept, profileId: 'someone-else' }));
	});
	await page.reload();
	await expect(page.getByText('还没有要练的')).toBeVisible();
});

test('the picker says how many cards wait', async ({ page }) => {
	await withCards(page);
	await page.goto('/');
	await page.getByRole('link', { name: `今天有 ${due.length} 张卡片` }).click();
	await expect(page).toHaveURL(/\/drills\/$/);
});

test('a round fits a narrow screen in English', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await withCards(page);
	await page.getByRole('button', { name: /English/ }).click();
	await page.getByRole('button', { name: 'Start' }).click();
	const over = () =>
		page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
	await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
	expect(await over()).toBe(0);
	await page.getByRole('button', { name: 'I don’t know, show me' }).click();
	await expect(page.getByRole('heading', { name: /That misses it/ })).toBeVisible();
	expect(await over()).toBe(0);
});
