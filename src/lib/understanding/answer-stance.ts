import { normalize } from '#lib/text/normalize.ts';
import type { Heard } from './heard.ts';
import { STOP_CHARACTERS_ZH } from './lexicon/stop-words.ts';

/**
 * Yes and no in an answer: what the document's own answer begins with, and whether a reply begins with the same
 * ("不罚") or turns it round ("换不了" where it can be changed). Chinese only; what stands further on is for the facts.
 */
export type Stance = 'grants' | 'denies' | null;

/** How a reply begins, beside the document's answer. */
export type Agreement = 'agrees' | 'turns-round' | null;

/** Words before the yes or no of an answer. */
const LEAD =
	/^(?:呃|嗯|哦|啊|唉|额|这个?|那个?|是|嘛|其实|说实话|老实说|不好意思|抱歉|对不起|目前|现在|暂时|我们|咱们?|这边|您|你|的|都|也|,)*/;
/** Softeners before it: he still says so. */
const SOFT = /^(?:应该|一般|基本上?|肯定|绝对|真的?|放心|当然|一概|统统|全都?)*(?:是|都|也|,)*/;

/** It cannot be had, done, or said to be so. */
const REFUSES =
	/^[^,。?!]{0,8}?(?:[\u4e00-\u9fff]{1,2}不(?:了|成|到|回来?|动)(?!解|多|几|太)|不(?:行|能|可以|允许|支持|提供|包含?|含|让|给|许|成|会|再|算|认|退|换|改|留|发|管|保)(?!说|讲|答|确定|保证|承诺|乱|急|您|你|怕|止|光|是)|没(?:有|得|法|门)(?!问题|关系|事|错|说)|无法|做不到|办不到|概不|一律不|只能|[就只]?能等)/;
const UNSURE =
	/[不没](?:太|大|敢|能|法|好)?(?:清楚|确定|知道|了解|记得|说|答|承诺|保证|肯定)|[吗呢?]$/;
const AFFIRMS =
	/^(?:可以|可(?!能)|能|有|都|会(?!不)|没问题|没事|随时|支持|全部?|不?(?:用|需)?(?:担心)|行|好|[^,。]{0,10}(?:可以|都能|均可|能够|(?<!不)能(?!否)|随时|全额|自动|保留|归档|接到|响应|到账))/;
const DENIES = /^(?:不(?!限|但|仅|只|过|断|降|丢)|没有?(?!问题)|无(?!论|忧)|免|零)/;
/** A question about something that nobody wants, which the answer's first clause denies. */
const UNWANTED = /费|钱|罚|收|查|涨|麻烦|复杂|难|骗|扣/;
const NO_CLAUSE = /^[^,。;]{0,12}[不没免无]/;

const YES_HEAD =
	/^(?:可以|可(?=[以的])|能(?!不)|有(?!点|些|时|没)|会(?!不)|行|没问题|保(?!险|单|证|障|费|留)|成)/;
const NO_HEAD =
	/^(?:没(?!问题|关系|事|法|准)|不(?:用|会|收|罚|要|花|查|砍|扣|涨|麻烦|复杂|难|贵|另|需要)|零|免|一分[^,。]{0,4}不)/;
/** Yes to what nobody wants. */
const UNWANTED_YES =
	/^(?:会(?!不)|要(?!是|不)|得(?!看)|有(?!点|些|时|没)|收(?!到)|需要|肯定(?:要|会|得)|当然(?:要|会|得))/;

/** What leads nowhere yet is taken off an answer's beginning. */
function headOf(text: string): string {
	return text.replace(/^["“]+/, '').replace(LEAD, '');
}

/** What the document's answer to a question begins with: that it is so, or that it is not. */
export function stanceOf(question: string, answer: string): Stance {
	const head = headOf(normalize(answer).text);
	if (DENIES.test(head)) return 'denies';
	const asked = normalize(question).text;
	if (UNWANTED.test(asked) && NO_CLAUSE.test(head) && !/^(?:可以|能|有)/.test(head))
		return 'denies';
	return AFFIRMS.test(head) ? 'grants' : null;
}

/** Words of one or two characters that the reply's head denies ("退不了" → 退, "不能换" → 换). */
function deniedWords(head: string): string[] {
	const words = [
		...[...head.matchAll(/([\u4e00-\u9fff]{1,2})不(?:了|成|到|回)(?!多|几|太)/g)].map(
			(match) => match[1]!
		),
		...[
			...head.matchAll(
				/(?:不(?:能|可以|让|给|会|再|支持|允许|包)?|没法|无法|没有?)([\u4e00-\u9fff]{1,2})/g
			)
		].map((match) => match[1]!)
	];
	return words.filter((word) => ![...word].every((c) => STOP_CHARACTERS_ZH.has(c)));
}

/** The document says the word, and never that it is not so. */
function affirmedIn(answer: string, word: string): boolean {
	if (!answer.includes(word)) return false;
	return !new RegExp(`[不没无免未][^,。;]{0,3}${word}|${word}不(?:了|到)`).test(answer);
}

/** The first clause denies a word that the answer affirms ("退不了" – "全额退"). */
export function deniesAffirmed(clause: string, answer: string): boolean {
	const plain = normalize(answer).text;
	return deniedWords(headOf(clause)).some((word) => affirmedIn(plain, word));
}

/** How the reply begins beside the document's answer to what was asked. */
export function agreementOf(heard: Heard, stance: Stance, answer: string): Agreement {
	if (heard.locale === 'en') return null;
	const first = heard.clauses.find(({ text }) => headOf(text) !== '');
	if (first === undefined || first.asks || UNSURE.test(first.text)) return null;
	const head = headOf(first.text);
	const said = head.replace(SOFT, '');
	if (stance === 'denies') {
		if (NO_HEAD.test(said)) return 'agrees';
		return UNWANTED_YES.test(said) ? 'turns-round' : null;
	}
	if (REFUSES.test(head)) {
		if (stance === 'grants') return 'turns-round';
		const plain = normalize(answer).text;
		return deniedWords(head).some((word) => affirmedIn(plain, word)) ? 'turns-round' : null;
	}
	return stance === 'grants' && YES_HEAD.test(said) ? 'agrees' : null;
}
