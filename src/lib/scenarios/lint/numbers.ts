import type { Locale } from '#lib/core/locale.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import { compareQuantities } from '#lib/text/compare-quantities.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import type { CompiledScenario, Fact } from '../compiled-scenario.ts';
import { termsOf } from '../compile/terms.ts';
import { problem } from '../parse/sections.ts';
import type { Cue, Problem, Scenario } from '../scenario.ts';

/** Numbers that people mix up: one value for two things, two values for one thing. */
export function lintNumbers({ facts, locale, source }: CompiledScenario): Problem[] {
	const told: Told[] = facts.flatMap((fact) =>
		fact.quantity && MIXABLE.has(fact.quantity.dimension)
			? [{ fact, quantity: fact.quantity, terms: subjectOf(fact, fact.quantity, locale) }]
			: []
	);
	const problems: Problem[] = [];
	const reported = new Set<string>();
	told.forEach((a, index) => {
		for (const b of told.slice(index + 1)) {
			const agreement = compareQuantities(a.quantity, b.quantity);
			const shared = b.terms.filter((term) => a.terms.includes(term)).length;
			const fewer = Math.min(a.terms.length, b.terms.length);
			if (agreement === 'same' && shared === 0 && fewer >= 2 && isFigure(a.quantity)) {
				const key = `${a.quantity.dimension}${a.quantity.min}`;
				if (reported.has(key)) continue;
				reported.add(key);
				const params = { value: a.quantity.text, first: a.fact.quote, second: b.fact.quote };
				problems.push(problem(b.fact.line, 'note', 'lint.sameNumber', params));
			}
			const sameThing =
				(shared >= 2 && shared * 3 >= fewer * 2) || (isFigure(a.quantity) && sameWords(a, b));
			if (
				agreement === 'different' &&
				sameThing &&
				a.fact.line !== b.fact.line &&
				!differsBySay(a.fact, b.fact)
			) {
				const params = { line: a.fact.line, first: a.fact.quote, second: b.fact.quote };
				problems.push(problem(b.fact.line, 'warning', 'lint.numbersDiffer', params));
			}
		}
	});
	return [...problems, ...strayFigures(source, facts)];
}

interface Told {
	readonly fact: Fact;
	readonly quantity: Quantity;
	/** Words of what the number is about. */
	readonly terms: readonly string[];
}

/** "双床房每晚420元" and "双床房每晚480元": nothing but the number differs. */
function sameWords(a: Told, b: Told): boolean {
	const text = ({ fact, quantity }: Told): string =>
		fact.quote.replace(quantity.text, '').replace(/[^\p{L}]/gu, '');
	return text(a) === text(b) && text(a).length >= 4;
}

/** Figures of key points that the step or answer they belong to tells otherwise: whoever reads the script aloud would lose the point. */
function strayFigures(source: Scenario, facts: readonly Fact[]): Problem[] {
	const { stepCues, questionCues } = source.settings;
	const check = (kind: 'step' | 'knowledge', cues: Readonly<Record<number, readonly Cue[]>>) =>
		Object.entries(cues).flatMap(([number, points]) => {
			const own = facts.filter(
				({ origin, quantity }) =>
					quantity && origin.kind === kind && origin.number === Number(number)
			);
			return points.flatMap((point) => {
				const figures = point.alternatives.flatMap((text) => findQuantities(text, source.locale));
				const stray = figures.find((figure) => {
					const told = own.filter(({ quantity }) => quantity?.dimension === figure.dimension);
					return (
						MIXABLE.has(figure.dimension) &&
						told.length > 0 &&
						told.every(({ quantity }) => compareQuantities(quantity!, figure) === 'different')
					);
				});
				if (stray === undefined) return [];
				const told = own.find(({ quantity }) => quantity?.dimension === stray.dimension)!;
				const params = { line: told.line, first: told.quote, second: stray.text };
				return [problem(point.line, 'warning', 'lint.numbersDiffer', params)];
			});
		});
	return [...check('step', stepCues), ...check('knowledge', questionCues)];
}

const MIXABLE = new Set(['time', 'ratio', 'money', 'data', 'count']);

/** A share, a sum or a duration that is told as a result; "几分钟" and "两年" are heard everywhere. */
function isFigure({ dimension, min }: Quantity): boolean {
	return dimension === 'ratio' || dimension === 'money' || (dimension === 'time' && min <= 3600);
}

function subjectOf(fact: Fact, quantity: Quantity, locale: Locale): string[] {
	return termsOf(fact.quote.replace(quantity.text, ' '), locale);
}

/** "去年180元，今年168元", "从8分钟降至5分钟": two values on purpose. */
function differsBySay(a: Fact, b: Fact): boolean {
	const when = /去年|前年|原来|以前|从|降|升|提升|最低|最高|last year|from|until|before/iu;
	return when.test(a.quote) || when.test(b.quote);
}
