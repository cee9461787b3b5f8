import { drawIndex } from '#lib/core/random.ts';
import type { BotDesk, CallerBot } from './caller-bot.ts';

const WORDS_A_TURN = 9;
/** Clauses this short are words rather than speech, characters. */
const WORD_LENGTH = 8;

/** Throws the document's words at him without sentences, in the hope that some will count. */
export function createKeywordStuffer({ material, random }: BotDesk): CallerBot {
	const words = material.topics.flatMap((topic) =>
		topic.clauses.map((clause) =>
			material.locale === 'en'
				? clause.split(' ').slice(0, 3).join(' ')
				: clause.slice(0, WORD_LENGTH)
		)
	);
	return {
		next: (_line, turn) =>
			Array.from(
				{ length: WORDS_A_TURN },
				(_, place) => words[drawIndex(random, turn, `word#${place}`, words.length)] ?? ''
			).join(material.locale === 'en' ? ' ' : ' ')
	};
}
