import type { Locale } from '#lib/core/locale.ts';

/**
 * What caller bots say around the facts of a document. Every list holds at least five entries that are worded
 * differently. Slots in braces are filled by the bot; a phrase may leave a slot out unless it is marked "must".
 * Slots: {callee} {company} (the caller's) {caller} {task} {answer} {topic} {channel} {when}.
 */
export interface PhraseBank {
	/** First words with own name and company: must hold {caller} and {company}. */
	readonly greeting: readonly string[];
	/** States or asks for a short time. */
	readonly permission: readonly string[];
	/** Why he calls: must hold {task}. */
	readonly purpose: readonly string[];
	/** Answer to "who are you": must hold {caller} and {company}. */
	readonly identity: readonly string[];
	/** Short reaction to what he said, no content. */
	readonly acknowledge: readonly string[];
	/** A specific answer: must hold {answer}. */
	readonly answer: readonly string[];
	/** The same facts said again after "I did not get that": must hold {answer}. */
	readonly again: readonly string[];
	/** The document says nothing about it: says so and promises to come back in writing by {when} through {channel}. */
	readonly gap: readonly string[];
	/** Empty talk on {topic}: no number, no promise that can be checked. */
	readonly vague: readonly string[];
	/** Evades: will look it up, not sure. */
	readonly hedge: readonly string[];
	/** Offers unasked to send it in writing: must hold {channel}. */
	readonly offerChannel: readonly string[];
	/** Agrees to send it where he asked: must hold {channel}. */
	readonly agreeChannel: readonly string[];
	/** Keeps pitching although he asked for it in writing. */
	readonly keepPitching: readonly string[];
	/** What happens to his contact: only for this, no spam. */
	readonly privacy: readonly string[];
	/** A concrete next step: must hold {channel} and {when}. */
	readonly nextStep: readonly string[];
	/** Times for {when}: "明天上午十点". */
	readonly when: readonly string[];
	/** Asks whether anything is left open. */
	readonly anythingElse: readonly string[];
	/** He is called away or in a hurry: lets him go and says where the material goes, must hold {channel}. */
	readonly yield: readonly string[];
	/** Apologises for having been long or unclear. */
	readonly sorry: readonly string[];
	/** Answers a doubt about a number without giving in: must hold {answer}. */
	readonly standBy: readonly string[];
	/** Sales hype. */
	readonly hype: readonly string[];
	/** Promises that no document backs (absolute guarantees, gifts, refunds, deadlines). */
	readonly overPromise: readonly string[];
	readonly rude: readonly string[];
	/** Tries to talk to the machine or to command the outcome. */
	readonly injection: readonly string[];
	readonly smallTalk: readonly string[];
	readonly goodbye: readonly string[];
}

export type PhraseBanks = Readonly<Record<Locale, PhraseBank>>;
