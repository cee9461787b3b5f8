import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Observation } from '#lib/understanding/observation.ts';
import { mustWaver } from './acts/for-waver.ts';
import type { CalleeEnd, CalleeState } from './callee-state.ts';
import {
	askedEnough,
	isClosed,
	isSore,
	isWaiting,
	nextConcern,
	ofTier,
	primariesClosed,
	primariesLost,
	primariesSpent,
	primariesWillDo,
	secondariesClosed
} from './concerns.ts';
import { pickEnd } from './pick-end.ts';
import { type Temper, temperOf } from './temper.ts';
import { whatHappened } from './what-happened.ts';

/** Why a call ends: i18n keys under `endReason.`. */
export const END_REASONS = [
	'wrongPerson',
	'rudeTwice',
	'injectedThrice',
	'satisfied',
	'writingIsEnough',
	'writingWhenBusy',
	'calledAway',
	'calledAwayWithChannel',
	'outOfTime',
	'outOfTimeWithChannel',
	'outOfPatience',
	'outOfPatienceKind',
	'unanswered',
	'caughtErrors',
	'noTrust',
	'staleThrice',
	'silence',
	'noNextStep',
	'notConvinced',
	'callerSaidGoodbye',
	'callerHungUp',
	'tooLong'
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Trust below which he breaks off for good. */
const NO_TRUST = 15;
/** Caller turns in which he does not break off for want of trust: one bad sentence is no reason. */
const FIRST_TURNS = 3;
/** Trust below which he hangs up on someone who asks for a password or a code. */
const TRUST_FOR_SECRETS = 60;
/** A written follow-up is welcome from this much less trust than it takes to agree on the phone. */
const EASIER_IN_WRITING = 11;
/** And this much more when he breaks off in the middle: he must have found the call worth it. */
const BUSY_PREMIUM = 8;
/** For every main question that stayed open he wants this much more: he will read it up only from someone he trusts. */
const GAP_PREMIUM = 8;
/** Trust from which he leaves the door open when he runs out of patience or time. */
const TRUST_FOR_KINDNESS = 35;
/** Trust from which a farewell before everything is settled counts as a postponement. */
const TRUST_FOR_LATER = 35;

/** UTF-16 units that may follow a farewell: marks, a particle, a name. */
const FAREWELL_TAIL = 6;

export interface Standing {
	readonly scenario: CompiledScenario;
	readonly temper: Temper;
	/** After the turn. */
	readonly state: CalleeState;
	/** Null after silence. */
	readonly observation: Observation | null;
	/** He was done or wanted it in writing, and the caller talked on. */
	readonly pushed: boolean;
	/** Nothing of the turn counts. */
	readonly void: boolean;
	/** All that the caller said and was heard, this turn included. */
	readonly said: readonly string[];
}

interface Decision {
	readonly ending: EndingClass;
	readonly reason: EndReason;
	readonly channelAgreed: boolean;
}

/**
 * Whether and how he ends the call now; the first match wins. Patience comes last but one, so that a call that has
 * just reached its goal is never lost to the drain of its last turn; the warning before it is given by the caller of this.
 */
export function decideEnd(standing: Standing): CalleeEnd | null {
	const decision =
		byConduct(standing) ??
		byDispute(standing) ??
		byAgreement(standing) ??
		byInterruption(standing) ??
		byLettingGo(standing) ??
		byFarewell(standing) ??
		byPatience(standing) ??
		byLength(standing);
	return decision === null ? null : toEnd(standing, decision);
}

export function toEnd(
	{ scenario, state, said }: Standing,
	{ ending, reason, channelAgreed }: Decision
): CalleeEnd {
	const happened = whatHappened(scenario, state, said);
	return {
		ending,
		callerEnd: pickEnd(scenario.ends.caller, ending, happened),
		calleeEnd: pickEnd(scenario.ends.callee, ending, happened),
		reason,
		channelAgreed
	};
}

function byConduct({ state, observation }: Standing): Decision | null {
	const wanted = observation?.manners.asksForOther ?? null;
	if (wanted !== null && state.turn <= 2) {
		return lost('wrong-person', 'wrongPerson');
	}
	const secret = observation?.manners.asksSecret ?? null;
	if (secret !== null && state.trust < TRUST_FOR_SECRETS) {
		return lost('annoyed', 'noTrust');
	}
	if (state.rudeCount >= 2) return lost('annoyed', 'rudeTwice');
	if (state.injectionCount >= 3) return lost('annoyed', 'injectedThrice');
	if (state.staleTurns >= 3) return lost('annoyed', 'staleThrice');
	return state.silences >= 3 ? lost('annoyed', 'silence') : null;
}

function byDispute({ scenario, temper, state }: Standing): Decision | null {
	const disputed = primariesLost(scenario, state);
	const most = Math.min(
		Math.max(2, temper.lostMost + 1),
		ofTier(scenario, state, 'primary').length
	);
	if (disputed > 0 && disputed >= most) return lost('rejected', 'unanswered');
	if (isWounded(scenario, state)) return lost('rejected', 'unanswered');
	if (state.noticedErrors >= 2) return lost('rejected', 'caughtErrors');
	return state.trust <= NO_TRUST && state.turn >= FIRST_TURNS ? lost('rejected', 'noTrust') : null;
}

/** What went wrong once was brought up, and the answer was empty again. */
function isWounded(scenario: CompiledScenario, state: CalleeState): boolean {
	return scenario.memories.some(
		(memory) =>
			state.memoriesTold.includes(memory.id) &&
			isSore(scenario, memory) &&
			ofTier(scenario, state, 'primary').some(
				(entry) => entry.status === 'disputed' && memory.concernIds.includes(entry.id)
			)
	);
}

const trustForWriting = (temper: Temper): number => temper.trustToAgree - EASIER_IN_WRITING;

function byAgreement(standing: Standing): Decision | null {
	const { scenario, temper, state, observation } = standing;
	if (standing.void || state.patience <= temper.cut) return null;
	if (!primariesWillDo(scenario, state, temper)) return null;
	// Asked for his contact he gives it before he goes.
	const asksContact = observation !== null && observation.manners.asksContact !== null;
	if (asksContact && scenario.contact !== null && !state.contactGiven) return null;
	const nothingLeft = nextConcern(scenario, state, temper) === null;
	const closed = primariesClosed(scenario, state);
	const wrapsUp = state.proposed || (observation !== null && saysGoodbye(observation, state));
	// He leaves the caller the chance to close, unless he is in a hurry.
	const ready =
		wrapsUp || (state.nothingMore > 0 && !standing.pushed) || state.patience < temper.warn;
	const trusted =
		state.trust >=
		trustForWriting(temper) + (primariesLost(scenario, state) + leftOpen(state)) * GAP_PREMIUM;
	const readsRather =
		scenario.prefersWriting &&
		state.channel === 'agreed' &&
		state.patience >= temper.warn &&
		state.specificRun > 0 &&
		state.concerns.filter(isClosed).length >= temper.closedForWriting &&
		askedEnough(state, temper) &&
		ofTier(scenario, state, 'secondary').some(isClosed);
	if (readsRather && trusted) return won('channel-agreed', 'writingIsEnough');
	if (!ready) return null;
	const convinced =
		closed && secondariesClosed(scenario, state, temper) && state.trust >= temper.trustToAgree;
	if (nothingLeft && convinced && (state.proposed || state.channel === 'agreed')) {
		// Pushed, whoever is undecided draws back.
		if (temper.kind.wavers && isPressed(observation)) return lost('deferred', 'notConvinced');
		if (mustWaver(temper, state)) return null;
		// Only the material was promised: then that is what was agreed.
		const writing = state.channel !== 'none' && observation !== null && !proposesDeal(observation);
		return writing && observation.manners.offersChannel !== null
			? won('channel-agreed', 'writingIsEnough')
			: { ending: 'agreed', reason: 'satisfied', channelAgreed: state.channel !== 'none' };
	}
	const inWriting =
		state.channel === 'agreed' || (state.channel === 'offered' && (nothingLeft || wrapsUp));
	if (inWriting && trusted) {
		if (nothingLeft) return won('channel-agreed', 'writingIsEnough');
		const worthIt =
			state.specificRun > 0 &&
			state.trust >= trustForWriting(temper) + BUSY_PREMIUM &&
			ofTier(scenario, state, 'secondary').some(isClosed);
		if (state.patience < temper.warn && worthIt) return won('channel-agreed', 'writingWhenBusy');
	}
	// Before he postpones he asks for it in writing once (see acts/for-channel.ts).
	const asksFirst = trusted && !state.wantsChannel;
	if (nothingLeft && !asksFirst && (state.proposed || state.nothingMore >= 2)) {
		return lost('deferred', state.proposed ? 'notConvinced' : 'noNextStep');
	}
	return null;
}

const isPressed = (observation: Observation | null): boolean =>
	observation !== null && observation.manners.pressure.length + observation.manners.hype.length > 0;

/** The deal itself, not only what will be sent. */
const DEAL =
	/安排|办理|升级|续[费约保]|签|开通|敲定|拍板|排期|下单|推进|\b(?:book|set (?:it|you) up|sign|start|install|arrange)\b/i;

function proposesDeal({ manners, questions, heard }: Observation): boolean {
	return (
		(questions ?? []).some(({ kind }) => kind === 'decision') ||
		(manners.nextStep !== null && DEAL.test(heard))
	);
}

function byInterruption({ scenario, temper, state }: Standing): Decision | null {
	if (state.deadlineTurn === null) return null;
	// With the channel settled he may as well leave a turn early.
	if (state.turn < state.deadlineTurn - (state.channel === 'agreed' ? 1 : 0)) return null;
	const event = state.events.find((entry) => entry.deadline === state.deadlineTurn);
	const primaries = ofTier(scenario, state, 'primary');
	const closed = primaries.filter(isClosed).length;
	const welcome =
		isInterested(scenario, state) &&
		primaries.length - closed <= temper.lostMost + 1 &&
		event?.status !== 'ignored' &&
		state.channel !== 'none' &&
		state.trust >= (state.channel === 'agreed' ? TRUST_FOR_KINDNESS : TRUST_FOR_LATER);
	// Nothing at his end that sets this end: his time was up (Heard.hurried).
	if (event === undefined) {
		return welcome ? won('interrupted', 'outOfTimeWithChannel') : lost('interrupted', 'outOfTime');
	}
	return welcome ? won('interrupted', 'calledAwayWithChannel') : lost('interrupted', 'calledAway');
}

/** Trust from which he takes it kindly that he is let go, and counts on what was promised. */
const TRUST_TO_BE_LET_GO = 48;

/**
 * Something tore him away, the caller let him go and said where the rest will be sent: he goes. Only with his main
 * questions behind him; before that he has had too little from the call to leave it at that.
 */
function byLettingGo({ scenario, temper, state, observation }: Standing): Decision | null {
	if (state.lastAct !== 'event' || observation === null || state.channel === 'none') return null;
	const { manners } = observation;
	const letsGo = manners.goodbye !== null || (manners.acknowledges?.text.includes('忙') ?? false);
	if (!letsGo || manners.offersChannel === null) return null;
	const event = state.events.filter((entry) => entry.status === 'handled').at(-1);
	const card = scenario.events.find(({ id }) => id === event?.cardId);
	return card?.canEnd === true &&
		primariesWillDo(scenario, state, temper) &&
		state.trust >= TRUST_TO_BE_LET_GO
		? won('interrupted', 'calledAwayWithChannel')
		: null;
}

/**
 * "再见" is a farewell at the end of a turn only, not in the middle ("挂了电话就发您"); good wishes are one when the
 * rest is agreed to come in writing.
 */
function saysGoodbye({ manners, heard }: Observation, state: CalleeState): boolean {
	if (manners.wishes !== null && manners.anyQuestion === null && state.channel !== 'none') {
		return true;
	}
	return manners.goodbye !== null && heard.length - manners.goodbye.end <= FAREWELL_TAIL;
}

/** The caller says goodbye: nobody is held on the line, and a farewell is never answered with a question. */
function byFarewell({ scenario, temper, state, observation }: Standing): Decision | null {
	if (observation === null || state.turn < 1 || !saysGoodbye(observation, state)) return null;
	// Hung up on with his own question in the air he reads the rest only from someone he trusts.
	const gaps = primariesLost(scenario, state) + leftOpen(state);
	if (
		primariesWillDo(scenario, state, temper) &&
		state.channel !== 'none' &&
		state.trust >= trustForWriting(temper) + gaps * GAP_PREMIUM
	) {
		return won('channel-agreed', 'writingIsEnough');
	}
	const calledAway = state.deadlineTurn !== null && state.channel === 'agreed';
	if (calledAway && isInterested(scenario, state) && state.trust >= TRUST_FOR_KINDNESS) {
		return won('interrupted', 'calledAwayWithChannel');
	}
	// He ordered it in writing, and that is what he gets.
	const asOrdered =
		state.wantsChannel &&
		state.channel === 'agreed' &&
		isInterested(scenario, state) &&
		primariesSpent(scenario, state);
	if (asOrdered && leftOpen(state) === 0 && state.trust >= TRUST_FOR_LATER)
		return won('channel-agreed', 'writingIsEnough');
	if (asOrdered) return lost('deferred', 'callerSaidGoodbye');
	const later =
		observation.manners.nextStep !== null ||
		state.channel !== 'none' ||
		primariesClosed(scenario, state);
	return later && state.trust >= TRUST_FOR_LATER
		? lost('deferred', 'callerSaidGoodbye')
		: lost('caller-hung-up', 'callerSaidGoodbye');
}

/** Questions that he put and got no whole answer to. */
const leftOpen = (state: CalleeState): number =>
	state.concerns.filter((entry) => isWaiting(entry) && entry.tries > 0).length;

/** At least one of his main questions was answered. */
function isInterested(scenario: CompiledScenario, state: CalleeState): boolean {
	const primaries = ofTier(scenario, state, 'primary');
	return primaries.length === 0 || primaries.some((entry) => entry.status === 'satisfied');
}

function byPatience({ temper, state }: Standing): Decision | null {
	if (state.patience > temper.cut || !state.warned) return null;
	return state.trust >= TRUST_FOR_KINDNESS || state.channel === 'agreed'
		? lost('channel-cut', 'outOfPatienceKind')
		: lost('annoyed', 'outOfPatience');
}

function byLength({ scenario, temper, state }: Standing): Decision | null {
	if (state.turn + 1 < temper.maxTurns) return null;
	if (
		primariesWillDo(scenario, state, temper) &&
		state.channel !== 'none' &&
		state.trust >= trustForWriting(temper)
	) {
		return won('channel-agreed', 'writingIsEnough');
	}
	return lost(state.trust >= TRUST_FOR_LATER ? 'channel-cut' : 'annoyed', 'tooLong');
}

const lost = (ending: EndingClass, reason: EndReason): Decision => ({
	ending,
	reason,
	channelAgreed: false
});

const won = (ending: EndingClass, reason: EndReason): Decision => ({
	ending,
	reason,
	channelAgreed: true
});

/**
 * Checks an ending against the state before it is spoken: true when the state bears it out. Whatever speaks for him is
 * held to this, so that a call is never lost to an ending that did not happen.
 */
export function bearsOut(scenario: CompiledScenario, state: CalleeState, end: CalleeEnd): boolean {
	switch (end.ending) {
		case 'agreed':
			return primariesClosed(scenario, state) && state.noticedErrors < 2;
		case 'channel-agreed':
			return (
				primariesWillDo(scenario, state, temperOf(scenario, state.difficulty)) &&
				state.channel !== 'none'
			);
		case 'interrupted':
			return (
				state.deadlineTurn !== null || state.events.some((entry) => entry.status !== 'waiting')
			);
		default:
			return true;
	}
}
