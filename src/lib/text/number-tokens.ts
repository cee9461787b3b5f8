import type { Locale } from '#lib/core/locale.ts';
import { BEGINNINGS_ZH, readChineseNumber } from './chinese-numbers.ts';
import { readEnglishNumber } from './english-numbers.ts';
import { keepLast } from './keep-last.ts';
import { mapCharacters, type MappedText } from './mapped-text.ts';
import type { NumberRead } from './number-read.ts';

/** Stands for one number in a masked text; private use, so no real text holds it (normalising drops none of these). */
export const N = '\ue000';

/**
 * A normalised text in which each number is one character, so that units can be matched by short patterns
 * ("N个半小时"), with the numbers in order and a map back to the normalised text.
 */
export interface MaskedText extends MappedText {
	readonly numbers: readonly NumberRead[];
	/** Index of the number at a masked position; -1 where no number stands. */
	readonly numberAt: readonly number[];
	/** End in the normalised text of each masked character. */
	readonly ends: readonly number[];
}

/** Words that hold a numeral and mean no number. Same length as what they hide. */
const ZH_WORDS =
	/一下|一起|一定|一直|一样|一般|一旦|一些|一点(?=也|都|不|儿|点)|一边|一方面|一致|一切|一概|一律|一会儿?|一步到位|一对一|统一|唯一|万一|同一|专一|单一|逐一|第一时间|千万(?=别|不|要|记|注)|十分(?!钟|之|[零一二三四五六七八九十])|百分百|四处|三番五次|一五一十|两边|双十一|一言|一口气|一句话|一心|一再|一贯|一向|一体|一站式|零距离|百忙|千篇一律|独一无二|三心二意|不二|再三|万分|万一/g;
const EN_WORDS =
	/\bno one\b|\bany ?one\b|\bsome ?one\b|\bevery ?one\b|\bone another\b|\beach one\b|\bthe one\b|\bthis one\b|\bthat one\b|\bone of\b/g;

/** Without any of these no number begins. */
const BEGINS_ZH = new RegExp(`[${BEGINNINGS_ZH}]`);
const NO_NUMBER = -1;

function readNumbers(normalized: string, locale: Locale): MaskedText {
	if (locale !== 'en' && !BEGINS_ZH.test(normalized)) {
		const plain = mapCharacters(normalized, (character) => (character === N ? ' ' : character));
		const numberAt = new Array<number>(normalized.length).fill(NO_NUMBER);
		return { ...plain, numbers: [], numberAt, ends: plain.at.slice(1) };
	}
	const words = locale === 'en' ? EN_WORDS : ZH_WORDS;
	const hidden = new Set<number>();
	for (const match of normalized.matchAll(words)) {
		for (let i = 0; i < match[0].length; i += 1) hidden.add(match.index + i);
	}
	const read = locale === 'en' ? readEnglishNumber : readChineseNumber;
	const numbers: NumberRead[] = [];
	const covering = new Map<number, NumberRead>(); // start → number
	for (let at = 0; at < normalized.length; at += 1) {
		if (hidden.has(at)) continue;
		const number = read(normalized, at);
		if (!number) continue;
		numbers.push(number);
		covering.set(at, number);
		at = number.end - 1;
	}
	let skipTo = 0;
	const masked = mapCharacters(normalized, (character, index) => {
		if (index < skipTo) return '';
		const number = covering.get(index);
		if (!number) return character === N ? ' ' : character;
		skipTo = number.end;
		return N;
	});
	const numberAt: number[] = [];
	const ends: number[] = [];
	let next = 0;
	for (let i = 0; i < masked.text.length; i += 1) {
		const isNumber = masked.text[i] === N;
		numberAt.push(isNumber ? next : NO_NUMBER);
		ends.push(isNumber ? numbers[next]!.end : (masked.at[i] ?? 0) + 1);
		if (isNumber) next += 1;
	}
	return { ...masked, numbers, numberAt, ends };
}

const READ: Readonly<Record<Locale, (text: string) => MaskedText>> = {
	'zh-CN': keepLast(32, (text) => readNumbers(text, 'zh-CN')),
	en: keepLast(32, (text) => readNumbers(text, 'en'))
};

/** Finds the numbers of a normalised text and puts N in their place. */
export function maskNumbers(normalized: string, locale: Locale): MaskedText {
	return READ[locale](normalized);
}
