import type { Amount, Found, QuantityPattern } from './quantity-patterns.ts';
import { SPAN, spanOf } from './quantity-patterns.ts';

/** Seconds. A month is a twelfth of 365 days, so that twelve months are a year and three are a quarter. */
export const SECONDS = {
	second: 1,
	minute: 60,
	quarterHour: 900,
	hour: 3600,
	day: 86_400,
	week: 604_800,
	month: 2_628_000,
	quarter: 7_884_000,
	year: 31_536_000
} as const;

const UNITS: Readonly<Record<string, number>> = {
	秒: SECONDS.second,
	秒钟: SECONDS.second,
	分: SECONDS.minute,
	分钟: SECONDS.minute,
	min: SECONDS.minute,
	刻钟: SECONDS.quarterHour,
	小时: SECONDS.hour,
	钟头: SECONDS.hour,
	钟: SECONDS.hour,
	h: SECONDS.hour,
	天: SECONDS.day,
	日: SECONDS.day,
	昼夜: SECONDS.day,
	工作日: SECONDS.day,
	自然日: SECONDS.day,
	周: SECONDS.week,
	星期: SECONDS.week,
	礼拜: SECONDS.week,
	月: SECONDS.month,
	季度: SECONDS.quarter,
	年: SECONDS.year,
	周年: SECONDS.year
};

/** "30天" and "90天" are said for one and three months. */
export function secondsOfDays(days: number): number {
	const isMonths = days > 0 && days <= 360 && days % 30 === 0;
	return Math.round(isMonths ? (days / 30) * SECONDS.month : days * SECONDS.day);
}

/** Whether the unit sign really names a duration here: 三月, 15日 and 2025年 are dates. */
function isDuration(unit: string, words: string, found: Found): boolean {
	const { after, before, numbers } = found;
	if (/第$/.test(before)) return false;
	if (unit === '月' || unit === '季度' || unit === '钟') return words.includes('个');
	if (unit === '分') return /小时$|钟头$|h$/.test(before.trimEnd()) || /^\ue000秒/.test(after);
	if (unit === '日') return /^(?:内|之内|以内|后|之后)/.test(after) && !/月$/.test(before);
	if (unit === '天') return !/^(?:气|花|然|猫)/.test(after);
	if (unit === '年')
		return (numbers[0]?.max ?? 0) < 200 && !/^(?:级|代|底|初|终|货|龄|轻|\ue000月)/.test(after);
	if (unit === '周' || unit === '星期' || unit === '礼拜') return !/^[末日天]/.test(after);
	return true;
}

function build(found: Found): Amount | null {
	const { match } = found;
	const unit = match[3]!;
	if (!isDuration(unit, match[0], found)) return null;
	const span = spanOf(found.numbers);
	const size = UNITS[unit];
	if (!span || size === undefined) return null;
	const half = match[2] !== undefined || match[4] !== undefined ? size / 2 : 0;
	const seconds = (value: number): number =>
		size === SECONDS.day && half === 0 ? secondsOfDays(value) : Math.round(value * size + half);
	const more = span.more || match[1]?.includes('多') === true || match[5] !== undefined;
	return { dimension: 'time', min: seconds(span.min), max: seconds(span.max), more };
}

const half = (pattern: RegExp, seconds: number): QuantityPattern => ({
	pattern,
	build: ({ match }) => ({
		dimension: 'time',
		min: seconds,
		max: seconds,
		more: match[0].includes('多')
	})
});

export const DURATIONS_ZH: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(
			`${SPAN}\\s?(个多|多个|个来|个|多|整)?(半)?\\s?(?:个)?(小时|钟头|秒钟|分钟|刻钟|工作日|自然日|昼夜|星期|礼拜|季度|周年|min(?=s?\\b|ute)|h(?![a-z])|钟|秒|分|天|日|周|月|年)(?:s|utes?)?(半)?(多)?`,
			'g'
		),
		build
	},
	half(/半(?:个|拉|拉个|点)?多?(?:小时|钟头|钟)/g, SECONDS.hour / 2),
	half(/个把(?:小时|钟头)/g, SECONDS.hour),
	half(/半分钟/g, SECONDS.minute / 2),
	half(/半天(?!没|不|也)/g, SECONDS.day / 2),
	half(/半个?多?月/g, SECONDS.month / 2),
	half(/(?:大半年|半年多?)/g, SECONDS.year / 2)
];
