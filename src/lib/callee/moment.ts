import { type Random, createRandom, drawIndex } from '#lib/core/random.ts';
import type { CompiledScenario, Concern, Memory } from '#lib/scenarios/compiled-scenario.ts';
import type {
	AnswerGrade,
	ConcernAnswer,
	FactMention,
	Observation
} from '#lib/understanding/observation.ts';
import type { Act } from './direction.ts';
import type { CalleeState, ScheduledEvent } from './callee-state.ts';
import { concernById, isClosed, isWaiting, stateOf } from './concerns.ts';
import { type Temper, temperOf } from './temper.ts';

/** What reached him in one caller turn. */
export type Heard = (
	| { readonly kind: 'said'; readonly observation: Observation; readonly cut: boolean }
	| { readonly kind: 'silence'; readonly ms: number }
) & {
	/** His time runs out: he says so now and is gone with the next turn at the latest. */
	readonly hurried?: boolean;
};

/** What the caller said in earlier turns, as heard: evidence for which end condition was reached. */
export type Earlier = readonly string[];

/** Honest gaps he accepts on questions that the caller's document does answer. */
const GAPS_ACCEPTED = 1;
/** Concerns that one turn can settle unasked: nobody takes in more at once. */
const VOLUNTEERED = 4;
/** A turn this short lets him go, Han characters. */
const SHORT_ENOUGH = 40;

/** What may still be said after "nothing more" without its being a speech, Han characters. */
const SHORT_REMARK = 20;

/** After these a caller may well say the same again. */
const INVITES_REPEAT: readonly Act[] = [
	'ask-repeat',
	'challenge-fact',
	'what',
	'still-there',
	'event',
	'verify-caller'
];

export interface AskedAnswer {
	readonly concern: Concern;
	/** As he takes it: tricks, spent gaps and unnoticed errors are already weighed in. */
	readonly grade: AnswerGrade;
	readonly missing: string;
	readonly quote: string;
}

/**
 * One caller turn as he takes it: what counts of what was understood. Rules read this and nothing else, so that a rule
 * never has to know about another.
 */
export interface Moment {
	readonly scenario: CompiledScenario;
	readonly temper: Temper;
	readonly random: Random;
	readonly before: CalleeState;
	readonly turn: number;
	readonly observation: Observation;
	readonly cut: boolean;
	/** Nothing of its content counts (injection, stuffing, repetition, another language …). */
	readonly void: boolean;
	/** Empty or filler, and nothing that carries the call on. */
	readonly stale: boolean;
	readonly asked: AskedAnswer | null;
	/** He asked to hear again what was already settled. */
	readonly recheck: boolean;
	/** The caller repeats an own turn without having been asked to. */
	readonly repeats: boolean;
	/** Open concerns answered unasked. Who waits for an answer, or does not know yet what it is about, takes nothing else in. */
	readonly volunteered: readonly ConcernAnswer[];
	/** More was said than he follows with ease: what he did not ask for is half heard. */
	readonly long: boolean;
	/** Wrong facts that he noticed. */
	readonly noticed: readonly FactMention[];
	/** Facts that contradict what the caller said before. */
	readonly contradicted: readonly FactMention[];
	readonly corrected: readonly FactMention[];
	/** What happened to him once and is brought back by this answer. */
	readonly memory: Memory | null;
	/** What happens at his end now. */
	readonly happening: ScheduledEvent | null;
	/** The event announced last turn, whether the caller was short enough for it, and whether with a word about it. */
	readonly event: {
		readonly entry: ScheduledEvent;
		readonly handled: boolean;
		readonly kindly: boolean;
	} | null;
	/** He had asked for writing and the caller went on without a word about it. */
	readonly pushed: boolean;
}

export function readMoment(
	scenario: CompiledScenario,
	before: CalleeState,
	observation: Observation,
	cut: boolean
): Moment {
	const temper = temperOf(scenario, before.difficulty);
	const random = createRandom(before.seed);
	const turn = before.turn;
	const { manners, tricks } = observation;
	const repeats = tricks.repeatsTurn !== null && !INVITES_REPEAT.includes(before.lastAct);
	const isVoid =
		tricks.injection.length > 0 ||
		tricks.stuffing !== null ||
		tricks.otherLanguage ||
		tricks.empty ||
		repeats ||
		(tricks.markup && !observation.substantive);
	const errors = readErrors(observation, before, temper, random);
	const asked = isVoid
		? ignoredInstead(scenario, before)
		: readAsked(scenario, before, observation, errors.noticed);
	const unanswered = asked?.grade === 'ignored' || asked?.grade === 'vague';
	const carriesOn =
		manners.offersChannel !== null ||
		manners.nextStep !== null ||
		manners.asksFurther !== null ||
		manners.goodbye !== null ||
		manners.ownName !== null ||
		manners.purpose !== null ||
		manners.asksContact !== null ||
		manners.anyQuestion !== null;
	// Sales talk has its own answer, and so has a question put to him.
	const memory =
		manners.hype.length > 0 ||
		(asked?.grade === 'ignored' && asksHim(observation)) ||
		asksToDecide(observation)
			? null
			: findMemory(scenario, before, asked);
	const event = before.events.find((entry) => entry.status === 'announced') ?? null;
	const answered = asked !== null && (asked.grade === 'specific' || asked.grade === 'partial');
	return {
		scenario,
		temper,
		random,
		before,
		turn,
		observation,
		cut,
		void: isVoid,
		stale:
			tricks.empty ||
			(!observation.substantive && !carriesOn && !answered && turn > 0 && event === null),
		asked,
		recheck: isSettled(before, asked),
		repeats,
		volunteered:
			isVoid || unanswered || !(before.purposeKnown || statesPurpose(scenario, observation))
				? []
				: observation.volunteered
						.filter((answer) => {
							const held = stateOf(before, answer.concernId);
							return (
								held !== null &&
								answer.concernId !== asked?.concern.id &&
								(isWaiting(held) || held.status === 'latent') &&
								(answer.grade === 'specific' || answer.grade === 'partial')
							);
						})
						.slice(0, cut || tricks.paste !== null ? 1 : VOLUNTEERED),
		long: observation.length > temper.comfort,
		...errors,
		memory,
		happening:
			// What he would cut, challenge or bring up comes first; the event waits a turn.
			event === null && !cut && manners.hype.length === 0 && memory === null
				? (before.events.find((entry) => entry.status === 'waiting' && entry.turn <= turn) ?? null)
				: null,
		event:
			event === null
				? null
				: {
						entry: event,
						kindly: !isVoid && makesRoom(observation),
						handled:
							!isVoid &&
							(makesRoom(observation) ||
								(observation.length > 0 && observation.length <= SHORT_ENOUGH))
					},
		pushed: pushesOn(before, observation)
	};
}

function isSettled(before: CalleeState, asked: AskedAnswer | null): boolean {
	const held = stateOf(before, asked?.concern.id ?? null);
	return held !== null && isClosed(held);
}

/** Asks for something that he has to say himself; who he is and whether he can talk are courtesies. */
function asksHim({ questions }: Observation): boolean {
	return (questions ?? []).some(({ kind }) => kind !== 'identity' && kind !== 'time');
}

const asksToDecide = ({ questions }: Observation): boolean =>
	(questions ?? []).some(({ kind }) => kind === 'decision');

/** A word about what tore him away: lets him go, is sorry, or offers to write. */
function makesRoom({ manners }: Observation): boolean {
	return (
		manners.acknowledges !== null ||
		manners.apology !== null ||
		manners.offersChannel !== null ||
		manners.goodbye !== null
	);
}

/** Says why he calls, in so many words or by a step of the script beyond the greeting. */
export function statesPurpose(scenario: CompiledScenario, observation: Observation): boolean {
	return (
		observation.manners.purpose !== null ||
		observation.steps.some(
			(match) =>
				match.status === 'full' &&
				scenario.steps.find((step) => step.number === match.step)?.role !== 'opening'
		)
	);
}

/** Tells what answers a question of his: whoever hears that no longer wonders what the call is about. */
export function saysContent({ volunteered, knowledge }: Observation): boolean {
	return (
		volunteered.some(({ grade }) => grade === 'specific') ||
		knowledge.some(({ grade }) => grade === 'correct')
	);
}

/** He was done, asked for writing, or took the offer of it, and the caller talks on without a word about it. */
function pushesOn(before: CalleeState, { manners, length }: Observation): boolean {
	if (manners.goodbye !== null || manners.nextStep !== null || manners.asksFurther !== null)
		return false;
	if (before.lastAct === 'accept-channel') return length > SHORT_ENOUGH;
	if (before.lastAct === 'nothing-more') {
		return length > SHORT_REMARK && manners.offersChannel === null && manners.anyQuestion === null;
	}
	return (
		before.askedChannel !== null &&
		before.channel !== 'agreed' &&
		manners.offersChannel === null &&
		manners.asksContact === null
	);
}

function ignoredInstead(scenario: CompiledScenario, before: CalleeState): AskedAnswer | null {
	const concern = concernById(scenario, before.askedConcernId);
	return concern === null ? null : { concern, grade: 'ignored', missing: '', quote: '' };
}

function readAsked(
	scenario: CompiledScenario,
	before: CalleeState,
	observation: Observation,
	noticed: readonly FactMention[]
): AskedAnswer | null {
	const concern = concernById(scenario, before.askedConcernId);
	if (concern === null) return null;
	const answer = observation.asked;
	if (answer === null || answer.concernId !== concern.id) {
		return { concern, grade: 'ignored', missing: '', quote: '' };
	}
	return {
		concern,
		grade: weigh(answer.grade, concern, before, observation, noticed),
		missing: answer.missing,
		quote: answer.quote?.text ?? ''
	};
}

/** What a judgement is worth to him: copying his words is no answer, gaps run out, an unnoticed error half convinces. */
function weigh(
	grade: AnswerGrade,
	concern: Concern,
	before: CalleeState,
	observation: Observation,
	noticed: readonly FactMention[]
): AnswerGrade {
	if (observation.tricks.echo !== null) return 'ignored';
	if (observation.tricks.paste !== null && grade === 'specific') return 'partial';
	if (grade === 'deferred' && concern.supported && before.gapsAccepted >= GAPS_ACCEPTED)
		return 'vague';
	if (grade === 'wrong') return noticed.length > 0 ? 'wrong' : 'partial';
	return grade;
}

function readErrors(
	observation: Observation,
	before: CalleeState,
	temper: Temper,
	random: Random
): Pick<Moment, 'noticed' | 'contradicted' | 'corrected'> {
	const said = before.factsSaid;
	const contradicted = observation.facts.filter(
		(fact) =>
			fact.factId !== null &&
			fact.verdict === 'wrong' &&
			said.some(
				(old) =>
					old.factId === fact.factId &&
					old.verdict !== 'retracted' &&
					(old.max < fact.min || old.min > fact.max)
			)
	);
	const noticed = observation.facts.filter(
		(fact) =>
			fact.verdict === 'wrong' &&
			!contradicted.includes(fact) &&
			drawIndex(random, before.turn, `notice.${fact.factId ?? fact.key}`, 100) < temper.notices
	);
	const corrected = observation.facts.filter(
		(fact) =>
			fact.verdict === 'correct' &&
			fact.factId !== null &&
			said.some(
				(old) =>
					old.factId === fact.factId && old.verdict === 'wrong' && before.turn - old.turn <= 2
			)
	);
	return { noticed, contradicted, corrected };
}

function findMemory(
	scenario: CompiledScenario,
	before: CalleeState,
	asked: AskedAnswer | null
): Memory | null {
	if (asked === null || (asked.grade !== 'vague' && asked.grade !== 'ignored')) return null;
	const ofConcern = scenario.memories.filter((memory) =>
		memory.concernIds.includes(asked.concern.id)
	);
	// Told once, the next empty answer has other consequences.
	if (ofConcern.some((memory) => before.memoriesTold.includes(memory.id))) return null;
	return ofConcern[0] ?? null;
}
