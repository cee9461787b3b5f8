import type { Channel } from '#lib/core/channel.ts';
import type { CalleeEnd, Mood } from './callee-state.ts';

export const ACTS = [
	'pick-up', // "喂，哪位？"
	'verify-caller', // who are you
	'go-ahead', // speak then
	'ask', // a concern for the first time
	'probe', // same concern: names what is missing
	'reask', // same concern, shorter, because it was ignored
	'challenge-fact', // doubts a number or points out a contradiction
	'challenge-hype', // cuts sales talk
	'ask-repeat', // bad line or distraction: say the number again
	'acknowledge', // short yes, nothing asked
	'answer', // answers a question of the caller's, then asks his own
	'request-channel', // write it to me instead
	'give-contact', // his own messenger id
	'accept-channel', // agrees to what was offered
	'warn', // last chance before hanging up
	'warn-rude',
	'event', // something happens at his end
	'memory', // what happened to him last time
	'interrupt', // cuts a long turn
	'what', // did not understand (injection, other language, gibberish)
	'still-there', // silence
	'say-purpose', // caller has not said why he calls
	'nothing-more', // all settled, waits for the next step without proposing one
	'commit', // agrees, ends
	'defer', // later, ends
	'refuse', // no, ends
	'hang-up' // ends in anger or for lack of time
] as const;
export type Act = (typeof ACTS)[number];

/** What he answers when the caller asks him; which words it takes is left to `lines/`. */
export interface OwnAnswer {
	readonly kind:
		| 'identity' // "是我"
		| 'time' // "能听两分钟"
		| 'pick' // content: the option taken, "年度"
		| 'as-before' // "照旧"
		| 'channel' // names Direction.channel
		| 'contact' // "登记的那个邮箱"
		| 'fine' // agrees to a time or to what is sent; content: the time, or ''
		| 'not-yet' // does not commit himself yet
		| 'opinion' // what matters most to him
		| 'tells' // content: what happened to him, in the words of the document
		| 'habit' // more or less yes
		| 'so-so'; // nothing in particular
	readonly content: string;
}

/** What he does next, decided in code. Whoever words it may not add to it. */
export interface Direction {
	/** Caller turn that it answers; -1 for the pick-up line. */
	readonly turn: number;
	readonly act: Act;
	readonly mood: Mood;
	/** A short reaction that comes before the act ("行", "嗯，半小时"), or null. */
	readonly reaction:
		| null
		| { readonly kind: 'accept' | 'doubt' | 'unmoved' }
		/** Repeats the caller's own words (a number) back. */
		| { readonly kind: 'repeat-back'; readonly said: string };
	/** Concern that the act is about. */
	readonly concernId: string | null;
	/** What the line must ask, in the document's words; '' when it asks nothing. */
	readonly question: string;
	/** What was missing in the answer, for 'probe'. */
	readonly missing: string;
	/** The caller's words that it reacts to (number doubted, hype cut), '' when none. */
	readonly said: string;
	/** What was said before or what the document says, for a contradiction. */
	readonly expected: string;
	readonly channel: Channel | null;
	readonly eventId: string | null;
	readonly memoryId: string | null;
	readonly contact: string;
	/** For 'answer', and in passing for 'event'; absent elsewhere and in calls that were stored before there was one. */
	readonly answer?: OwnAnswer;
	/** Set when this line ends the call. */
	readonly end: CalleeEnd | null;
	/** Upper bound for the worded line, Han characters. */
	readonly maxLength: number;
	/** i18n key under `why.`: why this act was chosen. */
	readonly why: string;
}

/** A Direction that asks nothing and ends nothing: the ground on which an act is built. */
export function blankDirection(turn: number, act: Act, mood: Mood): Direction {
	return {
		turn,
		act,
		mood,
		reaction: null,
		concernId: null,
		question: '',
		missing: '',
		said: '',
		expected: '',
		channel: null,
		eventId: null,
		memoryId: null,
		contact: '',
		end: null,
		maxLength: 40,
		why: ''
	};
}
