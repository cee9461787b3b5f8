import { expect, test } from 'vitest';
import { fakeObservation, span } from '../../../tests/support/fakers.ts';
import { isListed } from './listed.ts';

const observed = (heard: string, steps: number) =>
	fakeObservation({
		heard,
		steps: Array.from({ length: steps }, (_, i) => ({
			step: i + 1,
			status: 'partial' as const,
			score: 300,
			pointIds: [],
			quote: span('x')
		}))
	});

const LIST =
	'核实身份、三十分钟、五步流程、校验报告、备份数据、通知部门、加密传输、一分钟响应、三个月免费、原厂团队';

test('ten short items through many steps are a list', () => {
	expect(isListed(observed(LIST, 6))).toBe(true);
});

test('the same items about one step are none', () => {
	expect(isListed(observed(LIST, 2))).toBe(false);
});

test('whole sentences are none, however many steps they tell', () => {
	const talk =
		'升级全程三十分钟以内，业务只会短暂中断半个小时左右，做完以后系统自动出一份校验报告给您核对。流程文档和演示我今天发您邮箱，您这边提前把关键数据备份一下，再跟业务部门说一声就行。';
	expect(isListed(observed(talk, 6))).toBe(false);
});

test('short sentences with full stops are talk', () => {
	expect(isListed(observed(LIST.replaceAll('、', '。'), 6))).toBe(false);
});

test('English names of things in a row are a list, a sentence with commas is none', () => {
	expect(
		isListed(observed('guide, help desk, five users, browser, free, text, 28 February', 1))
	).toBe(true);
	const talk =
		"It's free, you book by four, a text confirms it, late trucks get twenty minutes, and that's it, Frank.";
	expect(isListed(observed(talk, 3))).toBe(false);
});
