import type { Locale } from '#lib/core/locale.ts';
import type { Span } from '#lib/core/span.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { findClaims } from '../claims.ts';
import type { Fact } from '../compiled-scenario.ts';
import type { Line, Scenario } from '../scenario.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import { conceptsIn } from './concepts.ts';
import { splitLabel } from '../parse/items.ts';
import { kindOf } from './points.ts';
import { isWord, termsOf } from './terms.ts';

type Origin = Fact['origin'];

interface Passage {
	readonly text: string;
	readonly line: number;
	readonly origin: Origin;
	/** What the passage is about beyond its own words: title of a step, question of an answer. */
	readonly about: string;
}

/** Every checkable statement of the caller's half, keyed by what it is about. */
export function compileFacts(scenario: Scenario): Fact[] {
	const facts: Fact[] = [];
	for (const passage of passagesOf(scenario)) {
		for (const found of statementsIn(passage, scenario.locale)) {
			facts.push({ id: `f${facts.length + 1}`, ...found });
		}
	}
	return facts;
}

function passagesOf({ caller }: Scenario): Passage[] {
	const lines = (all: readonly Line[], origin: Origin, about: string): Passage[] =>
		all.map(({ text, line }) => ({ text, line, origin, about }));
	return [
		...caller.steps.flatMap((step) =>
			lines(step.lines, { kind: 'step', number: step.number }, step.title)
		),
		...caller.knowledge.map(({ number, question, answer, line }): Passage => ({
			text: answer,
			line,
			origin: { kind: 'knowledge', number },
			about: question
		})),
		...caller.profile.map(({ text, line }): Passage => {
			const about = splitLabel(text)?.label ?? '';
			return { text, line, origin: { kind: 'profile' }, about };
		}),
		...lines([caller.opening], { kind: 'opening' }, ''),
		...lines(caller.closings, { kind: 'closing' }, '')
	];
}

function statementsIn(passage: Passage, locale: Locale): Omit<Fact, 'id'>[] {
	const clauses = splitClauses(passage.text);
	const quantities = findQuantities(passage.text, locale);
	const around = (
		start: number,
		end: number,
		isClaim: boolean
	): { quote: string; subject: string[] } => {
		const at = clauses.findIndex((clause) => clause.start <= start && start < clause.end);
		const clause = clauses[at];
		const quote = clause?.text ?? passage.text;
		// A promise is its own subject; a number is not.
		const value = isClaim ? '' : passage.text.slice(start, end);
		// Own clause first, then the one before (its subject often stands there), then title or question.
		const termsIn = (one: Span | undefined): string[] =>
			one ? termsOf(withoutValues(passage.text, one.start, one.end, quantities), locale) : [];
		const own = termsIn(clause);
		const before = own.length < 3 ? termsIn(clauses[at - 1]) : [];
		const about = termsOf(passage.about, locale)
			.filter((term) => locale === 'en' || isWord(term))
			.slice(0, 4);
		const concepts = conceptsIn(quote.replace(value, ' ')).map((id) => `#${id}`);
		return { quote, subject: [...new Set([...own, ...before, ...concepts, ...about])] };
	};
	const found: (Omit<Fact, 'id'> & { at: number })[] = [];
	for (const quantity of quantities) {
		if (isIdiom(quantity)) continue;
		// A wish or a question states nothing: "祝您一天顺利", "一个月够不够".
		const own = clauses.find((one) => one.start <= quantity.start && quantity.start < one.end);
		if (own && statesNothing(own.text, passage.text.charAt(own.end))) continue;
		const { quote, subject } = around(quantity.start, quantity.end, false);
		const { line, origin } = passage;
		found.push({
			kind: 'quantity',
			quantity,
			claim: null,
			subject,
			quote,
			line,
			origin,
			at: quantity.start
		});
	}
	for (const { id, span } of findClaims(passage.text, locale)) {
		const { quote, subject } = around(span.start, span.end, true);
		if (found.some((fact) => fact.claim === id && fact.quote === quote)) continue;
		const { line, origin } = passage;
		found.push({
			kind: 'claim',
			quantity: null,
			claim: id,
			subject,
			quote,
			line,
			origin,
			at: span.start
		});
	}
	return found.sort((a, b) => a.at - b.at).map(({ at: _, ...fact }) => fact);
}

function statesNothing(clause: string, mark: string): boolean {
	return /^(祝|愿|have a)/iu.test(clause) || kindOf(clause, mark) === 'ask';
}

/** 一步到位, 一次发齐, 一对一: a counted one written in characters is a way of speaking. */
function isIdiom({ dimension, min, max, text }: Quantity): boolean {
	return dimension === 'count' && min === max && min <= 1 && !/[0-9]/u.test(text);
}

/** The words of [start, end) without the numbers in it, so that 三个月 leaves no 个月 among the subjects. */
function withoutValues(
	text: string,
	start: number,
	end: number,
	quantities: readonly Quantity[]
): string {
	let rest = '';
	let from = start;
	for (const quantity of quantities) {
		if (quantity.start < start || quantity.end > end) continue;
		rest += `${text.slice(from, quantity.start)} `;
		from = Math.max(from, quantity.end);
	}
	return rest + text.slice(from, end);
}
