import { dayNumber, monthLength } from './calendar.ts';
import { SECONDS, secondsOfDays } from './durations-zh.ts';
import { versionNumber } from './literal-quantities.ts';
import {
	scaled,
	SPAN,
	spanOf,
	type Amount,
	type Found,
	type QuantityPattern
} from './quantity-patterns.ts';

const N = '\ue000';

const UNITS: readonly (readonly [RegExp, number])[] = [
	[/^sec/, SECONDS.second],
	[/^min/, SECONDS.minute],
	[/^h/, SECONDS.hour],
	[/^(?:(?:business|working|calendar) )?day/, SECONDS.day],
	[/^week/, SECONDS.week],
	[/^fortnight/, SECONDS.week * 2],
	[/^month/, SECONDS.month],
	[/^quarter/, SECONDS.quarter],
	[/^y/, SECONDS.year]
];

const UNIT_WORDS =
	'seconds?|secs?|minutes?|mins?|hours?|hrs?|h|(?:(?:business|working|calendar) )?days?|weeks?|fortnights?|months?|quarters?|years?|yrs?';

const sizeOf = (unit: string): number => UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 0;

const fixedTime = (pattern: RegExp, seconds: number): QuantityPattern => ({
	pattern,
	build: () => ({ dimension: 'time', min: seconds, max: seconds })
});

const TIMES: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`(?:\\ban?|${N}) (hour|day|week|month|year) and a half\\b`, 'g'),
		build: ({ match, numbers }) => {
			const value = Math.round(((numbers[0]?.min ?? 1) + 0.5) * sizeOf(match[1]!));
			return { dimension: 'time', min: value, max: value };
		}
	},
	{
		pattern: new RegExp(
			`${SPAN}( and a half)?[\\s-]?(?:more |full |whole |free )?(${UNIT_WORDS})(?![a-z])`,
			'g'
		),
		build: ({ match, numbers }) => {
			const span = spanOf(numbers);
			if (!span) return null;
			const size = sizeOf(match[2]!);
			const half = match[1] === undefined ? 0 : 0.5;
			const seconds = (value: number): number =>
				size === SECONDS.day && half === 0
					? secondsOfDays(value)
					: Math.round((value + half) * size);
			return { dimension: 'time', min: seconds(span.min), max: seconds(span.max), more: span.more };
		}
	},
	fixedTime(/\bthree quarters of an hour\b/g, 2700),
	fixedTime(/\bthree-quarters of an hour\b/g, 2700),
	fixedTime(/\b(?:a )?quarter of an hour\b/g, 900),
	fixedTime(/\bhalf(?: an?)?[ -]hour\b/g, 1800),
	fixedTime(/\bhalf(?: a)?[ -]minute\b/g, 30),
	fixedTime(/\bhalf(?: a)?[ -]day\b/g, SECONDS.day / 2),
	fixedTime(/\bhalf(?: a)?[ -]year\b/g, SECONDS.year / 2),
	fixedTime(/\bhalf(?: a)?[ -]month\b/g, SECONDS.month / 2),
	{
		pattern:
			/(?<!(?:per|every|times|once|twice) )\ban? (second|minute|hour|day|week|fortnight|month|quarter|year)\b(?! of\b)/g,
		build: ({ match, before }) => {
			// "three times a day" is a rate.
			if (/(?:times|once|twice|\ue000)\s$/.test(before)) return null;
			const seconds = sizeOf(match[1]!);
			return { dimension: 'time', min: seconds, max: seconds };
		}
	}
];

const OFF_BEFORE =
	/(?:discount of|saves? (?:you )?|saving (?:you )?|reduced by|cut by|knock(?:ed)? |takes? |discount is|cheaper by)\s?$/;
const OFF_AFTER = /^\s?(?:off\b|discount|cheaper|less\b|reduction|saving)/;

function share(min: number, max: number, found: Found, more: boolean): Amount {
	const reduces = OFF_BEFORE.test(found.before) || OFF_AFTER.test(found.after);
	return reduces
		? { dimension: 'ratio', min: 10_000 - max, max: 10_000 - min, unit: 'discount', more }
		: { dimension: 'ratio', min, max, unit: 'share', more };
}

const fixedShare = (pattern: RegExp, parts: number, unit?: 'discount'): QuantityPattern => ({
	pattern,
	build: (found) =>
		unit ? { dimension: 'ratio', min: parts, max: parts, unit } : share(parts, parts, found, false)
});

const RATIOS: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`${SPAN}\\s?(?:%|per ?cent\\b)`, 'g'),
		build: (found) => {
			const span = spanOf(found.numbers);
			return (
				span && share(Math.round(span.min * 100), Math.round(span.max * 100), found, span.more)
			);
		}
	},
	fixedShare(/\bhalf[ -](?:price|off)\b|\bhalf the price\b/g, 5000, 'discount'),
	fixedShare(/\b(?:a|one) third\b/g, 3333),
	fixedShare(/\btwo[ -]thirds\b/g, 6667),
	fixedShare(/\b(?:a|one) quarter (?:of(?! an hour)|off)\b/g, 2500),
	fixedShare(/\bthree[ -]quarters\b/g, 7500),
	fixedShare(/\bhalf (?:of )?(?:the|your|our|their|all)\b|\bby half\b/g, 5000)
];

const CURRENCY: readonly (readonly [RegExp, string, number])[] = [
	[/^(?:\$|dollar|buck|usd)/, 'usd', 100],
	[/^(?:£|pound|quid|gbp)/, 'gbp', 100],
	[/^(?:€|euro|eur)/, 'eur', 100],
	[/^(?:¥|yuan|rmb)/, '', 100],
	[/^cent/, 'usd', 1],
	[/^(?:pence|p$)/, 'gbp', 1]
];

const money = (sign: string, found: Found): Amount | null => {
	const row = CURRENCY.find(([pattern]) => pattern.test(sign));
	return row ? scaled(found, 'money', row[2], row[1]) : null;
};

const MONEY: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`([$£€¥])\\s?${SPAN}`, 'g'),
		build: (found) => money(found.match[1]!, found)
	},
	{
		pattern: new RegExp(
			`${SPAN}\\s?(dollars?|bucks?|usd|pounds?|quid|gbp|euros?|eur|yuan|rmb|cents?|pence)\\b`,
			'g'
		),
		build: (found) => money(found.match[1]!, found)
	}
];

const DATA: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(
			`${SPAN}\\s?(gigs?|gigabytes?|gb|megs?|megabytes?|mb|terabytes?|tb|kilobytes?|kb)\\b`,
			'g'
		),
		build: (found) =>
			scaled(
				found,
				'data',
				{ g: 1_048_576, m: 1024, t: 1_073_741_824, k: 1 }[found.match[1]![0]!] ?? 1
			)
	}
];

const MONTHS =
	'january february march april may june july august september october november december'.split(
		' '
	);
const MONTH = `(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept)\\b\\.?`;
const monthOf = (name: string): number =>
	MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

const ORDINALS =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' '
	);
const ORDINAL = `(${ORDINALS.join('|')})`;

function day(month: number, date: number, year: number | undefined): Amount | null {
	if (year !== undefined && year >= 1900) {
		const value = dayNumber(year, month, date);
		return value === null ? null : { dimension: 'date', min: value, max: value };
	}
	if (dayNumber(2024, month, date) === null) return null;
	return { dimension: 'date', min: month * 100 + date, max: month * 100 + date };
}

const fixedDay = (pattern: RegExp, month: number, date: number): QuantityPattern => ({
	pattern,
	build: () => day(month, date, undefined)
});

const DATES: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`(?:the )?${N}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? ${N})?`, 'g'),
		build: ({ match, numbers }) => day(monthOf(match[1]!), numbers[0]!.min, numbers[1]?.min)
	},
	{
		pattern: new RegExp(
			`${MONTH} (?:the )?${N}(?:st|nd|rd|th)?(?:,? ${N})?(?! ?(?:minute|hour|day|%|percent))`,
			'g'
		),
		build: ({ match, numbers }) => day(monthOf(match[1]!), numbers[0]!.min, numbers[1]?.min)
	},
	{
		pattern: new RegExp(`(?:the )?${ORDINAL} of ${MONTH}(?:,? ${N})?`, 'g'),
		build: ({ match, numbers }) =>
			day(monthOf(match[2]!), ORDINALS.indexOf(match[1]!) + 1, numbers[0]?.min)
	},
	{
		pattern: new RegExp(`${MONTH} (?:the )?${ORDINAL}\\b`, 'g'),
		build: ({ match }) => day(monthOf(match[1]!), ORDINALS.indexOf(match[2]!) + 1, undefined)
	},
	fixedDay(/\bnew year'?s day\b/g, 1, 1),
	fixedDay(/\bchristmas day\b/g, 12, 25),
	{
		// "may" is a verb unless a preposition says otherwise; a month with its year is always one.
		pattern: new RegExp(
			`(?:(?<=\\b(?:in|by|until|till|from|since|of|mid) )${MONTH})(?: ${N})?`,
			'g'
		),
		build: ({ match, numbers }) => {
			const month = monthOf(match[1]!);
			const year = numbers[0]?.min;
			if (year === undefined || year < 1900)
				return { dimension: 'date', min: month * 100 + 1, max: month * 100 + 31 };
			return {
				dimension: 'date',
				min: dayNumber(year, month, 1)!,
				max: dayNumber(year, month, monthLength(year, month))!
			};
		}
	}
];

const CLOCKS: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(
			`${N}\\s?(am|pm|a\\.m\\.?|p\\.m\\.?|o'clock|in the morning|in the afternoon|in the evening|at night)(?![a-z])`,
			'g'
		),
		build: ({ match, numbers }) => {
			const spoken = numbers[0]!;
			const sign = match[1]!;
			const [whole = 0, minutes = 0] = spoken.digits.includes('.')
				? spoken.digits.split('.').map(Number)
				: [spoken.min, 0];
			if (whole > 24 || minutes > 59) return null;
			const late = /^p|afternoon|evening|night/.test(sign);
			const hour =
				late && whole < 12 ? whole + 12 : /^a|morning/.test(sign) && whole === 12 ? 0 : whole;
			const value = hour * 60 + minutes;
			return { dimension: 'clock', min: value, max: value, unit: sign === "o'clock" ? '' : 'day' };
		}
	},
	{
		pattern: new RegExp(`\\b(half past|quarter past|quarter to) ${N}`, 'g'),
		build: ({ match, numbers }) => {
			const hour = numbers[0]!.min;
			if (hour > 24) return null;
			const minutes = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 }[match[1]!] ?? 0;
			return { dimension: 'clock', min: hour * 60 + minutes, max: hour * 60 + minutes };
		}
	},
	{
		pattern: /\b(?:noon|midday)\b/g,
		build: () => ({ dimension: 'clock', min: 720, max: 720, unit: 'day' })
	}
];

const VERSIONS: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(`\\b(?:version|release) ${N}`, 'g'),
		build: ({ numbers }) => {
			const value = versionNumber(numbers[0]!.digits);
			return { dimension: 'version', min: value, max: value };
		}
	}
];

/** Words after a number that are no measure: "two of", "one is". */
const NO_MEASURE =
	/^(?:of|to|and|in|or|is|are|was|were|at|on|for|the|a|an|if|as|but|by|with|from|that|this|so|more|less|off|per|not|will|we|you|it|i|than|then|point|plus|minus|versus|now|only|just|please|thanks|out|up|down|over|under|well|yes|no|ok)$/;

const singular = (word: string): string =>
	word === 'people' || word === 'persons' || word === 'person'
		? 'person'
		: word.endsWith('ies')
			? `${word.slice(0, -3)}y`
			: /(?:x|ch|sh|ss)es$/.test(word)
				? word.slice(0, -2)
				: word.endsWith('s') && !word.endsWith('ss')
					? word.slice(0, -1)
					: word;

const COUNTS: readonly QuantityPattern[] = [
	{
		pattern: new RegExp(
			`${SPAN}[ -](?:more |different |simple |easy |quick |short |other |clear |big |key )*([a-z]+)\\b`,
			'g'
		),
		build: (found) => {
			const noun = found.match[1]!;
			const first = found.numbers[0]!;
			if (NO_MEASURE.test(noun)) return null;
			if (first.max === 1 && !first.arabic && noun !== 'step' && noun !== 'person') return null;
			return scaled(found, 'count', 1, singular(noun));
		}
	},
	{
		pattern: new RegExp(SPAN, 'g'),
		build: (found) => ((found.numbers[0]?.max ?? 0) < 100 ? null : scaled(found, 'count', 1))
	}
];

/** Order matters: what names its unit most clearly comes first, bare numbers last. */
export const QUANTITIES_EN: readonly QuantityPattern[] = [
	...VERSIONS,
	...DATES,
	...CLOCKS,
	...RATIOS,
	...MONEY,
	...DATA,
	...TIMES,
	...COUNTS
];
