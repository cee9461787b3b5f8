import { scoreAttempt } from '#lib/scoring/score-attempt.ts';
import { expect, readyOffline, test } from '../support/fixtures.ts';
import { pack } from '../support/packs.ts';
import { sentence } from '../support/sentences.ts';
import { readAttempts } from '../support/stored.ts';
import { playOnScreen, scriptCall } from '../support/whole-call.ts';

test('a whole call without a network, by keyboard, from the picker to its debrief and back in the history', async ({
	page,
	context
}) => {
	const call = scriptCall('upgrade', 'expert');
	await page.goto('/lms/course-7/sco/');
	await readyOffline(page, '/lms/course-7/sco/');
	await context.setOffline(true);
	await page.reload();

	const card = page.getByRole('article').first();
	await card.getByRole('link').first().focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: '拨号' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	await playOnScreen(page, call);

	const debrief = page.getByRole('link', { name: '看复盘' });
	await debrief.focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/lms\/course-7\/sco\/debrief\//);
	const main = page.getByRole('main');
	await expect(main).toContainText(call.exchanges[0]!.caller);
	// The advice is worked out after the marks are seen.
	await expect(main.getByRole('heading', { name: '下一通怎么说' })).toBeVisible();
	const shown = await main.innerText();
	await page.reload();
	await expect(main).toHaveText(shown, { useInnerText: true });

	const [stored, ...others] = await readAttempts(page);
	expect(others).toEqual([]);
	const { scenario, understanding } = pack('upgrade');
	expect(stored?.attempt.end?.ending).toBe(call.ending);
	expect(stored?.card).toEqual(scoreAttempt(scenario, stored!.attempt, understanding));
	const total = String(stored!.card!.total);
	expect(shown).toContain(total);
	await page.goto('/lms/course-7/sco/history/');
	await expect(main).toContainText('系统升级');
	await expect(main).toContainText(total);
});

test('a call asks nothing of the network', async ({ page }) => {
	const call = scriptCall('upgrade', 'competent');
	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await playOnScreen(page, call);
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	// The browser itself looks at the icon of the tab again when the title changes.
	expect(asked.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});

test.describe('in English', () => {
	test.use({ preferences: { locale: 'en' } });

	test('a whole call is played to its debrief, and the language changes at once', async ({
		page
	}) => {
		const call = scriptCall('renewal-offer', 'competent');
		await page.goto('/call/?scenario=renewal-offer');
		await page.getByRole('button', { name: sentence('en', 'call.brief.dial') }).click();
		await expect(page.getByRole('textbox', { name: sentence('en', 'call.input') })).toBeFocused();
		await playOnScreen(page, call);
		await page.getByRole('link', { name: sentence('en', 'call.over.debrief') }).click();
		await page.waitForURL(/\/debrief\//);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		const main = page.getByRole('main');
		await expect(main).toContainText(call.exchanges[0]!.caller);
		await expect(main).toContainText(sentence('en', `endings.${call.ending}`));
		await page.getByRole('button', { name: sentence('en', 'locales.zh-CN') }).click();
		await expect(main).toContainText(sentence('zh-CN', `endings.${call.ending}`));
		await page.reload();
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	});
});
