import { readFileSync } from 'node:fs';
import { expect, test } from '../support/fixtures.ts';
import { sourcePaths } from '../support/packs.ts';

const DOCUMENT = readFileSync('tests/documents/hesitant-insurance.md', 'utf8');

test('a document is pasted, checked, mended, saved and called', async ({ page }) => {
	await page.goto('/scenarios/');
	await page.getByRole('button', { name: '粘贴文本' }).click();
	const text = page.getByRole('textbox', { name: '文档' });
	const broken = DOCUMENT.replace(/^\d+\. .*$/gm, '').replace(/^ {2,}- .*$/gm, '');
	await text.fill(broken);
	await expect(page.getByText(/\d+ 处错误/)).toBeVisible();
	await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
	await text.fill(DOCUMENT);
	await expect(page.getByText('可以打').or(page.getByText('没有问题'))).toBeVisible();
	await expect(page.getByRole('region', { name: '读懂了什么' })).toContainText('话术步骤');
	await page.getByRole('button', { name: '保存' }).click();
	await expect(page.getByText(/已保存，可以打了/)).toBeVisible();
	await page.getByRole('link', { name: /^拨打/ }).first().click();
	await expect(page).toHaveURL(/\/call\/\?scenario=/);
	await expect(page.getByRole('button', { name: '拨号' })).toBeVisible();
});

test('a problem leads to its line in the text', async ({ page }) => {
	await page.goto('/scenarios/');
	await page.getByRole('button', { name: '粘贴文本' }).click();
	const text = page.getByRole('textbox', { name: '文档' });
	await text.fill(`${DOCUMENT}\n\n## 谁也不认识的标题\n内容`);
	const problems = page.getByRole('region', { name: '检查结果' });
	const item = problems.getByRole('listitem').filter({ hasText: '谁也不认识的标题' }).first();
	await item.getByRole('button').click();
	await expect(text).toBeFocused();
	const selected = await text.evaluate((area: HTMLTextAreaElement) =>
		area.value.slice(area.selectionStart, area.selectionEnd)
	);
	expect(selected).toBe('## 谁也不认识的标题');
});

test('what cannot be played yet waits as a draft, also after a reload', async ({ page }) => {
	await page.goto('/scenarios/');
	await page.getByRole('button', { name: '粘贴文本' }).click();
	await page.getByRole('textbox', { name: '文档' }).fill('## 电话拨打方\n\n还没写完');
	await expect(page.getByText(/\d+ 处错误/)).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: '草稿' })).toBeVisible();
	await page.getByRole('button', { name: /^打开：/ }).click();
	await expect(page.getByRole('textbox', { name: '文档' })).toHaveValue(/还没写完/);
	await page.getByRole('button', { name: '返回场景列表' }).click();
	await page.getByRole('button', { name: /^删除：/ }).click();
	await expect(page.getByRole('heading', { name: '草稿' })).toBeHidden();
});

test('files that are no documents are named with the reason', async ({ page }) => {
	await page.goto('/scenarios/');
	await page
		.getByLabel('选择文件')
		.first()
		.setInputFiles([
			{
				name: '图片.md',
				mimeType: 'text/plain',
				buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])
			},
			{ name: '太大.md', mimeType: 'text/plain', buffer: Buffer.alloc(2_500_000, 0x61) }
		]);
	await expect(page.getByText('没能读入“图片.md”')).toBeVisible();
	await expect(page.getByText('没能读入“太大.md”')).toBeVisible();
});

test('several files at once: those that work are saved together, edited and deleted', async ({
	page
}) => {
	await page.goto('/scenarios/');
	const named = (name: string, text: string) => ({
		name,
		mimeType: 'text/markdown',
		buffer: Buffer.from(text)
	});
	await page
		.getByLabel('选择文件')
		.first()
		.setInputFiles([named('保险.md', DOCUMENT), named('空.md', '# 空')]);
	await page.getByRole('button', { name: '保存可用的 1 份' }).click();
	await expect(page.getByText(/已保存，可以打了/)).toBeVisible();
	await page.getByRole('button', { name: /^修改：/ }).click();
	await expect(page.getByRole('textbox', { name: '文档' })).toHaveValue(DOCUMENT);
	await page.getByRole('button', { name: '返回场景列表' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /^下载：/ }).click()
	]);
	expect(readFileSync(await download.path(), 'utf8')).toBe(DOCUMENT);
	const own = page.getByRole('region', { name: '导入的场景' });
	await own.getByRole('button', { name: /^删除：/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
	await expect(own).toContainText('还没有导入过场景');
});

test('saving several at once takes no scenario away', async ({ page }) => {
	await page.goto('/scenarios/');
	const named = (name: string, text: string) => ({
		name,
		mimeType: 'text/markdown',
		buffer: Buffer.from(text)
	});
	const files = page.getByLabel('选择文件').first();
	const one = `## 设置\n\n- 编号：group-cover\n\n${DOCUMENT}`;
	const twin = one.replace('说话稳', '说话慢');
	await files.setInputFiles([named('一.md', one), named('二.md', twin)]);
	await expect(page.getByText(/两份草稿都叫/)).toHaveCount(2);
	await expect(page.getByRole('button', { name: /^保存可用的/ })).toHaveCount(0);
	await page
		.getByRole('button', { name: /^删除：/ })
		.first()
		.click();
	await page.getByRole('button', { name: '保存可用的 1 份' }).click();
	await expect(page.getByText(/已保存，可以打了/)).toBeVisible();

	await files.setInputFiles([named('三.md', twin), named('空.md', '# 空')]);
	await expect(page.getByText(/已有场景，打开后再决定/)).toHaveCount(1);
	await expect(page.getByRole('button', { name: /^保存可用的/ })).toHaveCount(0);
});

test('the sample is a document to start writing from', async ({ page }) => {
	await page.goto('/scenarios/');
	await page.getByRole('button', { name: '从样例写起' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('擦窗预约');
	await expect(page.getByRole('button', { name: '保存' })).toBeEnabled();
});

// Reads ../shared: steps aside in a clone that has no such folder.
for (const path of sourcePaths())
	test(`the source document ${path.split('/').at(-1)} is imported and can be dialled`, async ({
		page
	}) => {
		await page.goto('/scenarios/');
		await page.getByLabel('选择文件').first().setInputFiles(path);
		await page.getByRole('button', { name: '保存' }).click();
		await page.getByRole('link', { name: /^拨打/ }).first().click();
		await page.getByRole('button', { name: '拨号' }).click();
		await expect(page.getByRole('textbox', { name: '你怎么说？' })).toBeFocused();
	});
