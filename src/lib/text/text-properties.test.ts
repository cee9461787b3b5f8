import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { clauseEnds, splitClauses } from './clauses.ts';
import { compareQuantities } from './compare-quantities.ts';
import { removeFillers } from './fillers.ts';
import { coverage, createGramIndex, grams, jaccard, similarity } from './ngrams.ts';
import { normalize } from './normalize.ts';
import { soundGrams } from './pinyin.ts';
import { findQuantities } from './quantities.ts';
import { findSelfCorrections } from './self-correction.ts';
import { speechLength } from './speech-length.ts';

const DIGITS = '零一二三四五六七八九';

/** 0 … 9999 in Chinese signs, as read aloud. */
function inHan(n: number): string {
	if (n < 10) return DIGITS[n]!;
	if (n < 20) return `十${n % 10 === 0 ? '' : DIGITS[n % 10]!}`;
	const size = n >= 1000 ? 1000 : n >= 100 ? 100 : 10;
	const sign = { 1000: '千', 100: '百', 10: '十' }[size]!;
	const rest = n % size;
	if (rest === 0) return DIGITS[Math.floor(n / size)]! + sign;
	const zero = rest < size / 10 ? '零' : '';
	const tail = rest >= 10 && rest < 20 ? `一${inHan(rest)}` : inHan(rest);
	return DIGITS[Math.floor(n / size)]! + sign + zero + tail;
}

const fullWidth = (text: string): string =>
	[...text]
		.map((c) => (/[0-9a-zA-Z%]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
		.join('');

/** Any utterance: speech, digits, units, markup, emoji, lone surrogates, control characters. */
const anything = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 80 }),
	fc
		.array(
			fc.constantFrom(
				...'半三十百千万亿点分钟小时个月年号折成块元%.-到至约内多5 30 GB v4.0 啊不 不是 那个 …，。 <b> \u200b @ 😀'.split(
					''
				)
			),
			{ maxLength: 60 }
		)
		.map((parts) => parts.join(''))
);

describe('a quantity keeps its value in every writing', () => {
	const units = fc.constantFrom('分钟', '小时', '天', '块钱', '元', '人', 'GB', '%', '个月', '次');
	const frames = fc.constantFrom('一般需要*完成', '大概*吧', '*', '我们承诺*以内', '您看，*，行吗');

	test('Arabic, Chinese, full-width and spaced numbers agree', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 9999 }), units, frames, (n, unit, frame) => {
				const writings = [
					`${n}${unit}`,
					`${inHan(n)}${unit}`,
					fullWidth(`${n}${unit}`),
					`${n} ${unit}`
				];
				const found = writings.map((words) => findQuantities(frame.replace('*', words), 'zh-CN'));
				for (const quantities of found) {
					expect(quantities).toHaveLength(1);
					expect(compareQuantities(quantities[0]!, found[0]![0]!)).toBe('same');
				}
			}),
			{ numRuns: 400 }
		);
	});

	test('a discount agrees with the reduction that it is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 11, max: 99 }), (left) => {
				const digits = `${DIGITS[Math.floor(left / 10)]!}${left % 10 === 0 ? '' : DIGITS[left % 10]!}`;
				const writings = [
					`${left}折`,
					`打${digits}折`,
					`优惠${100 - left}%`,
					`便宜${100 - left}个点`
				];
				const found = writings.map((words) => findQuantities(words, 'zh-CN')[0]!);
				for (const quantity of found)
					expect([quantity.min, quantity.unit]).toEqual([left * 100, 'discount']);
			}),
			{ numRuns: 89 }
		);
	});

	test('every character there is, is as plain as it gets after one pass', () => {
		const again: string[] = [];
		for (let code = 0; code <= 0x10ffff; code += 1) {
			const once = normalize(String.fromCodePoint(code)).text;
			if (normalize(once).text !== once) again.push(code.toString(16));
		}
		expect(again).toEqual([]);
	});

	test('traditional characters change nothing', () => {
		expect(findQuantities('倆鐘頭', 'zh-CN')[0]?.min).toBe(7200);
		expect(findQuantities('三個鐘頭', 'zh-CN')[0]?.min).toBe(10_800);
		expect(findQuantities('五十萬', 'zh-CN')[0]?.min).toBe(500_000);
	});
});

describe('no text breaks the reading', () => {
	test('everything returns, and every span is a stretch of the original', () => {
		fc.assert(
			fc.property(anything, fc.constantFrom(...LOCALES), (text, locale) => {
				const spans = [
					...findQuantities(text, locale),
					...findSelfCorrections(text, locale).flatMap((c) => [c.retracted, c.marker]),
					...splitClauses(text)
				];
				for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
				for (const q of findQuantities(text, locale)) {
					expect(Number.isSafeInteger(q.min) && Number.isSafeInteger(q.max)).toBe(true);
					expect(q.min).toBeLessThanOrEqual(q.max);
				}
				const normal = normalize(text);
				expect(normal.at).toHaveLength(normal.text.length + 1);
				expect(normalize(normal.text).text).toBe(normal.text);
				removeFillers(normal.text, locale);
				grams(text, locale);
				soundGrams(text);
				expect(speechLength(text)).toBeGreaterThanOrEqual(0);
				for (const end of clauseEnds(text)) expect(end).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 1500 }
		);
	});

	test.each([
		['Chinese digits', '三'.repeat(100_000)],
		['dashes', 'a-'.repeat(50_000)],
		['letters', 'a '.repeat(50_000)],
		['numbers', '1 '.repeat(50_000)],
		['corrections', '好的，不是，三分'.repeat(12_000)],
		['stutters', '我我'.repeat(50_000)]
	])('a hundred thousand characters of %s are read to the end', (_, text) => {
		for (const locale of LOCALES) {
			findQuantities(text, locale);
			findSelfCorrections(text, locale);
			grams(text, locale);
		}
		expect(findQuantities(text, 'zh-CN').every(({ end }) => end <= text.length)).toBe(true);
	});
});

describe('similarity', () => {
	const index = createGramIndex(
		[
			{ id: 'time', text: '整个升级三十分钟内完成，业务短暂中断' },
			{ id: 'cost', text: '升级和后续支持全部免费，没有隐性费用' },
			{ id: 'safe', text: '传输全程加密，结束后生成校验报告' }
		],
		'zh-CN'
	);

	test('other words for the same thing find it', () => {
		const best = (text: string): string | undefined => index.best(index.profile(text), 1)[0]?.id;
		expect(best('业务停机也就半小时')).toBe('time');
		expect(best('这个不要钱的，没有别的费用')).toBe('cost');
		expect(best('数据都加密，还给您校验报告')).toBe('safe');
	});

	test('a text is wholly like itself and not at all like an empty one', () => {
		fc.assert(
			fc.property(anything, anything, (a, b) => {
				const p = index.profile(a);
				const q = index.profile(b);
				expect(similarity(p, q)).toBe(similarity(q, p));
				expect(similarity(p, p)).toBe(p.weights.size === 0 ? 0 : 1000);
				expect(coverage(p, q)).toBeLessThanOrEqual(1000);
				expect(jaccard(a, b, 'zh-CN')).toBe(jaccard(b, a, 'zh-CN'));
			}),
			{ numRuns: 300 }
		);
	});

	test('English words are compared as words, whatever their ending', () => {
		expect(jaccard('we delivered your packages', 'we deliver the package', 'en')).toBeGreaterThan(
			jaccard('we delivered your packages', 'you can cancel at any time', 'en')
		);
	});
});

describe('self-corrections', () => {
	test.each([
		['四十分，啊不，三十分钟', '四十分'],
		['停不了多久，四十分，啊不是，三十分钟左右', '四十分'],
		['优惠8%，说错了，是5%', '8%'],
		['四十分钟，不是，三十分钟', '四十分钟'],
		['这是收费的，啊不对，是免费的', '这是收费的'],
		['it takes forty minutes, sorry, I mean thirty minutes', 'forty minutes']
	])('%s takes back %s', (text, retracted) => {
		const locale = /[a-z]{3}/.test(text) ? 'en' : 'zh-CN';
		expect(findSelfCorrections(text, locale).map((c) => c.retracted.text)).toEqual([retracted]);
	});

	test.each([
		'不是推销，也不问您敏感信息',
		'您是不是三天前打过电话',
		'我们不是三天，是两天',
		'要不要发您一份'
	])('%s takes nothing back', (text) => {
		expect(findSelfCorrections(text, 'zh-CN')).toEqual([]);
	});
});

describe('fillers', () => {
	test.each([
		['呃，那个……我我我们这次升级', '，……我们这次升级'],
		['谢谢谢谢您', '谢谢您'],
		['那个方案您看看', '那个方案您看看']
	])('%s', (text, expected) => {
		expect(removeFillers(text, 'zh-CN').text).toBe(expected);
	});
});
