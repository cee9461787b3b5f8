import type { Channel } from '#lib/core/channel.ts';
import type { CalleeState } from '../callee-state.ts';
import type { Moment } from '../moment.ts';
import type { Choice, Situation } from './choice.ts';
import { answerInPassing } from './for-question.ts';

/** Something happens at his end; it goes before whatever he was about to ask. */
export function forEvent(situation: Situation, moment: Moment): Choice | null {
	const { happening } = moment;
	if (happening === null) return null;
	const answer = answerInPassing(situation, moment);
	const { channel, state } = rest(situation, happening.deadline !== null);
	const given = answer?.kind === 'contact';
	return {
		act: 'event',
		why: 'somethingHappened',
		change: {
			eventId: happening.cardId,
			...(answer === null ? {} : { answer }),
			channel
		},
		state: given ? { ...state, contactGiven: true } : state
	};
}

/** He has time for one more turn: he says so, without an occasion from his document, and where the rest may go. */
export function forTime(situation: Situation): Choice | null {
	if (!situation.hurried) return null;
	const { channel, state } = rest(situation, true);
	return { act: 'event', why: 'noTimeLeft', change: { channel }, state };
}

/** What becomes of the rest: with the end in sight he asks for it in writing, or takes the offer. */
function rest(
	{ scenario, state }: Situation,
	ends: boolean
): { readonly channel: Channel | null; readonly state: Partial<CalleeState> } {
	const leaving = ends && state.channel === 'none';
	const taken = ends && state.channel === 'offered';
	const channel = leaving || taken ? (state.channelKind ?? scenario.preferredChannel) : null;
	return {
		channel,
		state: leaving
			? { wantsChannel: true, askedChannel: channel }
			: { askedChannel: null, ...(taken ? { channel: 'agreed', wantsChannel: true } : {}) }
	};
}
