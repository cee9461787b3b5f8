import type { Locale } from '#lib/core/locale.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { findClaims } from '../claims.ts';
import type { Fact } from '../compiled-scenario.ts';
import type { Line, Scenario } from '../scenario.ts';
import { conceptsIn } from './concepts.ts';
import { termsOf } from './terms.ts';

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
		...lines(caller.profile, { kind: 'profile' }, ''),
		...lines([caller.opening], { kind: 'opening' }, ''),
		...lines(caller.closings, { kind: 'closing' }, '')
	];
}

function statementsIn(passage: Passage, locale: Locale): Omit<Fact, 'id'>[] {
	const clauses = splitClauses(passage.text);
	const around = (start: number, end: number): { quote: string; subject: string[] } => {
		const at = clauses.findIndex((clause) => clause.start <= start && start < clause.end);
		const clause = clauses[at];
		const quote = clause?.text ?? passage.text;
		const value = passage.text.slice(start, end);
		// Own clause first, then the one before (its subject often stands there), then title or question.
		const own = termsOf(quote.replace(value, ' '), locale);
		const before = at > 0 && own.length < 3 ? termsOf(clauses[at - 1]?.text ?? '', locale) : [];
		const about = termsOf(passage.about, locale).slice(0, 4);
		const concepts = conceptsIn(quote.replace(value, ' ')).map((id) => `#${id}`);
		return { quote, subject: [...new Set([...own, ...before, ...concepts, ...about])] };
	};
	const found: (Omit<Fact, 'id'> & { at: number })[] = [];
	for (const quantity of findQuantities(passage.text, locale)) {
		const { quote, subject } = around(quantity.start, quantity.end);
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
		const { quote, subject } = around(span.start, span.end);
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
