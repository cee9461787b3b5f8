import type { Heard } from './heard.ts';
import { STOP_CHARACTERS_ZH } from './lexicon/stop-words.ts';
import type { Manners } from './observation.ts';

/**
 * How far a plain "不会，…" goes as an answer to a question that wants yes or no: it denies the very thing that is
 * feared, or it says yes or no and something beside it.
 */
export type PlainAnswer = 'denies-it' | 'says-so' | null;

/** A不A, 能不能, 有没有, …吗: questions that yes or no answers. */
const YES_NO_ZH =
	/(?:^|[^没不])([\u4e00-\u9fff]{1,2})[不没]\1|是否|能否|可否|[吗么](?:[?？]|$)|(?:没有?|不)(?:[?？]|$)/;
const YES_NO_EN = /\b(?:is|are|do|does|will|can|could|would|has|have)\b[^.]*\?/i;
/** The question names something that nobody wants: to deny it is what he hopes to hear. */
const FEARED_ZH =
	/会不会|要不要|用不用|还[要得用]|返工|加价|加钱|多收|多出|冒出|另[算收]|涨价|看不见|门槛|隐藏|隐形|额外|附加|骚扰|推销|打扰|硬|强制|强行|捆绑|泄[露漏]|风险|怕|担心|耽误|影响|麻烦|烦不烦|丢/;
/** Yes or no at the head of a turn, with the words that may stand before it. */
const SAYS_ZH =
	/^(?:那|嗯|哦|啊|这个|这|确实|真的?|当然|都|也|就|完全){0,3}(?:不会|不用|能|可以|会|没有|方便|免费|(?:不[\u4e00-\u9fff]?|没|有|是|对|行|成|好)(?:的|啊|呀)?(?=,|$|[没不有能会行可]))/;
/** Yes at the head of a turn; what is denied is not affirmed. */
const YES_ZH =
	/^(?:那|嗯|哦|啊|这个|这|确实|真的?|当然|肯定|都|也|就|完全){0,3}(?:能|可以|会|有|没问题|行|对|是|好|保)(?:的|啊|呀|了)?(?=,|$|[能可会有行对是保])/;
/** What is asked by A不A, which the answer takes up: "加密不加密" – "加密的". */
const ALTERNATIVE_ZH = /([\u4e00-\u9fff]{1,2})[不没]\1/g;
const YES_EN =
	/^(?:well,? |oh,? |of course,? )?(?:yes|yeah|sure|it (?:is|does|will)|you can|we do)\b/;
const SAYS_EN =
	/^(?:well,? |oh,? |of course,? )?(?:yes|no|it (?:is|does|will)|it's|you can|we (?:do|don't)|there (?:is|are) no)\b/;
/** Characters (words × 2 in English) left once yes or no, comfort and praise are taken away, from which something was said. */
const SUBSTANCE = 4;

function substanceOf(heard: Heard, manners: Manners): number {
	const { thanks, wishes, goodbye, greeting, apology, hype, hedge, overPromise } = manners;
	let raw = heard.raw;
	for (const span of [
		...hype,
		...hedge,
		...overPromise,
		thanks,
		wishes,
		goodbye,
		greeting,
		apology
	])
		if (span)
			raw = raw.slice(0, span.start) + ' '.repeat(span.end - span.start) + raw.slice(span.end);
	return heard.locale === 'en'
		? (raw.toLowerCase().match(/[a-z]{3,}/g) ?? []).length * 2
		: [...raw].filter((c) => /[\u4e00-\u9fff]/.test(c) && !STOP_CHARACTERS_ZH.has(c)).length;
}

/** Says of a word of the question that it is not so ("没有门槛", "不绑", "不会绑"). */
function deniesWord(text: string, question: string): boolean {
	for (const match of text.matchAll(
		/(?:没有|没|不会|不用|用不着|不必|不需要|不再|不|无|零)(?:[再还又另]|另外|额外|任何|什么)*([\u4e00-\u9fff]{1,4})/g
	)) {
		const [first = '', second = ''] = [...(match[1] ?? '')];
		if (STOP_CHARACTERS_ZH.has(first)) continue;
		if (!STOP_CHARACTERS_ZH.has(second) && question.includes(first + second)) return true;
		// One character is a word of its own only where something ends after it: "不绑，".
		const after = text[match.index + match[0].length - (match[1] ?? '').length + 1];
		if ((after === undefined || /[,。!?]/.test(after)) && question.includes(first)) return true;
	}
	return false;
}

/** Reads a turn as the plain answer to a question of yes or no: never silence, at best the very thing denied. */
export function plainAnswer(heard: Heard, question: string, manners: Manners): PlainAnswer {
	const english = heard.locale === 'en';
	if (!(english ? YES_NO_EN : YES_NO_ZH).test(question)) return null;
	const head = heard.clauses[0];
	const says =
		head !== undefined && !head.asks && (english ? SAYS_EN : SAYS_ZH).test(head.text.trim());
	const denies = !english && FEARED_ZH.test(question) && deniesWord(heard.text, question);
	if (!says && !denies) return null;
	if (substanceOf(heard, manners) < SUBSTANCE) return null;
	return denies ? 'denies-it' : 'says-so';
}

/** No at the head of a turn. */
const NO_ZH =
	/^(?:那|嗯|哦|啊|这个|这|确实|真的?|当然|肯定|都|也|就|完全|一概){0,3}(?:没有|没|不(?:用|会|需要|收|要|是)?|免(?:费|了)?)(?:的|啊|呀|了)?(?=,|。|$|[没不有])/;
/** Only the name of a thing: "手续费？", "费用。" */
const NAMED_ZH = /(?:^|[,。!?])[\u4e00-\u9fff]{2,5}(?:呢)?[?。]?$/;

/** What yes or no at the head of a turn says of his question. */
export type Said = 'yes' | 'no' | null;

/**
 * Yes or no to a question that wants it: what the question holds is said with it ("合同能发吗" – "能"), or said not to
 * be so ("手续费？" – "没有").
 */
export function saysYesOrNo(heard: Heard, question: string): Said {
	if (affirms(heard, question)) return 'yes';
	const head = heard.clauses[0]?.text.trim();
	if (heard.locale === 'en' || head === undefined || !NO_ZH.test(head)) return null;
	return YES_NO_ZH.test(question) || NAMED_ZH.test(question) ? 'no' : null;
}

function affirms(heard: Heard, question: string): boolean {
	const english = heard.locale === 'en';
	if (!(english ? YES_NO_EN : YES_NO_ZH).test(question)) return false;
	const head = heard.clauses[0];
	if (head === undefined || head.asks) return false;
	const text = head.text.trim();
	if (english) return YES_EN.test(text);
	if (YES_ZH.test(text)) return true;
	return [...question.matchAll(ALTERNATIVE_ZH)].some(([, word = '']) => text.startsWith(word));
}
