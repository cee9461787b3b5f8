import { describe, expect, test } from 'vitest';
import { clauseEnds, splitClauses, splitSentences } from './clauses.ts';
import { originalSpan } from './mapped-text.ts';
import { normalize } from './normalize.ts';
import { blurredSyllables, soundGrams, syllables } from './pinyin.ts';
import { speechLength } from './speech-length.ts';

describe('normalize', () => {
	test.each([
		['ＡＢＣ１２３％', 'abc123%'],
		['升級後資料會丟嗎', '升级后资料会丢吗'],
		['Wi\u200bFi\u0007', 'wifi'],
		['“您好”——张总', '"您好"--张总'],
		['ÀÉ', 'àé'],
		['幺八六', '一八六']
	])('%s becomes %s', (text, expected) => {
		expect(normalize(text).text).toBe(expected);
	});

	test('the map leads back to the original words', () => {
		const original = '請\u200b在３０分鐘內完成';
		const mapped = normalize(original);
		const start = mapped.text.indexOf('30分钟');
		expect(originalSpan(original, mapped, start, start + 4).text).toBe('３０分鐘');
		expect(mapped.at).toHaveLength(mapped.text.length + 1);
	});
});

describe('clauses', () => {
	test('numbers, times and addresses are not cut', () => {
		expect(splitClauses('从3.8升到4.0，15:30开始，发a@b.com。').map((span) => span.text)).toEqual([
			'从3.8升到4.0',
			'15:30开始',
			'发a@b.com'
		]);
	});

	test('sentences keep their commas', () => {
		expect(splitSentences('好的，张总。您看呢？行').map((span) => span.text)).toEqual([
			'好的，张总',
			'您看呢',
			'行'
		]);
	});

	test('spans index the given text', () => {
		const text = '  好的 ， 没问题 ';
		for (const span of splitClauses(text)) expect(text.slice(span.start, span.end)).toBe(span.text);
	});

	test('clause ends lie after the marks and at the end', () => {
		expect(clauseEnds('好，行。嗯')).toEqual([2, 4, 5]);
		expect(clauseEnds('')).toEqual([]);
	});
});

describe('pinyin', () => {
	test('homophones of a recogniser sound the same', () => {
		expect(syllables('叙费')).toEqual(syllables('续费'));
		expect(syllables('抱表')).toEqual(syllables('报表'));
		expect(blurredSyllables('山城')).toEqual(blurredSyllables('三层'));
	});

	test('words of an alphabet and digits stay', () => {
		expect(syllables('续费CRM 30天')).toEqual(['xu', 'fei', 'crm', '30', 'tian']);
		expect(soundGrams('续费')).toEqual(['xu·fei']);
		expect(soundGrams('费')).toEqual([]);
	});
});

describe('speech length', () => {
	test.each([
		['您好，我是李明。', 6],
		['30GB', 4],
		['see you tomorrow', 6],
		['！？…', 0]
	])('%s counts %i', (text, expected) => {
		expect(speechLength(text)).toBe(expected);
	});
});
