import { drawIndex } from '#lib/core/random.ts';
import { termsOf } from '#lib/scenarios/compile/terms.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import type { BotDesk, CallerBot } from './caller-bot.ts';

const WORDS_A_TURN = 10;

/** Throws the document's words and figures at him without a sentence around them, in the hope that some will count. */
export function createKeywordStuffer({ material, random }: BotDesk): CallerBot {
	const words = [
		...new Set(
			material.topics.flatMap((topic) =>
				topic.sentences.flatMap((text) => [
					...termsOf(text, material.locale),
					...findQuantities(text, material.locale).map((quantity) => quantity.text)
				])
			)
		)
	];
	const join = material.locale === 'en' ? ' ' : '、';
	return {
		next: (_line, turn) =>
			Array.from(
				{ length: WORDS_A_TURN },
				(_, place) => words[drawIndex(random, turn, `word#${place}`, words.length)] ?? ''
			).join(join)
	};
}
