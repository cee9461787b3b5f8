import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '#lib/core/quantity.ts';
import { compileDocument } from '#lib/scenarios/compile.ts';
import type { CompiledScenario, Fact } from '#lib/scenarios/compiled-scenario.ts';
import { createUnderstanding, FIRST_TURN } from './understand.ts';

/**
 * Every document at hand; those in ../shared are left out where that folder is missing, and so are
 * those that were written to measure what a stranger's document may expect: nothing is fitted to them.
 */
const UNTUNED = /^(?:course-refund|property-fee|trial-interview)\.|\.en\.md$/;
const PACKS = new URL('../scenarios/packs/', import.meta.url);
const DOCUMENTS = new URL('../../../tests/documents/', import.meta.url);
const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const files = [PACKS, DOCUMENTS, SEEDS].flatMap((folder) =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => /\.(?:md|txt)$/.test(name) && !UNTUNED.test(name))
				.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
		: []
);

const HAN = '零一二三四五六七八九';
function han(value: number): string {
	if (value < 10) return HAN[value]!;
	if (value < 100)
		return `${value < 20 ? '' : HAN[Math.floor(value / 10)]!}十${value % 10 ? HAN[value % 10]! : ''}`;
	if (value < 1000) {
		const rest = value % 100;
		const zero = rest > 0 && rest < 10 ? '零' : '';
		const tens = rest >= 10 && rest < 20 ? '一' : '';
		return `${HAN[Math.floor(value / 100)]!}百${zero}${tens}${rest > 0 ? han(rest) : ''}`;
	}
	return String(value);
}
const both = (value: number, unit: string): string[] => [`${value}${unit}`, `${han(value)}${unit}`];

const TIMES: readonly (readonly [number, readonly string[]])[] = [
	[31_536_000, ['年']],
	[2_628_000, ['个月']],
	[86_400, ['天']],
	[3600, ['小时', '个钟头']],
	[60, ['分钟']]
];

/** Ways of saying a value of the dimension; empty where the document's own wording is the only one. */
function sayings({ dimension, min, max, unit }: Quantity, times = 1): string[] {
	if (min !== max) return [];
	const value = min * times;
	switch (dimension) {
		case 'time': {
			const size = TIMES.find(([seconds]) => value % seconds === 0);
			if (!size) return [];
			const ways = size[1].flatMap((name) => both(value / size[0], name));
			return value === 1800 ? [...ways, '半小时', '半个钟头'] : ways;
		}
		case 'money':
			return value % 100 === 0
				? ['元', '块', '块钱'].flatMap((name) => both(value / 100, name))
				: [];
		case 'data':
			return value % 1_048_576 === 0
				? ['GB', 'G', '个G'].flatMap((name) => both(value / 1_048_576, name))
				: [];
		case 'ratio':
			if (unit === 'discount' || value % 100 !== 0 || value > 9900) return [];
			return [`${value / 100}%`, `百分之${han(value / 100)}`];
		case 'count':
			return unit === '步' ? both(value, '步') : [];
		default:
			return [];
	}
}

/** Statements about the offer; the minutes of the call and what is known of him are none. */
function stated(scenario: CompiledScenario): (Fact & { readonly quantity: Quantity })[] {
	return scenario.facts.filter(
		(fact): fact is Fact & { readonly quantity: Quantity } =>
			fact.quantity !== null &&
			(fact.origin.kind === 'knowledge' ||
				(fact.origin.kind === 'step' && fact.origin.number > 1)) &&
			!/占用|耽误|说完|合作|[给打][您你].{0,3}电话|打给[您你]/.test(fact.quote)
	);
}

describe.each(files)('the figures of $name', ({ text }) => {
	const scenario = compileDocument(text).compiled!;
	const understanding = createUnderstanding(scenario);
	/** Errors of a statement, made in answer to the question that the fact answers. */
	const errors = (said: string, { origin }: Fact): string[] =>
		understanding
			.understand(said, {
				...FIRST_TURN,
				turn: 3,
				calleeLine:
					scenario.knowledge.find(
						(item) => origin.kind === 'knowledge' && item.number === origin.number
					)?.question ?? null
			})
			.facts.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unsupported')
			.map(({ quote, expected }) => `${said}: «${quote.text}» (${expected ?? '-'})`);
	const facts = stated(scenario).filter(({ quantity }) => sayings(quantity).length > 0);
	/** The line that holds the fact, with the figure put otherwise. */
	const inQuote = (fact: (typeof facts)[number], words: string): string => {
		const quote = fact.quote.replace(fact.quantity.text, words);
		const line = scenario.steps
			.flatMap((step) => step.lines)
			.find((entry) => entry.line === fact.line && entry.text.includes(fact.quote));
		return line ? line.text.replace(fact.quote, quote) : quote;
	};

	it('are right in any wording', () => {
		const wrong = facts.flatMap((fact) =>
			[fact.quantity.text, ...sayings(fact.quantity)].flatMap((words) =>
				errors(inQuote(fact, words), fact)
			)
		);
		expect(wrong).toEqual([]);
	});

	it('are wrong once they are changed', () => {
		const unnoticed = facts.flatMap((fact) => {
			// Seven times as much is said nowhere else in these documents.
			const said = sayings(fact.quantity, 7).map((words) => inQuote(fact, words));
			return said.filter((one) => errors(one, fact).length === 0);
		});
		expect(unnoticed).toEqual([]);
	});
});
