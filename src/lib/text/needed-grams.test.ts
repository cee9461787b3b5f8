import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededGrams } from './needed-grams.ts';
import { createSieve, needOfPattern, siftPatterns } from './pattern-sieve.ts';

const needs = (source: string): string | null => {
	const needed = neededGrams(source);
	return needed === null ? null : [...needed].sort().join(' ');
};

describe('grams that a pattern needs', () => {
	it('are one of each alternative', () => {
		expect(needs('甲|乙')).toBe('乙 甲');
		expect(needs('(?:甲|乙)+')).toBe('乙 甲');
		expect(needs('(?:甲丙|乙)丁')).toBe('乙丁 甲丙');
	});

	it('are the rarest part of what must stand there', () => {
		expect(needs('不(?:收费|扣)')).toBe('不扣 收费');
		expect(needs('的.*费')).toBe('费');
		expect(needs('甲[^,]{0,3}乙丙')).toBe('乙丙');
	});

	it('are not those that may be left out or only stand beside', () => {
		expect(needs('甲?乙')).toBe('乙 甲乙');
		expect(needs('(?:甲乙){0,2}丙*')).toBeNull();
		expect(needs('(?<!甲)乙(?=丙)(?!丁)')).toBe('乙');
		expect(needs('甲{2,}')).toBe('甲');
		expect(needs('丙甲+乙')).toBe('丙');
	});

	it('are read from classes that say which', () => {
		expect(needs('[甲乙]')).toBe('乙 甲');
		expect(needs('[a-c\\-]')).toBe('- a b c');
		expect(needs('[^甲]')).toBeNull();
		expect(needs('[一-龥]')).toBeNull();
		expect(needs('[甲\\s]')).toBeNull();
		expect(needs('\\d')).toBe('0 1 2 3 4 5 6 7 8 9');
		expect(needs('\\u7532')).toBe('甲');
	});

	it('are unknown where one alternative is, or the source says what is not understood', () => {
		for (const source of ['甲|.', '甲|', '', '(甲)\\1', '(?<n>甲)', '[甲', '(甲', '甲)'])
			expect(needs(source)).toBeNull();
	});

	it('stand in every text in which the pattern matches', () => {
		const { choice } = fc.letrec<{ choice: string; sequence: string; atom: string }>((rec) => ({
			choice: fc.array(rec('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
			sequence: fc.array(rec('atom'), { maxLength: 4 }).map((all) => all.join('')),
			atom: fc
				.tuple(
					fc.oneof(
						{ depthSize: 'small' },
						fc.constantFrom(
							'a',
							'b',
							'不',
							'.',
							'[ab]',
							'[^a]',
							'\\d',
							'\\b',
							'(?!a)',
							'(?<=b)',
							'^'
						),
						rec('choice').map((inner) => `(?:${inner})`)
					),
					fc.constantFrom('', '', '', '?', '*', '+', '{0,1}', '{1,2}', '+?')
				)
				.map(([atom, many]) => (/^(?:\\b|\^|\(\?[!<])/.test(atom) ? atom : atom + many))
		}));
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '不', '1', ' '), maxLength: 6 });
		fc.assert(
			fc.property(choice, text, (source, said) => {
				if (!new RegExp(source).test(said)) return;
				const needed = neededGrams(source);
				if (needed !== null) expect([...needed].some((gram) => said.includes(gram))).toBe(true);
				expect(siftPatterns(createSieve(['x', source].map(needOfPattern)), said)).toContain(1);
			}),
			{ numRuns: 1000 }
		);
	});
});
