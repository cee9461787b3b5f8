import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededCharacters } from './needed-characters.ts';

const needs = (source: string): string | null => {
	const needed = neededCharacters(source);
	return needed === null ? null : [...needed].sort().join('');
};

describe('characters that a pattern needs', () => {
	it('are one of each alternative', () => {
		expect(needs('甲|乙')).toBe('乙甲');
		expect(needs('(?:甲|乙)+')).toBe('乙甲');
	});

	it('are the rarest part of what must stand there', () => {
		expect(needs('不(?:收费|扣)')).toBe('扣收');
		expect(needs('的费')).toBe('费');
	});

	it('are not those that may be left out or only stand beside', () => {
		expect(needs('甲?乙')).toBe('乙');
		expect(needs('(?:甲乙){0,2}丙*')).toBeNull();
		expect(needs('(?<!甲)乙(?=丙)(?!丁)')).toBe('乙');
		expect(needs('甲{2,}')).toBe('甲');
	});

	it('are read from classes that say which', () => {
		expect(needs('[甲乙]')).toBe('乙甲');
		expect(needs('[a-c\\-]')).toBe('-abc');
		expect(needs('[^甲]')).toBeNull();
		expect(needs('[一-龥]')).toBeNull();
		expect(needs('[甲\\s]')).toBeNull();
		expect(needs('\\d')).toBe('0123456789');
	});

	it('are unknown where one alternative is, or the source says what is not understood', () => {
		for (const source of ['甲|.', '甲|', '', '\\u7532', '(甲)\\1', '(?<n>甲)', '[甲', '(甲', '甲)'])
			expect(needs(source)).toBeNull();
	});

	it('stand in every text in which the pattern matches', () => {
		const { choice } = fc.letrec<{ choice: string; sequence: string; atom: string }>((rec) => ({
			choice: fc.array(rec('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
			sequence: fc.array(rec('atom'), { maxLength: 3 }).map((all) => all.join('')),
			atom: fc
				.tuple(
					fc.oneof(
						{ depthSize: 'small' },
						fc.constantFrom('a', 'b', '不', '.', '[ab]', '[^a]', '\\d', '\\b', '(?!a)', '(?<=b)'),
						rec('choice').map((inner) => `(?:${inner})`)
					),
					fc.constantFrom('', '', '?', '*', '+', '{0,1}', '{1,2}', '+?')
				)
				.map(([atom, many]) => (/^(?:\\b|\(\?[!<])/.test(atom) ? atom : atom + many))
		}));
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '不', '1', ' '), maxLength: 6 });
		fc.assert(
			fc.property(choice, text, (source, said) => {
				const needed = neededCharacters(source);
				if (needed === null || !new RegExp(source).test(said)) return;
				expect([...said].some((character) => needed.has(character))).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});
