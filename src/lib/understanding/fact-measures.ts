import type { CompiledScenario, Fact } from '#lib/scenarios/compiled-scenario.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import { normalize } from '#lib/text/normalize.ts';
import { besideFigure, changeEnd, measuresOf, type ChangeEnd } from './measures.ts';

/** What a figure of the document measures, and which end of a change it names. */
export interface FactMeasures {
	readonly measures: ReadonlySet<string>;
	readonly end: ChangeEnd;
}

const NONE: FactMeasures = { measures: new Set(), end: null };
/** Clauses before its own in which a figure's subject may stand ("开票…系统自动开，最快2小时"). */
const CLAUSES_BEFORE = 2;

/** The line of the document that holds a fact, and the heading or question over it. */
function passageOf(scenario: CompiledScenario, fact: Fact): { text: string; about: string } {
	const { origin } = fact;
	if (origin.kind === 'knowledge') {
		const item = scenario.knowledge.find(({ number }) => number === origin.number);
		return { text: item?.answer ?? fact.quote, about: item?.question ?? '' };
	}
	if (origin.kind === 'step') {
		const step = scenario.steps.find(({ number }) => number === origin.number);
		const line = step?.lines.find(({ text }) => text.includes(fact.quote));
		return { text: line?.text ?? fact.quote, about: '' };
	}
	const line = scenario.source.caller.profile.find(({ text }) => text.includes(fact.quote));
	return { text: line?.text ?? fact.quote, about: '' };
}

export function measuresOfFact(scenario: CompiledScenario, fact: Fact): FactMeasures {
	if (!fact.quantity) return NONE;
	const { text, about } = passageOf(scenario, fact);
	const quote = normalize(fact.quote).text;
	const value = normalize(fact.quantity.text).text;
	const at = Math.max(0, quote.indexOf(value));
	const clauses = splitClauses(text).map((clause) => clause.text);
	const own = clauses.indexOf(fact.quote);
	const before = own < 0 ? [] : clauses.slice(Math.max(0, own - CLAUSES_BEFORE), own).reverse();
	const measures = measuresOf(
		[
			besideFigure(quote, at, at + value.length),
			`${quote.slice(0, at)} ${quote.slice(at + value.length)}`,
			...before.map((clause) => normalize(clause).text),
			normalize(about).text
		],
		scenario.locale
	);
	return { measures, end: changeEnd(quote, at) };
}
