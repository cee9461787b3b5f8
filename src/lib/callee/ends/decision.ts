import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Observation } from '#lib/understanding/observation.ts';
import type { CalleeState } from '../callee-state.ts';
import { isWaiting, ofTier } from '../concerns.ts';
import type { Temper } from '../temper.ts';

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

/** A written follow-up is welcome from this much less trust than it takes to agree on the phone. */
const EASIER_IN_WRITING = 11;
/** For every main question that stayed open he wants this much more: he will read it up only from someone he trusts. */
export const GAP_PREMIUM = 8;
/** Trust from which he leaves the door open when he runs out of patience or time. */
export const TRUST_FOR_KINDNESS = 35;
/** Trust from which a farewell before everything is settled counts as a postponement. */
export const TRUST_FOR_LATER = 35;

/** UTF-16 units that may follow a farewell: marks, a particle, a name. */
const FAREWELL_TAIL = 6;

/** One turn as he takes stock of the call after it. */
export interface Situation {
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

export interface Decision {
	readonly ending: EndingClass;
	readonly reason: EndReason;
	readonly channelAgreed: boolean;
}

export const lost = (ending: EndingClass, reason: EndReason): Decision => ({
	ending,
	reason,
	channelAgreed: false
});

export const won = (ending: EndingClass, reason: EndReason): Decision => ({
	ending,
	reason,
	channelAgreed: true
});

export const trustForWriting = (temper: Temper): number => temper.trustToAgree - EASIER_IN_WRITING;

/** Questions that he put and got no whole answer to. */
export const leftOpen = (state: CalleeState): number =>
	state.concerns.filter((entry) => isWaiting(entry) && entry.tries > 0).length;

/** At least one of his main questions was answered. */
export function isInterested(scenario: CompiledScenario, state: CalleeState): boolean {
	const primaries = ofTier(scenario, state, 'primary');
	return primaries.length === 0 || primaries.some((entry) => entry.status === 'satisfied');
}

/**
 * "再见" is a farewell at the end of a turn only, not in the middle ("挂了电话就发您"); good wishes are one when the
 * rest is agreed to come in writing.
 */
export function saysGoodbye({ manners, heard }: Observation, state: CalleeState): boolean {
	if (manners.wishes !== null && manners.anyQuestion === null && state.channel !== 'none') {
		return true;
	}
	return manners.goodbye !== null && heard.length - manners.goodbye.end <= FAREWELL_TAIL;
}
