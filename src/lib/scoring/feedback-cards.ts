import type { Attempt, Turn } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import {
	betterAnswer,
	betterForStep,
	writtenChannel,
	type BetterLine
} from './better/better-line.ts';
import { MAX_LENGTH, finish } from './better/candidates.ts';
import { betterAt, momentBefore } from './better/moment.ts';
import { stockLines } from './better/stock-lines.ts';
import type { FeedbackCard, Shift } from './feedback.ts';
import type { Evidence, Mark, ScoreCard } from './score-card.ts';

/** A mark that lost points, with the place where it happened. */
interface Loss {
	readonly mark: Mark;
	readonly evidence: Evidence;
	readonly turn: number;
	/** Tenths of a point. */
	readonly cost: number;
}

/** Marks that a card can be made of; `steps.order` and the like have no sentence of their own. */
const CARD_OF: Readonly<Record<string, string>> = {
	'marks.concerns.concern': 'answer',
	'marks.accuracy.wrong': 'wrong',
	'marks.accuracy.omitted': 'omitted',
	'marks.noInvention.hard': 'invented',
	'marks.noInvention.soft': 'invented',
	'marks.noInvention.hype': 'hype',
	'marks.brevity.cuts': 'cut',
	'marks.brevity.length': 'long',
	'marks.empathy.words': 'harsh',
	'marks.empathy.cues': 'cue',
	'marks.empathy.repeats': 'repeat',
	'marks.compliance.secret': 'secret',
	'marks.compliance.identity': 'identity',
	'marks.compliance.pressing': 'pressing',
	'marks.compliance.pressure': 'pressure',
	'marks.compliance.speaksFor': 'speaksFor',
	'marks.opening.asks': 'introduce',
	'marks.opening.names': 'introduce',
	'marks.purpose.stated': 'purpose',
	'marks.purpose.time': 'time',
	'marks.steps.step': 'step',
	'marks.close.when': 'nextStep',
	'marks.close.courtesy': 'courtesy'
};
/** What endangers a call weighs more than its points say. */
const WEIGHT: Readonly<Record<string, number>> = {
	secret: 4,
	identity: 4,
	pressing: 4,
	harsh: 4,
	wrong: 3,
	invented: 3,
	answer: 2,
	cut: 2
};

/** Cards for a call, the costliest first; never two for one turn, never two of one kind but answers. */
export function findCards(
	scenario: CompiledScenario,
	attempt: Attempt,
	card: ScoreCard,
	understanding: Understanding
): FeedbackCard[] {
	const losses = card.dimensions
		.flatMap((dimension) => dimension.marks)
		.flatMap((mark) => lossOf(mark, attempt))
		.sort(
			(a, b) => weightOf(b) - weightOf(a) || a.turn - b.turn || (a.mark.id < b.mark.id ? -1 : 1)
		);
	const cards: FeedbackCard[] = [];
	const turns = new Set<number>();
	const kinds = new Set<string>();
	for (const loss of losses) {
		const kind = kindOf(loss.mark);
		if (turns.has(loss.turn) || (kind !== 'answer' && kinds.has(kind))) continue;
		// A sentence that won him over is not the one to change, whatever it still lacked.
		if (kind === 'answer' && patienceRose(attempt, loss.turn)) continue;
		turns.add(loss.turn);
		kinds.add(kind);
		cards.push(toCard(scenario, attempt, understanding, loss));
		if (cards.length === 3) break;
	}
	return cards;
}

function patienceRose(attempt: Attempt, turn: number): boolean {
	const before = attempt.turns[turn - 1]?.stateAfter ?? attempt.pickUp.state;
	return (attempt.turns[turn]?.stateAfter.patience ?? 0) > before.patience;
}

const kindOf = (mark: Mark): string => CARD_OF[mark.messageKey] ?? '';
const weightOf = (loss: Loss): number => loss.cost * (WEIGHT[kindOf(loss.mark)] ?? 1);

function lossOf(mark: Mark, attempt: Attempt): Loss[] {
	const cost = mark.possible - mark.gained;
	if (cost <= 0 || kindOf(mark) === '' || attempt.turns.length === 0) return [];
	const evidence =
		mark.evidence.find((entry) => entry.kind === 'said') ??
		mark.evidence.find((entry) => entry.kind === 'not-said');
	if (!evidence) return [];
	const turn =
		evidence.kind === 'said' ? evidence.turn : (evidence.dueTurn ?? attempt.turns.length - 1);
	// What was due after the call had ended cannot be said again from there.
	return [{ mark, evidence, turn: Math.min(turn, attempt.turns.length - 1), cost }];
}

function toCard(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding: Understanding,
	loss: Loss
): FeedbackCard {
	const entry = attempt.turns[loss.turn]!;
	const before = attempt.turns[loss.turn - 1]?.stateAfter ?? attempt.pickUp.state;
	const direction =
		loss.turn === 0 ? attempt.pickUp.direction : attempt.turns[loss.turn - 1]?.direction;
	const better = betterFor(scenario, attempt, understanding, loss);
	const expected = loss.evidence.kind === 'not-said' ? loss.evidence.expected : '';
	return {
		markId: loss.mark.id,
		turn: loss.turn,
		question: direction?.question ?? '',
		quote: loss.evidence.kind === 'said' ? loss.evidence.quote : quoteOf(entry),
		messageKey: `feedback.cards.${kindOf(loss.mark)}`,
		params: { ...loss.mark.params, turn: loss.turn + 1 },
		patience: shift(before.patience, entry.stateAfter.patience),
		trust: shift(before.trust, entry.stateAfter.trust),
		rules: entry.rules,
		line: better.line ?? loss.evidence.line,
		source: better.source === '' ? expected : better.source,
		better: better.text,
		cost: loss.cost
	};
}

const shift = (before: number, after: number): Shift => [before, after];

/** The first words of a turn, enough to recognise it. */
const quoteOf = (turn: Turn): string =>
	turn.heard.length <= 40 ? turn.heard : `${turn.heard.slice(0, 40)}…`;

function betterFor(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding: Understanding,
	loss: Loss
): BetterLine {
	const stock = stockLines(scenario.locale);
	const { opening } = scenario.source.caller;
	const courtesy = (text: string, line: number | null = null, source = ''): BetterLine => ({
		text,
		line,
		source
	});
	const moment = momentBefore(scenario, understanding, attempt, loss.turn);
	switch (kindOf(loss.mark)) {
		case 'answer': {
			const id = loss.mark.id.replace(/^concerns\./, '');
			const concern = scenario.concerns.find((entry) => entry.id === id);
			return concern ? betterAnswer(scenario, understanding, concern, loss.turn) : betterAt(moment);
		}
		case 'step': {
			const number = Number(loss.mark.params['step']);
			return betterForStep(scenario, understanding, number, loss.turn) ?? betterAt(moment);
		}
		case 'introduce':
			return courtesy(stock.introduce(scenario), opening.line, opening.text);
		case 'time':
			return courtesy(stock.askTime(), opening.line, opening.text);
		case 'wrong':
			return corrected(scenario, loss) ?? betterAt(moment);
		case 'invented':
			return courtesy(stock.deferHonestly(writtenChannel(scenario)));
		case 'harsh':
			return courtesy(stock.apologize());
		case 'cue':
			return courtesy(stock.acknowledge());
		case 'secret':
			return courtesy(stock.noSecrets());
		case 'pressing':
			return courtesy(stock.respectRefusal());
		case 'pressure':
		case 'speaksFor':
		case 'nextStep':
			return courtesy(stock.nextStep(writtenChannel(scenario)));
		case 'courtesy':
			return courtesy(
				stock.close(),
				scenario.source.caller.closings[0]?.line ?? null,
				scenario.source.caller.closings[0]?.text ?? ''
			);
		default:
			return betterAt(moment);
	}
}

/** The document's own clause in place of a wrong one. */
function corrected(scenario: CompiledScenario, loss: Loss): BetterLine | null {
	const { line } = loss.evidence;
	const fact = scenario.facts.find(
		(entry) => entry.line === line && entry.quote.length + 10 <= MAX_LENGTH[scenario.locale]
	);
	if (!fact) return null;
	return { text: finish(fact.quote, scenario.locale), line: fact.line, source: fact.quote };
}
