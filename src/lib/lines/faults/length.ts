import { speechLength } from '#lib/text/speech-length.ts';
import type { Locale } from '#lib/core/locale.ts';
import { LONGEST_LINE } from '../freshness.ts';
import { fault, type Detector } from './line-fault.ts';

/** A line may hold two sentences. */
export const MOST_SENTENCES = 2;
/** After a local repair a little more is let through: 45 Han characters, 28 English words. */
export const LONGEST_REPAIRED: Readonly<Record<Locale, number>> = { 'zh-CN': 45, en: 56 };

/** Sentences with something in them; dots inside numbers, addresses and rows of dots do not end one. */
export function sentencesOf(text: string): string[] {
	return (text.match(/[^。！？!?；;\n…]+(?:[。！？!?；;\n…]+["”’']?|$)/g) ?? [])
		.flatMap((part) => part.split(/(?<=[a-zA-Z]\.["”’']?)\s+(?=[A-Z"“'’])/))
		.map((part) => part.trim())
		.filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** What of a line is told, not asked. */
export const statementsOf = (text: string): string =>
	sentencesOf(text)
		.filter((sentence) => !/[？?]["”’']?$/.test(sentence))
		.join(' ');

/** Sentences that count: a curt "嗯。" before the rest is a breath, not a sentence. */
function weighty(sentences: readonly string[]): number {
	return sentences.filter((sentence) => speechLength(sentence) > 4).length;
}

export const tooLong: Detector = (text, { scenario }) => {
	const length = speechLength(text);
	if (length > LONGEST_LINE[scenario.locale]) return [fault('too-long', `${length}`)];
	const sentences = sentencesOf(text);
	return weighty(sentences) > MOST_SENTENCES || sentences.length > MOST_SENTENCES + 2
		? [fault('too-long', `${sentences.length} sentences`)]
		: [];
};
