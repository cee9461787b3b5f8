import { drawIndex } from '#lib/core/random.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario, Concern } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from './callee-state.ts';
import { concernById, isWaiting, nextConcern, ofTier, stateOf, withConcern } from './concerns.ts';
import { type Act, type Direction, blankDirection } from './direction.ts';
import type { Moment } from './moment.ts';
import { moodOf } from './mood.ts';
import { chooseReaction } from './reaction.ts';
import type { Temper } from './temper.ts';
import { wantsWriting } from './wants-writing.ts';

/** Why an act was chosen: i18n keys under `why.`. */
export const WHYS = [
	'pickUp',
	'ended',
	'silent',
	'rude',
	'notUnderstood',
	'lastChance',
	'somethingHappened',
	'tooLong',
	'salesTalk',
	'whoAreYou',
	'whyCalling',
	'broughtBack',
	'noticedError',
	'contradiction',
	'contactSettled',
	'privacyFirst',
	'wantsWriting',
	'acceptsOffer',
	'partial',
	'vague',
	'ignored',
	'wantsItAgain',
	'doubtsNumber',
	'nextConcern',
	'hiddenConcern',
	'callerAsked',
	'nothingLeft'
] as const;
export type Why = (typeof WHYS)[number];

export interface Situation {
	readonly scenario: CompiledScenario;
	readonly temper: Temper;
	/** After the turn, `ended` included. */
	readonly state: CalleeState;
	/** Null after silence. */
	readonly moment: Moment | null;
	/** This turn spends the one warning. */
	readonly warns: boolean;
}

interface Choice {
	readonly act: Act;
	readonly why: Why;
	readonly concern?: Concern | null;
	readonly change?: Partial<Direction>;
	readonly state?: Partial<CalleeState>;
}

const ENDING_ACTS: Readonly<Record<EndingClass, Act>> = {
	agreed: 'commit',
	'channel-agreed': 'commit',
	deferred: 'defer',
	rejected: 'refuse',
	'wrong-person': 'refuse',
	interrupted: 'hang-up',
	'channel-cut': 'hang-up',
	annoyed: 'hang-up',
	'caller-hung-up': 'hang-up',
	'turn-limit': 'hang-up'
};

/** Longest line per act where it is shorter than his usual, Han characters. */
const SHORT_ACTS: Partial<Record<Act, number>> = {
	'pick-up': 12,
	'verify-caller': 16,
	'go-ahead': 16,
	'still-there': 16,
	what: 18,
	acknowledge: 16,
	'nothing-more': 20,
	'say-purpose': 24
};

/** What he does next, and what he will remember of having done it. */
export function chooseAct(situation: Situation): {
	readonly state: CalleeState;
	readonly direction: Direction;
} {
	const { scenario, temper, state } = situation;
	const choice = choose(situation);
	const concern = choice.concern ?? null;
	const held = stateOf(state, concern?.id ?? null);
	const kept: CalleeState = {
		...state,
		askedConcernId: concern?.id ?? null,
		askedChannel:
			choice.change?.channel !== undefined && asksChannel(choice.act)
				? choice.change.channel
				: null,
		lastAct: choice.act,
		concerns:
			held !== null && isWaiting(held)
				? withConcern(state.concerns, held.id, {
						tries: held.tries + 1,
						status: held.status === 'open' ? 'asked' : held.status
					})
				: state.concerns,
		...choice.state
	};
	const maxLength = Math.min(
		temper.kind.maxLength,
		SHORT_ACTS[choice.act] ?? temper.kind.maxLength
	);
	const reaction = chooseReaction(situation, choice.act);
	return {
		state: kept,
		direction: {
			...blankDirection(state.turn, choice.act, moodOf(state, temper)),
			reaction,
			concernId: concern?.id ?? null,
			question: concern?.question ?? '',
			...choice.change,
			end: state.ended,
			maxLength: concern === null ? maxLength : Math.min(40, maxLength + 6),
			why: choice.why
		}
	};

	function asksChannel(act: Act): boolean {
		return act === 'request-channel' || act === 'event';
	}
}

function choose(situation: Situation): Choice {
	const { scenario, state, moment, warns } = situation;
	if (state.ended !== null) {
		const channel =
			state.channel !== 'none' || state.wantsChannel
				? (state.channelKind ?? scenario.preferredChannel)
				: state.ended.ending === 'interrupted' || state.ended.ending === 'channel-cut'
					? scenario.preferredChannel
					: null;
		return { act: ENDING_ACTS[state.ended.ending], why: 'ended', change: { channel } };
	}
	if (moment === null)
		return { act: 'still-there', why: 'silent', concern: currentConcern(situation) };
	return (
		forConduct(moment, state) ??
		(warns ? warning(situation) : null) ??
		forEvent(situation, moment) ??
		forManner(situation, moment) ??
		forOpening(situation, moment) ??
		forTrust(situation, moment) ??
		forChannel(situation, moment) ??
		forAnswer(situation, moment) ??
		forAgenda(situation, moment)
	);
}

function forConduct(moment: Moment, state: CalleeState): Choice | null {
	const { manners, tricks } = moment.observation;
	if (manners.rude[0] !== undefined) {
		return { act: 'warn-rude', why: 'rude', change: { said: manners.rude[0].text } };
	}
	const baffling =
		tricks.injection.length > 0 ||
		tricks.otherLanguage ||
		tricks.empty ||
		tricks.stuffing !== null ||
		(tricks.markup && !moment.observation.substantive);
	if (!baffling) return null;
	return {
		act: 'what',
		why: 'notUnderstood',
		concern: concernById(moment.scenario, waitingId(state, state.askedConcernId))
	};
}

function warning(situation: Situation): Choice {
	return { act: 'warn', why: 'lastChance', concern: currentConcern(situation) };
}

function forEvent({ scenario, state }: Situation, moment: Moment): Choice | null {
	const { happening } = moment;
	if (happening === null) return null;
	// With the end in sight he asks for the rest in writing.
	const leaving = happening.deadline !== null && state.channel !== 'agreed';
	return {
		act: 'event',
		why: 'somethingHappened',
		change: {
			eventId: happening.cardId,
			channel: leaving ? (state.channelKind ?? scenario.preferredChannel) : null
		},
		state: leaving
			? {
					wantsChannel: true,
					askedChannel: state.channelKind ?? scenario.preferredChannel
				}
			: { askedChannel: null }
	};
}

function forManner(situation: Situation, moment: Moment): Choice | null {
	const hype = moment.observation.manners.hype[0] ?? moment.observation.manners.overPromise[0];
	if (moment.cut) {
		return { act: 'interrupt', why: 'tooLong', concern: currentConcern(situation) };
	}
	if (hype !== undefined && !answeredWell(moment)) {
		return {
			act: 'challenge-hype',
			why: 'salesTalk',
			concern: currentConcern(situation),
			change: { said: hype.text }
		};
	}
	return null;
}

/** First he wants to know who it is and why. */
function forOpening({ state }: Situation, moment: Moment): Choice | null {
	if (!state.identityKnown && moment.turn <= 1) return { act: 'verify-caller', why: 'whoAreYou' };
	if (state.purposeKnown || moment.turn > 2) return null;
	return moment.turn === 0
		? { act: 'go-ahead', why: 'whyCalling' }
		: { act: 'say-purpose', why: 'whyCalling' };
}

function forTrust(situation: Situation, moment: Moment): Choice | null {
	if (moment.memory !== null) {
		return {
			act: 'memory',
			why: 'broughtBack',
			concern: moment.asked?.concern ?? null,
			change: { memoryId: moment.memory.id }
		};
	}
	const error = moment.contradicted[0] ?? moment.noticed[0];
	if (error === undefined) return null;
	return {
		act: 'challenge-fact',
		why: moment.contradicted.length > 0 ? 'contradiction' : 'noticedError',
		concern: moment.asked?.concern ?? null,
		change: { said: error.quote.text, expected: error.expected ?? '' }
	};
}

function forChannel(situation: Situation, moment: Moment): Choice | null {
	const { scenario, temper, state } = situation;
	const contact = contactChoice(situation, moment);
	if (contact !== null) return contact;
	if (state.channel === 'agreed') return null;
	const channel = state.channelKind ?? scenario.preferredChannel;
	const fed = state.patience < temper.warn;
	if (state.channel === 'offered' && fed && state.trust >= 30 && !state.wantsChannel) {
		return {
			act: 'accept-channel',
			why: 'acceptsOffer',
			concern: null,
			change: { channel },
			state: { channel: 'agreed', wantsChannel: true }
		};
	}
	if (state.wantsChannel || moment.turn < 1) return null;
	const reserved = state.trust < 35 && moment.turn > 3;
	return fed || reserved || wantsWriting(scenario, temper, state)
		? {
				act: 'request-channel',
				why: 'wantsWriting',
				change: { channel },
				state: { wantsChannel: true }
			}
		: null;
}

/** His own messenger id, only once what he worries about is settled. */
function contactChoice({ scenario, state, temper }: Situation, moment: Moment): Choice | null {
	const rule = scenario.contact;
	if (rule === null || state.contactGiven || !state.contactAsked || moment.turn < 1) return null;
	const gate = state.concerns.filter((entry) => rule.gateConcernIds.includes(entry.id));
	const open = gate.find((entry) => isWaiting(entry) || entry.status === 'latent');
	const heard = ofTier(scenario, state, 'primary').some((entry) => entry.status === 'satisfied');
	const settled = open === undefined && heard;
	const leaving = state.deadlineTurn !== null && heard;
	if (settled || leaving || (heard && state.trust >= temper.trustToAgree)) {
		return {
			act: 'give-contact',
			why: 'contactSettled',
			change: { channel: rule.channel, contact: rule.value },
			state: {
				contactGiven: true,
				channel: 'agreed',
				channelKind: rule.channel,
				wantsChannel: true
			}
		};
	}
	if (moment.observation.manners.asksContact === null || open === undefined) return null;
	return {
		act: open.tries > 0 ? 'reask' : 'ask',
		why: 'privacyFirst',
		concern: concernById(scenario, open.id),
		state: {
			concerns: withConcern(state.concerns, open.id, { status: 'asked', tries: open.tries + 1 })
		}
	};
}

function forAnswer({ state, scenario, temper }: Situation, moment: Moment): Choice | null {
	const { asked } = moment;
	if (asked === null) return null;
	const waiting = waitingId(state, asked.concern.id) !== null;
	if (waiting && asked.grade === 'ignored') {
		return { act: 'reask', why: 'ignored', concern: asked.concern };
	}
	if (waiting) {
		return {
			act: 'probe',
			why: asked.grade === 'vague' ? 'vague' : 'partial',
			concern: asked.concern,
			change: { missing: asked.missing, said: asked.quote }
		};
	}
	const number = moment.observation.facts.find(
		(fact) =>
			fact.verdict === 'correct' && /[0-9０-９一二三四五六七八九十百千万半]/u.test(fact.quote.text)
	);
	const doubts =
		number !== undefined &&
		asked.grade === 'specific' &&
		!moment.recheck &&
		drawIndex(moment.random, moment.turn, 'doubt', 100) < temper.doubts;
	if (!doubts) return null;
	const badLine = scenario.events.some(
		(card) => card.kind === 'bad-line' || card.kind === 'distracted'
	);
	return badLine
		? { act: 'ask-repeat', why: 'wantsItAgain', concern: asked.concern, change: { said: '' } }
		: {
				act: 'challenge-fact',
				why: 'doubtsNumber',
				concern: asked.concern,
				change: { said: number.quote.text }
			};
}

function forAgenda(situation: Situation, moment: Moment): Choice {
	const { scenario, state, temper } = situation;
	const next = nextConcern(scenario, state, temper);
	if (next === null) {
		return {
			act: 'nothing-more',
			why: 'nothingLeft',
			state: { nothingMore: state.nothingMore + 1 }
		};
	}
	const again = (stateOf(state, next.id)?.tries ?? 0) > 0;
	return {
		act: again ? 'reask' : 'ask',
		why:
			next.tier === 'latent'
				? 'hiddenConcern'
				: moment.observation.manners.asksFurther !== null
					? 'callerAsked'
					: 'nextConcern',
		concern: next
	};
}

function answeredWell(moment: Moment): boolean {
	return moment.asked?.grade === 'specific';
}

function waitingId(state: CalleeState, id: string | null): string | null {
	const held = stateOf(state, id);
	return held !== null && isWaiting(held) ? held.id : null;
}

/** What he is on: the concern asked last if it is still open, else the next one. */
function currentConcern({ scenario, state, temper }: Situation): Concern | null {
	const id = waitingId(state, state.askedConcernId);
	return id === null ? nextConcern(scenario, state, temper) : concernById(scenario, id);
}
