import type { Locale } from '#lib/core/locale.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import { AMOUNTS_ZH, COUNTS_ZH } from './amounts-zh.ts';
import { comparatorOf } from './comparators.ts';
import { CLOCKS_ZH, DATES_ZH } from './dates-zh.ts';
import { DURATIONS_ZH } from './durations-zh.ts';
import { keepLast } from './keep-last.ts';
import { findLiterals, versionNumber } from './literal-quantities.ts';
import { originalSpan } from './mapped-text.ts';
import { normalize } from './normalize.ts';
import { maskNumbers } from './number-tokens.ts';
import { QUANTITIES_EN } from './quantities-en.ts';
import {
	quantityPatterns,
	runPatterns,
	type QuantityPattern,
	type RawQuantity
} from './quantity-patterns.ts';

/** "从三点八升到四点零": decimals without a unit are versions where something is raised to them. */
const SPOKEN_VERSIONS: readonly QuantityPattern[] = [
	{
		pattern: /\ue000/g,
		build: ({ numbers, before, after }) => {
			const number = numbers[0]!;
			if (!number.digits.includes('.')) return null;
			const rest = `${before}|${after}`;
			const isUnit = /^\s?(?:[a-z%万亿元块折秒分小天个月年成倍米]|版权)/.test(after);
			const isVersion =
				/^\s?版/.test(after) || (!isUnit && /升|版|更新|系统|version|upgrad/.test(rest));
			if (!isVersion || /版权/.test(after)) return null;
			const value = versionNumber(number.digits);
			return { dimension: 'version', min: value, max: value };
		}
	}
];

const PATTERNS_ZH = quantityPatterns([
	...DATES_ZH,
	...CLOCKS_ZH,
	...AMOUNTS_ZH,
	...DURATIONS_ZH,
	...SPOKEN_VERSIONS,
	...COUNTS_ZH
]);
const PATTERNS_EN = quantityPatterns([...SPOKEN_VERSIONS, ...QUANTITIES_EN]);

const JOIN_RANGE = /^\s?(?:到|至|-|~|to|or)\s?$/;
const JOIN_PARTS = /^\s?(?:零|又|加|and|,)?\s?$/;

/** "30秒到1分钟" is one span, "1小时20分钟" one duration; "8分钟到5分钟" stays two. */
function joined(normalized: string, found: readonly RawQuantity[]): RawQuantity[] {
	const result: RawQuantity[] = [];
	for (const next of found) {
		const last = result.at(-1);
		const between = last ? normalized.slice(last.end, next.start) : '';
		const alike = last?.dimension === next.dimension && last.unit === next.unit;
		if (last && alike && JOIN_RANGE.test(between) && last.max < next.min) {
			result[result.length - 1] = { ...last, max: next.max, end: next.end };
		} else if (
			last &&
			alike &&
			next.dimension === 'time' &&
			JOIN_PARTS.test(between) &&
			next.max < last.min &&
			last.min === last.max
		) {
			result[result.length - 1] = {
				...last,
				min: last.min + next.min,
				max: last.max + next.max,
				end: next.end
			};
		} else result.push(next);
	}
	return result;
}

function readQuantities(text: string, locale: Locale): readonly Quantity[] {
	const normal = normalize(text);
	const literals = findLiterals(normal.text);
	const masked = maskNumbers(literals.blanked, locale);
	const taken: boolean[] = [];
	const amounts = runPatterns(masked, locale === 'en' ? PATTERNS_EN : PATTERNS_ZH, taken).map(
		(raw): RawQuantity => ({
			...raw,
			start: masked.at[raw.start] ?? 0,
			end: masked.ends[raw.end - 1] ?? normal.text.length
		})
	);
	const all = [...literals.found, ...amounts].sort((a, b) => a.start - b.start);
	return joined(normal.text, all).map((raw) => {
		const span = originalSpan(text, normal, raw.start, raw.end);
		return {
			dimension: raw.dimension,
			min: raw.min,
			max: raw.max,
			comparator: comparatorOf(
				normal.text.slice(Math.max(0, raw.start - 18), raw.start),
				normal.text.slice(raw.end, raw.end + 10),
				raw.more,
				locale
			),
			unit: raw.unit,
			literal: raw.literal,
			...span
		};
	});
}

/** A document is asked for the same passages again and again while it is compiled. */
const KEPT = 256;
const READ: Readonly<Record<Locale, (text: string) => readonly Quantity[]>> = {
	'zh-CN': keepLast(KEPT, (text) => readQuantities(text, 'zh-CN')),
	en: keepLast(KEPT, (text) => readQuantities(text, 'en'))
};

/**
 * Every quantity of a text in base units, in order. Chinese and Arabic numerals, spans, "about" and "at most";
 * `start`, `end` and `text` are of the text as given. Never throws; texts without numbers give [].
 */
export function findQuantities(text: string, locale: Locale): readonly Quantity[] {
	return READ[locale](text);
}
