import { dayNumber, monthLength } from './calendar.ts';
import type { Amount, Found, QuantityPattern } from './quantity-patterns.ts';

const N = '\ue000';

/** "25年" in a date means 2025. */
const fullYear = (value: number): number => (value < 100 ? 2000 + value : value);

const dateOf = (value: number | null): Amount | null =>
	value === null ? null : { dimension: 'date', min: value, max: value };

function monthSpan(year: number | null, month: number): Amount | null {
	if (month < 1 || month > 12) return null;
	if (year === null) return { dimension: 'date', min: month * 100 + 1, max: month * 100 + 31 };
	const first = dayNumber(year, month, 1);
	const last = dayNumber(year, month, monthLength(year, month));
	return first === null || last === null ? null : { dimension: 'date', min: first, max: last };
}

function monthDay(month: number, day: number): Amount | null {
	const exists = dayNumber(2024, month, day) !== null; // 2024 has a 29 February
	return exists ? { dimension: 'date', min: month * 100 + day, max: month * 100 + day } : null;
}

const isYear = (found: Found): boolean => {
	const number = found.numbers[0]!;
	return number.digits.length === 4 && number.min >= 1900 && number.min < 2200;
};

export const DATES_ZH: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`${N}年\\s?${N}月份?\\s?${N}(?:日|号)?`, 'g'),
		build: ({ numbers: [year, month, day] }) =>
			dateOf(dayNumber(fullYear(year!.min), month!.min, day!.min))
	},
	{
		pattern: new RegExp(`${N}年的?元旦`, 'g'),
		build: ({ numbers: [year] }) => dateOf(dayNumber(fullYear(year!.min), 1, 1))
	},
	{
		pattern: new RegExp(`${N}月份?\\s?${N}(?:日|号)`, 'g'),
		build: ({ numbers: [month, day] }) => monthDay(month!.min, day!.min)
	},
	{
		pattern: new RegExp(`${N}年\\s?${N}月`, 'g'),
		build: (found) => monthSpan(fullYear(found.numbers[0]!.min), found.numbers[1]!.min)
	},
	{
		pattern: new RegExp(`${N}年(?!级|代)`, 'g'),
		build: (found) => {
			if (!isYear(found)) return null;
			const year = found.numbers[0]!.min;
			return { dimension: 'date', min: dayNumber(year, 1, 1)!, max: dayNumber(year, 12, 31)! };
		}
	},
	{
		pattern: new RegExp(`元月\\s?${N}(?:日|号)`, 'g'),
		build: ({ numbers: [day] }) => monthDay(1, day!.min)
	},
	{ pattern: /元旦/g, build: () => monthDay(1, 1) },
	{ pattern: /劳动节/g, build: () => monthDay(5, 1) },
	{ pattern: /国庆/g, build: () => monthDay(10, 1) },
	{
		pattern: new RegExp(`${N}月(?:份|底|初|中旬|上旬|下旬)?(?!${N})`, 'g'),
		build: (found) => (/第$/.test(found.before) ? null : monthSpan(null, found.numbers[0]!.min))
	},
	{
		pattern: new RegExp(
			`${N}[号日](?!楼|线|店|机|文件|系统|方案|码|常|志|子|程|内|之内|以内|后|之后)`,
			'g'
		),
		build: (found) => {
			const day = found.numbers[0]!;
			if (/第$/.test(found.before) || day.min < 1 || day.min > 31) return null;
			return { dimension: 'date', min: day.min, max: day.min };
		}
	}
];

const PERIOD = '(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|今晚|明晚|夜里|晚|早)?';

function clock(found: Found, minutes: number, hour: number): Amount | null {
	if (hour > 24 || minutes > 59 || hour < 0) return null;
	const period = found.match[1] ?? '';
	const late = /下午|傍晚|晚|夜/.test(period) || (period === '中午' && hour < 11);
	const value = (late && hour < 12 ? hour + 12 : hour) * 60 + minutes;
	// Unit says that morning and evening are told apart; 15点 does that by itself.
	return {
		dimension: 'clock',
		min: value,
		max: value,
		unit: period !== '' || hour > 12 ? 'day' : ''
	};
}

export const CLOCKS_ZH: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(
			`${PERIOD}\\s?${N}点(半|钟|整|${N}刻|过?${N}分?(?!小时|钟头|个|位|桌))?`,
			'g'
		),
		build: (found) => {
			const hour = found.numbers[0]!.min;
			const tail = found.match[2] ?? '';
			const minute = tail.endsWith('刻')
				? (found.numbers[1]?.min ?? 0) * 15
				: tail.includes(N)
					? (found.numbers[1]?.min ?? 0)
					: tail === '半'
						? 30
						: 0;
			// "三点建议" names points; a time of day needs a sign of being one.
			const isTime =
				found.match[1] !== undefined ||
				tail !== '' ||
				/^(?:之?前|以前|之?后|以后|到|至|左右|开|见|打|联系)/.test(found.after) ||
				/(?:天|周|星期|号|日)$/.test(found.before.replaceAll(N, ''));
			return isTime ? clock(found, minute, hour) : null;
		}
	},
	{
		// "三点五十分" said with 点 may have been read as a decimal.
		pattern: new RegExp(`${PERIOD}\\s?${N}(分)?(?!钟)`, 'g'),
		build: (found) => {
			const spoken = found.numbers[0]!.spokenPoint;
			if (!spoken || (found.match[1] === undefined && found.match[2] === undefined)) return null;
			return clock(found, Number(spoken.fraction), spoken.whole);
		}
	}
];
