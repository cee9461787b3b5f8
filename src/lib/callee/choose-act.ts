import type { EndingClass } from '#lib/core/ending.ts';
import { type Choice, type Situation, currentConcern } from './acts/choice.ts';
import { forAgenda, forAnswer } from './acts/for-answer.ts';
import { forChannel } from './acts/for-channel.ts';
import { forConduct, forManner } from './acts/for-conduct.ts';
import { forEvent, forTime } from './acts/for-event.ts';
import { forOpening } from './acts/for-opening.ts';
import { forQuestion } from './acts/for-question.ts';
import { forTrust } from './acts/for-trust.ts';
import { forWaver } from './acts/for-waver.ts';
import type { CalleeState } from './callee-state.ts';
import { isWaiting, stateOf, withConcern } from './concerns.ts';
import { type Act, type Direction, blankDirection } from './direction.ts';
import { moodOf } from './mood.ts';
import { chooseReaction } from './reaction.ts';

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

/** No line of his is longer than this, Han characters. An answer with his own question behind it takes it all. */
const LONGEST = 40;

/** What he does next, and what he will remember of having done it. */
export function chooseAct(situation: Situation): {
	readonly state: CalleeState;
	readonly direction: Direction;
} {
	const { temper, state } = situation;
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
			maxLength:
				choice.act === 'answer'
					? LONGEST
					: concern === null
						? maxLength
						: Math.min(LONGEST, maxLength + 6),
			why: choice.why
		}
	};

	function asksChannel(act: Act): boolean {
		return act === 'request-channel' || act === 'event';
	}
}

/** The first chooser with something to say wins: conduct, warning, events, his time, manner, opening, trust, the caller's question, channel, answer, agenda. */
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
		return {
			act: 'still-there',
			why: 'silent',
			// Before he knows why he is called there is nothing to come back to.
			concern: state.purposeKnown ? currentConcern(situation) : null
		};
	return (
		forConduct(moment, state) ??
		(warns ? warning(situation) : null) ??
		forEvent(situation, moment) ??
		forTime(situation) ??
		forManner(situation, moment) ??
		forOpening(situation, moment) ??
		forTrust(situation, moment) ??
		forWaver(situation) ??
		forQuestion(situation, moment) ??
		forChannel(situation, moment) ??
		forAnswer(situation, moment) ??
		forAgenda(situation, moment)
	);
}

function warning(situation: Situation): Choice {
	return { act: 'warn', why: 'lastChance', concern: currentConcern(situation) };
}
