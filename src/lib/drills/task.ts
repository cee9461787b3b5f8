import type { Attempt } from '#lib/attempt/attempt.ts';
import type { Mood } from '#lib/callee/callee-state.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import type {
	CompiledKnowledge,
	CompiledScenario,
	CompiledStep,
	Concern
} from '#lib/scenarios/compiled-scenario.ts';
import type { Line } from '#lib/scenarios/scenario.ts';
import type { DrillCard, Spot } from './drill-card.ts';

/** What stands in a fact for the figure that is asked. */
export const BLANK = '＿＿';

/** What a card is about, in the document as it is now. */
export type Subject =
	| { readonly kind: 'opening' }
	| { readonly kind: 'step'; readonly step: CompiledStep }
	| { readonly kind: 'question'; readonly concern: Concern }
	| FactSubject;

export interface FactSubject {
	readonly kind: 'fact';
	/** What the document says. */
	readonly quote: string;
	readonly line: number;
	/** The figure in it; null for a claim ("no hidden fee"). */
	readonly quantity: Quantity | null;
	/** Points of the document that say it. */
	readonly pointIds: readonly string[];
	/** Where it stands; null for the profile and the like. */
	readonly step: CompiledStep | null;
	readonly item: CompiledKnowledge | null;
}

/** A moment of a call: what he had just said, and how he was. */
export interface Situation {
	/** '' where he had said nothing that fits. */
	readonly line: string;
	readonly mood: Mood | null;
	/** Caller turn that is due then, 0-based: the call can be taken up again before it. Null without a call. */
	readonly turn: number | null;
}

/** One card, ready to be asked. */
export interface DrillTask {
	readonly cardId: string;
	readonly subject: Subject;
	readonly situation: Situation;
	/** What is asked for: the step's title, his question, the fact with a blank or what it is about; '' for the opening. */
	readonly about: string;
	/** What a sentence with a blank belongs to; '' for everything else. */
	readonly topic: string;
	/** What the document says, shown after the answer. */
	readonly source: { readonly text: string; readonly line: number };
}

/** Null when the document no longer holds what the card is about. */
export function taskOf(
	card: DrillCard,
	scenario: CompiledScenario,
	attempt: Attempt | null
): DrillTask | null {
	const subject = subjectOf(card, scenario);
	if (subject === null) return null;
	const situation = attempt === null ? UNKNOWN : situationOf(subject, attempt);
	return {
		cardId: card.id,
		subject,
		// His question is his line, also when the call that it came from is gone.
		situation:
			subject.kind === 'question' && situation.line === ''
				? { ...situation, line: subject.concern.question }
				: situation,
		about: aboutOf(subject),
		topic: subject.kind === 'fact' && aboutOf(subject).includes(BLANK) ? topicOf(subject) : '',
		source: sourceOf(subject, scenario)
	};
}

function subjectOf({ kind, key }: Spot, scenario: CompiledScenario): Subject | null {
	switch (kind) {
		case 'opening':
			return { kind };
		case 'step': {
			const step = scenario.steps.find(({ number }) => String(number) === key);
			return step === undefined ? null : { kind, step };
		}
		case 'question': {
			const concern = scenario.concerns.find(({ question }) => question === key);
			return concern === undefined ? null : { kind, concern };
		}
		case 'fact':
			return factSubject(key, scenario);
	}
}

/** A fact by its words, or a whole line of the document that he contradicted. */
function factSubject(quote: string, scenario: CompiledScenario): FactSubject | null {
	const facts = scenario.facts.filter((fact) => fact.quote === quote);
	const found = facts.find(({ quantity }) => quantity !== null) ?? facts[0];
	const holds = ({ text }: Pick<Line, 'text'>): boolean => text === quote;
	const item =
		scenario.knowledge.find(
			({ number, answer }) =>
				answer === quote || (found?.origin.kind === 'knowledge' && found.origin.number === number)
		) ?? null;
	const step =
		item !== null
			? null
			: (scenario.steps.find(
					({ number, lines, title }) =>
						title === quote ||
						lines.some(holds) ||
						(found?.origin.kind === 'step' && found.origin.number === number)
				) ?? null);
	const line = found?.line ?? item?.line ?? step?.lines.find(holds)?.line ?? step?.line ?? null;
	const quantity = found?.quantity ?? null;
	if (line === null || (quantity === null && item === null && step === null)) return null;
	const ids = new Set(facts.map(({ id }) => id));
	const pointIds = [...(item?.points ?? []), ...(step?.points ?? [])]
		.filter(({ factIds }) => factIds.some((id) => ids.has(id)))
		.map(({ id }) => id);
	return { kind: 'fact', quote, line, quantity, pointIds, step, item };
}

const UNKNOWN: Situation = { line: '', mood: null, turn: null };

/** What he said before each caller turn; before the first one he picked up. */
const saidBefore = (attempt: Attempt): readonly (Situation & { readonly to: Direction | null })[] =>
	[{ line: attempt.pickUp.line, direction: attempt.pickUp.direction }, ...attempt.turns].map(
		({ line, direction }, turn) => ({
			line: line?.text ?? '',
			mood: direction?.mood ?? null,
			turn,
			to: direction
		})
	);

function situationOf(subject: Subject, attempt: Attempt): Situation {
	const said = saidBefore(attempt);
	const only = (found: Situation | undefined): Situation =>
		found === undefined ? UNKNOWN : { line: found.line, mood: found.mood, turn: found.turn };
	switch (subject.kind) {
		case 'opening':
			return only(said[0]);
		case 'question':
			return only(said.findLast(({ to }) => to?.question === subject.concern.question));
		case 'fact': {
			const turn = attempt.turns.findIndex(({ observation }) =>
				observation?.facts.some(
					({ verdict, expected }) => verdict === 'wrong' && expected === subject.quote
				)
			);
			return only(said[turn]);
		}
		case 'step': {
			if (subject.step.role === 'opening') return only(said[0]);
			// A step is told when he asks nothing: another question before it would want another answer.
			const isLast = subject.step.role === 'next-step' || subject.step.role === 'closing';
			return only(said.findLast(({ to }) => to !== null && leavesRoom(to, isLast)));
		}
	}
}

const leavesRoom = ({ act, question, end }: Direction, isLast: boolean): boolean =>
	end === null &&
	question === '' &&
	(isLast ? act === 'nothing-more' : act === 'go-ahead' || act === 'acknowledge');

function aboutOf(subject: Subject): string {
	switch (subject.kind) {
		case 'opening':
			return '';
		case 'step':
			return subject.step.title;
		case 'question':
			return subject.concern.question;
		case 'fact': {
			const { quote, quantity } = subject;
			return quantity !== null && quote.includes(quantity.text)
				? quote.replace(quantity.text, BLANK)
				: topicOf(subject);
		}
	}
}

const topicOf = ({ item, step, quote }: FactSubject): string =>
	item?.question ?? step?.title ?? quote;

function sourceOf(subject: Subject, scenario: CompiledScenario): DrillTask['source'] {
	switch (subject.kind) {
		case 'opening':
			return scenario.source.caller.opening;
		case 'step': {
			const { lines, title, line } = subject.step;
			return lines[0] ?? { text: title, line };
		}
		case 'question': {
			const { concern } = subject;
			const item = scenario.knowledge.find(({ number }) => number === concern.knowledge[0]);
			if (item !== undefined) return { text: item.answer, line: item.line };
			const step = scenario.steps.find(({ number }) => number === concern.steps[0]);
			return step?.lines[0] ?? { text: concern.quote, line: concern.line };
		}
		case 'fact':
			return { text: subject.quote, line: subject.line };
	}
}
