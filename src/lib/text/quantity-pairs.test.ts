import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/core/locale.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import { compareQuantities } from './compare-quantities.ts';
import { findQuantities } from './quantities.ts';

/** Each row: ways to say one thing. Every way is compared with the first. */
const SAME_ZH = [
	'30分钟 = 三十分钟 = 半小时 = 半个小时 = 半个钟头 = 0.5小时 = 零点五小时 = 两刻钟 = ３０分鐘 = 30 分钟 = 30min',
	'15分钟 = 十五分钟 = 一刻钟 = 0.25小时',
	'45分钟 = 四十五分钟 = 三刻钟 = 0.75小时',
	'1小时 = 一小时 = 一个小时 = 1个小时 = 六十分钟 = 60分钟 = 一个钟头 = 1h',
	'一个半小时 = 1.5小时 = 90分钟 = 九十分钟 = 1小时30分钟 = 1小时30分 = 一小时三十分钟 = 一小时半 = 一点五小时',
	'24小时 = 二十四小时 = 一天 = 1天 = 二十四个小时 = 24个小时',
	'48小时 = 两天 = 2天 = 四十八小时',
	'72小时 = 三天 = 3天',
	'一周 = 一个星期 = 7天 = 七天 = 一个礼拜 = 1周',
	'两周 = 14天 = 两个星期 = 十四天',
	'三个月 = 3个月 = 一个季度 = 90天 = 九十天 = 三個月 = 1个季度',
	'半年 = 6个月 = 六个月 = 两个季度 = 180天',
	'一年 = 12个月 = 十二个月 = 365天 = 1年 = 四个季度',
	'30天 = 三十天 = 一个月 = 1个月',
	'一个半月 = 1.5个月',
	'半个月 = 0.5个月',
	'两年半 = 2.5年 = 30个月',
	'1-2分钟 = 1到2分钟 = 一两分钟 = 一到两分钟 = 1~2分钟 = 一至二分钟 = 1分钟到2分钟 = 1—2分钟',
	'3-5个工作日 = 三到五个工作日 = 3至5个工作日 = 三五个工作日',
	'10秒 = 十秒 = 十秒钟 = 10秒钟',
	'半分钟 = 30秒 = 三十秒',
	'2分30秒 = 150秒 = 两分三十秒',
	'1年零3个月 = 15个月 = 十五个月',
	'95折 = 九五折 = 打九五折 = 9.5折 = 九点五折 = 优惠5% = 优惠百分之五 = 5%的优惠 = 便宜5个点 = 便宜百分之五 = 减免5% = 立减5% = 让利五个点 = 打95折 = 95 折',
	'92折 = 九二折 = 8%优惠 = 优惠8% = 优惠百分之八 = 便宜8% = 9.2折 = 享受8%折扣',
	'八折 = 8折 = 80折 = 优惠20% = 便宜两成 = 降价20% = 价格降低20%',
	'五折 = 半价 = 对折 = 打对折 = 5折 = 打五折 = 50折 = 优惠50% = 便宜一半',
	'三成 = 30% = 百分之三十 = 十分之三 = 30个百分点 = ３０％ = 30 %',
	'96% = 百分之九十六 = 九成六',
	'一成 = 10% = 十分之一',
	'四分之一 = 25%',
	'百分之百 = 100% = 百分百 = 十成',
	'千分之五 = 0.5%',
	'2.5% = 百分之二点五 = 百分之2.5',
	'59元 = 五十九块 = 59块钱 = 五十九元 = ¥59 = 59块 = 五十九块钱 = 59RMB = 59 元',
	'59.9元 = 59块9 = 五十九块九 = 59块9毛 = 五十九点九元 = 59.90元',
	'1000元 = 一千元 = 一千块 = 1千元 = 1,000元 = 1k元',
	'25000元 = 2.5万元 = 两万五千元 = 两万五元 = 2万5千元',
	'120元 = 一百二十元 = 一百二十块 = 120块',
	'3毛 = 0.3元 = 三角',
	'30GB = 30G = 三十个G = 三十G = 30个G = 30 GB = ３０ＧＢ = 30g流量',
	'500MB = 500M = 五百兆 = 500兆',
	'1G = 1024M = 1024兆',
	'50万 = 五十万 = 500000 = 500,000 = 50w',
	'50万人次 = 五十万人次 = 500000人次',
	'3000人 = 三千人 = 3千人 = 三千名 = 3000位',
	'1.2亿 = 一点二亿 = 12000万',
	'12000 = 一万二 = 1万2 = 1.2万',
	'五步 = 5步 = 五个步骤 = 5个步骤 = 五个环节 = 五大步骤',
	'500分钟 = 五百分钟',
	'105个 = 一百零五个',
	'3次 = 三次 = 三遍 = 3回',
	'两家 = 2家 = 二家',
	'2025-01-01 = 2025年1月1日 = 二零二五年一月一号 = 2025/1/1 = 2025.1.1 = 25年1月1日 = 1月1日 = 元旦 = 一月一号 = 1月1号 = 元月1日',
	'12月31日 = 十二月三十一号 = 2024-12-31 = 12月31号',
	'3月 = 三月份 = 三月',
	'2025年3月 = 二零二五年三月份',
	'v4.0 = 4.0版 = V4.0 = 四点零版 = 4.0版本 = 版本4.0 = v4 = ver 4.0',
	'v3.8 = 3.8版本 = 三点八版',
	'92折 = 8% = 享8%专属优惠 = 8%的老客户优惠',
	'下午3点 = 15:00 = 下午三点 = 15点整 = 下午3:00 = 三点钟',
	'三点半 = 3点30分 = 三点三十分 = 15:30',
	'上午9点 = 9:00 = 早上九点',
	'13800138000 = 138 0013 8000 = 一三八零零一三八零零零 = 138-0013-8000',
	'qz-zhang = q z 横杠 zhang = QZ-Zhang = qz 杠 zhang',
	'zhang@taishan.com = zhang艾特taishan点com = ZHANG@taishan.com'
];

const SAME_EN = [
	'30 minutes = half an hour = thirty minutes = 0.5 hours = 30 min = 30-minute = 30 mins',
	'90 minutes = an hour and a half = one and a half hours = 1.5 hours = 1 hour 30 minutes = ninety minutes',
	'15 minutes = a quarter of an hour = fifteen minutes',
	'24 hours = one day = a day = twenty-four hours',
	'three months = a quarter = 90 days = 3 months',
	'a year = twelve months = 12 months = 365 days',
	'two weeks = a fortnight = 14 days',
	'2-5 days = two to five days = between two and five days = 2 to 5 days',
	'3 business days = three working days',
	'5% off = a 5 percent discount = five percent off = save 5% = 5 per cent cheaper',
	'half price = 50% off = half off = fifty percent off',
	'30% = thirty percent = 30 per cent',
	'$59 = 59 dollars = fifty-nine dollars = 59 bucks',
	'£4.50 = 4.50 pounds',
	'30GB = 30 gigs = thirty gigabytes = 30 GB',
	'500,000 = half a million = five hundred thousand = 500k = 0.5 million',
	'five steps = 5 steps = 5 simple steps',
	'120 customers = one hundred and twenty customers',
	'3pm = 3:00 pm = 15:00 = three in the afternoon = 3 p.m.',
	'half past three = 3:30',
	'noon = 12:00',
	'January 1st = 1 January = 1st of January = the first of January = Jan 1',
	'January 5, 2025 = 5 January 2025 = 2025-01-05',
	'0800 555 0142 = 0800-555-0142',
	'version 4.0 = v4.0 = version four point oh',
	'a couple of hours = 2 hours = two hours'
];

/** These name different things, whatever they share. */
const DIFFERENT_ZH = [
	'30分钟 ≠ 40分钟',
	'1分钟 ≠ 10分钟',
	'半小时 ≠ 一小时',
	'一天 ≠ 一周',
	'三个月 ≠ 三年',
	'三个月 ≠ 一年',
	'1-2分钟 ≠ 3分钟',
	'95折 ≠ 五折',
	'九五折 ≠ 五折',
	'95折 ≠ 优惠95%',
	'95折 ≠ 92折',
	'优惠5% ≠ 优惠8%',
	'八折 ≠ 优惠8%',
	'30% ≠ 3%',
	'59元 ≠ 69元',
	'59元 ≠ 59.9元',
	'30GB ≠ 30MB',
	'30GB ≠ 20GB',
	'50万 ≠ 5万',
	'50万 ≠ 500万',
	'五步 ≠ 三步',
	'2025-01-01 ≠ 2025-02-01',
	'2025年1月1日 ≠ 2024年1月1日',
	'1月1日 ≠ 12月31日',
	'元旦 ≠ 国庆',
	'v3.8 ≠ v4.0',
	'v4.0 ≠ v4.1',
	'上午3点 ≠ 下午3点',
	'三点整 ≠ 四点整',
	'13800138000 ≠ 13800138001',
	'qz-zhang ≠ qz-zhong',
	'两年 ≠ 五年',
	'30 minutes ≠ 40 minutes',
	'5% off ≠ 8% off',
	'5% off ≠ 95% off',
	'$59 ≠ $95',
	'a day ≠ a week',
	'version 3.8 ≠ version 4.0',
	'3am ≠ 3pm',
	'January 1st ≠ February 1st',
	'10 parcels ≠ 100 parcels'
];

/** Equal values under different promises. */
const BOUNDS = [
	'最快2小时 ~ 2小时内',
	'最低59元 ~ 59元',
	'最多30分钟 ~ 30分钟',
	'五十多万 ~ 50万',
	'五十多万 ~ 52万',
	'至少3个月 ~ 三个月',
	'59元起 ~ 59元',
	'up to 30 minutes ~ 30 minutes',
	'at least 3 months ~ three months',
	'as fast as 2 hours ~ within 2 hours'
];

/** Dimensions that cannot be held against each other. */
const OTHER = [
	'30分钟 / 30%',
	'30元 / 30分钟',
	'5步 / 5家',
	'95折 / 95%',
	'三成 / 三折',
	'3月 / 3个月',
	'$59 / 59元'
];

const localeOf = (row: string): Locale => (/[\u4e00-\u9fff¥]/.test(row) ? 'zh-CN' : 'en');

function only(text: string, locale: Locale): Quantity {
	const found = findQuantities(text, locale);
	expect(found, text).toHaveLength(1);
	return found[0]!;
}

function pairs(rows: readonly string[], sign: string): [string, string, Locale][] {
	return rows.flatMap((row) => {
		const [first, ...others] = row.split(` ${sign} `);
		return others.map((other): [string, string, Locale] => [first!, other, localeOf(row)]);
	});
}

const same = [
	...pairs(SAME_ZH, '=').map(([a, b]): [string, string, Locale] => [a, b, 'zh-CN']),
	...pairs(SAME_EN, '=')
];
const different = pairs(DIFFERENT_ZH, '≠');

describe('quantities said differently', () => {
	test('the tables hold at least two hundred pairs', () => {
		expect(same.length + different.length).toBeGreaterThanOrEqual(200);
	});

	test.each(same)('%s is %s', (a, b, locale) => {
		expect(compareQuantities(only(a, locale), only(b, locale))).toBe('same');
	});

	test.each(different)('%s is not %s', (a, b, locale) => {
		expect(compareQuantities(only(a, locale), only(b, locale))).toBe('different');
	});

	test.each(pairs(BOUNDS, '~'))('%s bounds %s', (a, b, locale) => {
		expect(compareQuantities(only(a, locale), only(b, locale))).toBe('bound');
	});

	test.each(pairs(OTHER, '/'))('%s and %s cannot be compared', (a, b, locale) => {
		expect(compareQuantities(only(a, locale), only(b, locale))).toBe('other');
	});
});

describe('words that only look like quantities', () => {
	test.each([
		'第一步先确认身份',
		'我们统一一下，一起看',
		'万一出问题，千万别急',
		'十分抱歉',
		'7x24小时在线',
		'5G网络很快',
		'一会儿给您',
		'一步到位',
		'有一点不明白',
		'no one called',
		'one of us will be there',
		'this one is fine'
	])('%s', (text) => {
		expect(findQuantities(text, localeOf(text))).toEqual([]);
	});
});

describe('quantities in running speech', () => {
	const said = (text: string): string =>
		findQuantities(text, localeOf(text))
			.map((q) => `${q.text}→${q.dimension}:${q.min}${q.max === q.min ? '' : `..${q.max}`}`)
			.join(' ');

	test.each([
		['从三点八升到四点零', '三点八→version:3008000 四点零→version:4000000'],
		['响应少了三成，平均8分钟变5分钟', '三成→ratio:3000 8分钟→time:480 5分钟→time:300'],
		['首月半价，最低五十九块', '半价→ratio:5000 五十九块→money:5900'],
		[
			'一个月三十个G，外加五百分钟',
			'一个月→time:2628000 三十个G→data:31457280 五百分钟→time:30000'
		],
		['满意度百分之九十六，五十万人次都在用', '百分之九十六→ratio:9600 五十万人次→count:500000'],
		['十几分钟，二十多家', '十几分钟→time:660..1140 二十多家→count:20'],
		['plus one 20-minute training call', '20-minute→time:1200'],
		['Delivery is $4.50 within 3 days', '$4.50→money:450 3 days→time:259200']
	])('%s', (text, expected) => {
		expect(said(text)).toBe(expected);
	});
});
