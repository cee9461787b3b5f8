import type { Heard, HeardClause } from './heard.ts';

/** A condition opens: what stands behind it in the clause is supposed, not said to be so. */
const SUPPOSES_ZH =
	/如果|要是|假如|假使|假设|倘若|(?<![一二两三四五六七八九十百千几\d])万一|哪怕|即使|即便|就算|要不是|除非|真要|的话|(?<![一])旦/;
/** What follows from the condition in the same clause. */
const FOLLOWS_ZH = /就|便|会|(?<!管[您你他我])要(?=收|交|付|扣|赔|签|另)|得|也|都|我们|给您|给你/;
const SUPPOSES_EN = /\b(?:if|unless|suppose|supposing|in case|even if|whether)\b/;
/** A worked example runs to the end of its sentence. */
const EXAMPLE_ZH = /比如|比方|好比|譬如|例如|举个(?:例|比方)|打个比|假定|假设/;
const EXAMPLE_EN = /\b(?:for example|for instance|say,|let's say|suppose)\b/;

/** Whether [at] of the normalised text stands in a condition ("要是超了三十分钟…") and not in what follows from it. */
export function isSupposed(heard: Heard, at: number): boolean {
	const clause = heard.clauses.find(({ end }) => at < end);
	if (!clause) return false;
	const before = heard.text.slice(clause.start, at);
	if (heard.locale === 'en') return SUPPOSES_EN.test(before);
	const match = SUPPOSES_ZH.exec(clause.text);
	if (!match) return false;
	// "过了二十号的话": the mark may stand behind.
	if (match[0] === '的话') return clause.start + match.index >= at;
	const from = clause.start + match.index + match[0].length;
	return from <= at && !FOLLOWS_ZH.test(heard.text.slice(from, at));
}

/** Whether [at] stands in an example: from its mark to the end of the sentence. */
export function isExample(heard: Heard, at: number): boolean {
	const clause = heard.clauses.find(({ end }) => at < end);
	if (!clause) return false;
	const first = heard.clauses.find(({ sentence }) => sentence === clause.sentence)!;
	const pattern = heard.locale === 'en' ? EXAMPLE_EN : EXAMPLE_ZH;
	return pattern.test(heard.text.slice(first.start, at));
}

/** Words that ask by themselves, whatever stands at the end. */
const QUESTION_WORDS =
	/什么|多少|几(?:个|时|点|天|号|家|步)?(?!十|百|千|万)|哪|怎么|吗|么\s*$|为什么|如何|是否|([\u4e00-\u9fff])不\1|有没有|是不是/;

/** "放九十天呢", "自动的也得排队嘛": the particle insists, it does not ask. */
export function isAsked({ asks, text, end }: HeardClause, heard: Heard): boolean {
	if (!asks) return false;
	if (heard.locale === 'en' || heard.text[end] === '?') return true;
	return !/[呢嘛]\s*$/.test(text) || QUESTION_WORDS.test(text);
}

/** "您刚才说上回停了四个小时": his words, told back to him. */
const REPORTS_ZH =
	/(?<![跟和给向对])(?:您|你)们?(?:这边)?(?:刚刚?才?|之前|上[次回])?(?:说|讲|提到?|反映|抱怨)(?!的?(?:对|是$|得对)|下|一下|一声|句|呢|吧|吗)/;
const REPORTS_EN = /\byou (?:just )?(?:said|told me|mentioned|say)\b/;

/** Whether [at] stands behind such words in its clause. */
export function isReported(heard: Heard, at: number): boolean {
	const clause = heard.clauses.find(({ end }) => at < end);
	if (!clause) return false;
	const pattern = heard.locale === 'en' ? REPORTS_EN : REPORTS_ZH;
	return pattern.test(heard.text.slice(clause.start, at));
}
