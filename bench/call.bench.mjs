// The page during a call: the longest main-thread task from picking up to the last line, in Chromium as it is.
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { report } from './report.mjs';

const LINES = [
	'您好，请问是泰山公司张强吗？我是长江公司技术支持李明，就耽误您一两分钟。',
	'我们看到系统最近偶尔卡顿，建议升级到v4.0，今天就跟您对一下流程和影响的时间。',
	'升级全程三十分钟以内，只暂停涉及的模块，升完自动恢复，数据不受影响。',
	'流程一共五步，每一步的文档和演示我今天下班前发到您邮箱。',
	'传输全程加密，升完自动生成校验报告，过程您可以全程监控。',
	'升级不收费，后面三个月技术支持也免费，没有隐性费用，都写在服务协议里。',
	'技术支持一分钟响应，走专属通道，三个月内优先处理，不用排队。',
	'万一异常可以当场回滚到旧版本，我们原厂团队直接对接。',
	'资料我发您邮箱，您看这周安排升级可以吗？有问题随时电话、邮件找我。',
	'谢谢您的时间，祝您工作顺利，再见。'
];

const root = process.getuid?.() === 0;
const { server, address } = await serve({ port: 0 });
const browser = await chromium.launch({
	executablePath: process.env.BROWSER_PATH,
	args: [...(root ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run']
});
const context = await browser.newContext({ locale: 'zh-CN' });
await context.addInitScript(() => {
	localStorage.setItem(
		'get-to-the-point.preferences',
		JSON.stringify({ captionPace: 'instant', silenceMs: null, sound: false })
	);
	globalThis.tasksMs = [];
	new PerformanceObserver((list) => {
		for (const task of list.getEntries()) globalThis.tasksMs.push(task.duration);
	}).observe({ type: 'longtask', buffered: true });
});
const page = await context.newPage();
await page.goto(`${address}call/?scenario=upgrade`);
await page.getByRole('button', { name: '拨号' }).click();
const input = page.getByRole('textbox', { name: '你怎么说？' });
await input.waitFor();
await page.waitForFunction(() => document.activeElement?.matches('textarea, input'));
await page.evaluate(() => (globalThis.tasksMs = []));
let turns = 0;
for (const line of LINES) {
	if (!(await input.isVisible()) || !(await input.isEnabled())) break;
	await input.fill(line);
	await page.keyboard.press('Enter');
	await page.waitForTimeout(700);
	turns += 1;
}
const longestMs = await page.evaluate(() => Math.max(0, ...globalThis.tasksMs));
await browser.close();
server.close();

const ok = [
	report(
		`call of ${turns} turns: longest main-thread task (0 = none over 50 ms)`,
		longestMs,
		'ms',
		50
	),
	report('call: turns that were too few to judge', Math.max(0, 3 - turns), 'turns', 0)
];
process.exit(ok.every(Boolean) ? 0 : 1);
