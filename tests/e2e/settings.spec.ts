import { expect, test } from '../support/fixtures.ts';

test('what is chosen is still chosen after a reload, and at the next call', async ({ page }) => {
	await page.goto('/settings/');
	await page.getByRole('radio', { name: '深色', exact: true }).check();
	await page.getByRole('radio', { name: '困难', exact: true }).check();
	await page.getByRole('radio', { name: '不用', exact: true }).check();
	await page.getByRole('combobox', { name: /沉默多久/ }).selectOption('60 秒');
	await page.getByRole('switch', { name: /声音/ }).check();
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('radio', { name: '困难' })).toBeChecked();
	await expect(page.getByRole('radio', { name: '不用' })).toBeChecked();
	await expect(page.getByRole('combobox', { name: /沉默多久/ })).toHaveValue('60000');
	await expect(page.getByRole('switch', { name: /声音/ })).toBeChecked();
	await page.goto('/call/?scenario=upgrade');
	await expect(page.getByRole('radio', { name: /^困难/ })).toBeChecked();
});

test('the language changes at once and stays', async ({ page }) => {
	await page.goto('/settings/');
	await page.getByRole('radio', { name: 'English', exact: true }).check();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('language and colours chosen in one tab reach a call in another, which goes on', async ({
	page,
	context
}) => {
	await page.goto('/call/?scenario=upgrade');
	await page.getByRole('button', { name: '拨号' }).click();
	const box = page.getByRole('textbox', { name: '你怎么说？' });
	await box.fill('您好，我是长江公司的李明');
	const settings = await context.newPage();
	await settings.goto('/settings/');
	await settings.getByRole('radio', { name: 'English', exact: true }).check();
	await settings.getByRole('radio', { name: 'Dark', exact: true }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('button', { name: 'Hang up' })).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveValue('您好，我是长江公司的李明');
});

test('a learner needs a name that nobody has, and can be renamed', async ({ page }) => {
	await page.goto('/settings/');
	const field = page.getByRole('textbox', { name: '新学员的名字' });
	const add = page.getByRole('button', { name: '添加' });
	await add.click();
	await expect(page.getByRole('alert')).toHaveText('请填一个名字。');
	await field.fill('王芳');
	await add.click();
	await field.fill('王芳');
	await add.click();
	await expect(page.getByRole('alert')).toHaveText('已经有这个名字了。');
	await page.getByRole('button', { name: '改名：王芳' }).click();
	await page.getByRole('textbox', { name: '把 王芳 改名为' }).fill('小王');
	await page.getByRole('button', { name: '保存' }).click();
	await page.reload();
	// Whoever was added practises from then on.
	await expect(page.getByRole('button', { name: '改名：小王' })).toBeVisible();
	await expect(page.getByRole('button', { name: '换成这位：小王' })).toBeHidden();
});

test('the page says where things are kept and that nothing leaves', async ({ page }) => {
	await page.goto('/settings/');
	const device = page.getByRole('region', { name: '这台电脑' });
	await expect(device).toContainText('记录存在这个浏览器里');
	await expect(device).toContainText(/已用 .+，浏览器最多给 .+/);
	await expect(page.getByRole('region', { name: '关于' })).toContainText('不会传到别处');
});
