import type { Moment } from '../moment.ts';
import type { Choice, Situation } from './choice.ts';
import { answerInPassing } from './for-question.ts';

/** Something happens at his end; it goes before whatever he was about to ask. */
export function forEvent(situation: Situation, moment: Moment): Choice | null {
	const { scenario, state } = situation;
	const { happening } = moment;
	if (happening === null) return null;
	// With the end in sight he asks for the rest in writing.
	const leaving = happening.deadline !== null && state.channel === 'none';
	const taken = happening.deadline !== null && state.channel === 'offered';
	const answer = answerInPassing(situation, moment);
	return {
		act: 'event',
		why: 'somethingHappened',
		change: {
			eventId: happening.cardId,
			...(answer === null ? {} : { answer }),
			channel: leaving || taken ? (state.channelKind ?? scenario.preferredChannel) : null
		},
		state: leaving
			? {
					wantsChannel: true,
					askedChannel: state.channelKind ?? scenario.preferredChannel
				}
			: { askedChannel: null, ...(taken ? { channel: 'agreed', wantsChannel: true } : {}) }
	};
}
