import { drawIndex } from '#lib/core/random.ts';
import type { Situation } from './acts/choice.ts';
import type { Act, Direction } from './direction.ts';

/** Acts that may begin with a word on what was just said. */
const REACTING: readonly Act[] = [
	'ask',
	'probe',
	'reask',
	'request-channel',
	'accept-channel',
	'nothing-more',
	'give-contact',
	'answer',
	'event',
	'commit'
];
/** A number longer than this is not repeated back, characters. */
const REPEATED_MOST = 12;
/** How often he repeats a figure back, and how often he just says "ok", percent. */
const REPEATS_BACK = 45;
const ACCEPTS = 60;

/** A short reaction before the act, so that he is heard to have listened. */
export function chooseReaction({ moment }: Situation, act: Act): Direction['reaction'] {
	if (moment === null || moment.void || !REACTING.includes(act) || moment.asked === null)
		return null;
	const { grade } = moment.asked;
	// What happens at his end cuts short what he thought of a bad answer, but a good one gets its word.
	if (act === 'event' && grade !== 'specific') return null;
	if (grade === 'vague' || grade === 'ignored') return act === 'reask' ? null : { kind: 'unmoved' };
	if (grade === 'wrong') return { kind: 'doubt' };
	if (grade === 'deferred') return { kind: 'accept' };
	// "从8分钟降到5分钟": what counts comes last.
	const figure = moment.observation.facts.findLast(
		(fact) =>
			fact.verdict === 'correct' &&
			fact.quote.text.length <= REPEATED_MOST &&
			!isAskedFor(moment.observation.heard, fact.quote.start) &&
			/[0-9０-９一二三四五六七八九十百千万半]/u.test(fact.quote.text)
	);
	const draw = drawIndex(moment.random, moment.turn, 'reaction', 100);
	if (figure !== undefined && draw < REPEATS_BACK) {
		return { kind: 'repeat-back', said: figure.quote.text };
	}
	return grade === 'specific' && draw < ACCEPTS ? { kind: 'accept' } : null;
}

/** "耽误您一分钟": the time that the caller asks for, which is no fact of the matter. */
const ASKS_FOR_TIME =
	/(?:耽误|占用?|打扰|再?给我|就要?)(?:您|你)?(?:的)?\s*$|\b(?:take|have|give me|just)\s*$/i;

function isAskedFor(heard: string, at: number): boolean {
	return ASKS_FOR_TIME.test(heard.slice(Math.max(0, at - 12), at));
}
