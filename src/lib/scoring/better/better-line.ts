import type { Channel } from '#lib/core/channel.ts';
import type { CompiledScenario, Concern } from '#lib/scenarios/compiled-scenario.ts';
import type { AnswerGrade, HeardContext, Observation } from '#lib/understanding/observation.ts';
import { FIRST_TURN, type Understanding } from '#lib/understanding/understand.ts';
import { candidatesFor, candidatesForStep, type Candidate } from './candidates.ts';
import { stockLines } from './stock-lines.ts';

/** A sentence to say instead, with the document's line that it rests on (null for courtesy). */
export interface BetterLine {
	readonly text: string;
	readonly line: number | null;
	readonly source: string;
}

/** Sentences tried per concern: the linked answers come first, so more would only be slower. */
const MOST_TRIED = 60;

const RANK: Readonly<Record<AnswerGrade, number>> = {
	specific: 5,
	deferred: 4,
	partial: 3,
	vague: 2,
	ignored: 1,
	wrong: 0
};

/** The moment in which it would be said: nothing that came before can make it an echo or a repeat. */
const momentOf = (concern: Concern, turn: number): HeardContext => ({
	...FIRST_TURN,
	turn,
	askedConcernId: concern.id,
	calleeLine: concern.question,
	calleeLines: [concern.question]
});

const isClean = (observation: Observation): boolean =>
	observation.facts.every((fact) => fact.verdict === 'correct' || fact.verdict === 'retracted') &&
	observation.tricks.stuffing === null &&
	observation.tricks.echo === null &&
	observation.manners.hype.length === 0;

/**
 * One sentence that answers a concern: built from the document and judged by the same rules as what the learner
 * says, so that it is graded as a specific answer when said at this moment. An honest deferral where the document
 * has no answer.
 */
export function betterAnswer(
	scenario: CompiledScenario,
	understanding: Understanding,
	concern: Concern,
	turn: number
): BetterLine {
	const deferral = stockLines(scenario.locale).deferHonestly(writtenChannel(scenario));
	const honest: BetterLine = { text: deferral, line: concern.line, source: concern.quote };
	if (!concern.supported) return honest;
	let best: Candidate | null = null;
	let bestRank = RANK.vague;
	for (const candidate of candidatesFor(scenario, concern).slice(0, MOST_TRIED)) {
		const observation = understanding.understand(candidate.text, momentOf(concern, turn));
		const grade = observation.asked?.grade ?? 'ignored';
		if (!isClean(observation) || RANK[grade] <= bestRank) continue;
		best = candidate;
		bestRank = RANK[grade];
		if (grade === 'specific') break;
	}
	return best ?? honest;
}

/** One sentence for a step: the one that conveys most of it. */
export function betterForStep(
	scenario: CompiledScenario,
	understanding: Understanding,
	number: number,
	turn: number
): BetterLine | null {
	let best: Candidate | null = null;
	let most = 0;
	for (const candidate of candidatesForStep(scenario, number).slice(0, MOST_TRIED)) {
		const observation = understanding.understand(candidate.text, { ...FIRST_TURN, turn });
		const match = observation.steps.find((entry) => entry.step === number);
		if (!isClean(observation) || match === undefined || match.score <= most) continue;
		best = candidate;
		most = match.score;
	}
	return best;
}

/** The channel in which he reads things. */
export function writtenChannel(scenario: CompiledScenario): Channel {
	const { preferredChannel } = scenario;
	return preferredChannel === 'phone' || preferredChannel === 'meeting'
		? 'email'
		: preferredChannel;
}
