import type { Locale } from '#lib/core/locale.ts';
import { bigrams } from '../likeness.ts';
import { askedAloud } from '../slots.ts';
import { spokenForms } from '../spoken-forms.ts';
import { topicOf } from '../topic.ts';
import { fault, type Detector, type LineContext } from './line-fault.ts';

const ASKS_ZH =
	/[？?]|[吗呢么]|怎么|什么|哪|多少|几|多[久长大快高]|谁|还是|为啥|有没有|能不能|是不是|会不会|要不要|(.)[不没]\1|说|讲|给|答|准话|发|列|报|明确|清楚|具体|呢|我(?:就|只|是)?(?:问|要|听|想知道|关心)|一句话|赶紧|时[间长][。，！]?$/u;
const ASKS_EN =
	/\?|\b(?:how|what|who|when|where|why|which|tell|say|give|show|explain|answer|can|does|do|is|are|will)\b/i;

/** Acts in which the question itself must be heard, or the caller is marked on what he was not asked. */
const MUST_ASK = new Set([
	'ask',
	'answer',
	'probe',
	'reask',
	'ask-repeat',
	'interrupt',
	'challenge-hype'
]);

/** Grams of a question that carry no subject. */
const EMPTY_GRAMS =
	/有没|没有|能不|不能|是不|不是|会不|不会|怎么|什么|多少|多久|哪些|具体|到底|可以|这个|一下|的|了|吗|呢/;

/** A word that more concerns share does not tell which of them is meant: "升级". */
const MOST_SHARED = 2;

/** Whether the line lets the caller know which concern is meant. */
export function namesConcern(text: string, context: LineContext): boolean {
	const { scenario, direction } = context;
	const concern = scenario.concerns.find((one) => one.id === direction.concernId);
	const line = text.toLowerCase();
	const isCommon = (facet: string) =>
		scenario.concerns.filter((one) => one.facets.includes(facet)).length > MOST_SHARED;
	const telling = (concern?.facets ?? []).filter(
		(facet) => !facet.startsWith('#') && facet.length >= 2 && !isCommon(facet)
	);
	const plain = askedAloud(scenario, direction.question, concern);
	if (telling.some((facet) => line.includes(facet.toLowerCase()))) return true;
	return [...new Set([plain, ...spokenForms(scenario, concern, plain)])].some((form) =>
		sharesWords(text, form, scenario.locale)
	);
}

function sharesWords(text: string, spoken: string, locale: Locale): boolean {
	const line = text.toLowerCase();
	const topic = topicOf(spoken, locale);
	if (topic !== '' && line.includes(topic)) return true;
	if (locale === 'en') {
		const words = (spoken.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter(
			(word) =>
				!/^(?:does|what|when|have|will|with|that|this|much|many|long|take|happens|there|from|same|still|just)$/.test(
					word
				)
		);
		return words.some((word) => line.includes(word.replace(/s$/, '')));
	}
	const own = bigrams(text);
	const shared = [...bigrams(spoken)].filter((gram) => own.has(gram) && !EMPTY_GRAMS.test(gram));
	return shared.length >= (spoken.length <= 6 ? 1 : 2);
}

export const asksTheQuestion: Detector = (text, context) => {
	const { direction, scenario } = context;
	if (direction.question === '' || direction.end !== null || !MUST_ASK.has(direction.act))
		return [];
	const asks = (scenario.locale === 'en' ? ASKS_EN : ASKS_ZH).test(text);
	if (asks && namesConcern(text, context)) return [];
	return [fault('off-question', direction.question)];
};

export const oneQuestion: Detector = (text, { scenario }) => {
	const marks = (text.match(/[？?]+/g) ?? []).length;
	// "喂？听得见吗？" is one question; a style of double questions is the document's own.
	const allowed = scenario.style.imitate.some((line) => line.questions > 1) ? 2 : 1;
	const greeting = /^\s*(?:喂|啊|嗯|哎|什么|hello|what|eh|sorry|hm)[？?]/i.test(text) ? 1 : 0;
	return marks > allowed + greeting ? [fault('two-questions', `${marks}`)] : [];
};
