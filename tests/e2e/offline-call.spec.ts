import { expect, readyOffline, test } from '../support/fixtures.ts';
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
	const shown = await main.innerText();
	await page.reload();
	await expect(main).toHaveText(shown, { useInnerText: true });

	await page.goto('/lms/course-7/sco/history/');
	await expect(page.getByRole('main')).toContainText('系统升级');
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
	expect(asked).toEqual([]);
});
