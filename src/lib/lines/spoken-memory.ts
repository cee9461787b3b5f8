import type { Memory } from '#lib/scenarios/compiled-scenario.ts';
import type { Locale } from '#lib/core/locale.ts';

const WHEN_ZH = /去年|前年|上次|上回|上个月|上礼拜|有一?[次回年]|以前|之前|年初|年底|那[次回年]/;
/** A clause is a memory worth telling only if something went wrong in it. */
const WENT_WRONG_ZH =
	/晚了|延迟|延期|拖|亏|坑|翻车|追责|被追|泄露|外泄|骚扰|推销电话|拒赔|骗|折腾|误|没结果|原样|受损|崩|批评|没后续|没人管|扯皮|反复沟通|说不清|栽/;
/** Third person and literary words of a document that nobody says about himself. */
const FIRST_PERSON_ZH: readonly (readonly [RegExp, string])[] = [
	[/[“”"‘’「」]/g, ''],
	[/[（(][^）)]*[）)]/g, ''],
	[/自己|[他她](?![们人])/g, '我'],
	[/\d{4}年(年初|初)/g, '年初'],
	[/去年曾因/g, '去年因为'],
	[/曾因/g, '以前因为'],
	[/某年/g, '有一年'],
	[/曾经?有?/g, '以前'],
	[/(?<=^|[，。与跟和被])客服/g, '你们客服'],
	[/与/g, '跟'],
	[/过往/g, '以前'],
	[/别(?=上次)/g, '']
];
/** Words that lead into a clause and are not said. */
const LEAD_ZH = /^(结果|最后|记得|看到|发现|还在|还|因为|导致|第二天|也是)+/;
const LONGEST_ZH = 20;

const FIRST_PERSON_EN: readonly (readonly [RegExp, string])[] = [
	[/\b(?:him|her)self\b/g, 'myself'],
	[/\bhim\b/g, 'me'],
	[/\bhis\b/gi, 'my'],
	[/\bher(?= (?:a|an|the|to|for|about|at|in|on|by|with|and)\b|[.,;!?]|$)/g, 'me'],
	[/\bher\b/gi, 'my'],
	[/\bs?he\b/gi, 'I']
];
const LONGEST_EN = 13;

/** What the document tells of him, as he says it of himself. */
export function inFirstPerson(text: string, locale: Locale): string {
	const table = locale === 'en' ? FIRST_PERSON_EN : FIRST_PERSON_ZH;
	const said = table.reduce(
		(left, [written, spoken]) => left.replace(written, spoken),
		text.trim()
	);
	if (locale === 'en')
		return said === '' || /^I\b/.test(said) ? said : said[0]!.toLowerCase() + said.slice(1);
	return said
		.replace(LEAD_ZH, '')
		.replace(/，(?:发现|觉得|感觉)/g, '，')
		.replace(/[。！？；，]+$/u, '');
}

/**
 * What happened to him, as he would bring it up: the clause in which it went wrong, in the first person.
 * Falls back to the topic that brought it up; '' when there is none either.
 */
export function spokenMemory(memory: Pick<Memory, 'text'>, topic: string, locale: Locale): string {
	return locale === 'en' ? memoryEn(memory.text) : memoryZh(memory.text, topic);
}

function memoryZh(source: string, topic: string): string {
	let text = source;
	for (const [written, said] of FIRST_PERSON_ZH) text = text.replace(written, said);
	const when = WHEN_ZH.exec(text)?.[0] ?? '上回';
	const clauses = text
		.split(/[，,。；;：:！!？?\n]/)
		.map((clause) => clause.trim().replace(LEAD_ZH, ''))
		.filter((clause) => clause.length >= 4);
	const at = clauses.findIndex((clause) => WENT_WRONG_ZH.test(clause));
	const wrong = clauses[at];
	if (wrong !== undefined && wrong.length <= LONGEST_ZH) {
		if (WHEN_ZH.test(wrong)) return wrong;
		const before = clauses[at - 1] ?? '';
		if (WHEN_ZH.test(before) && before.length + wrong.length <= LONGEST_ZH) {
			return `${before}，${wrong}`;
		}
		if (when.length + wrong.length <= LONGEST_ZH) return `${when}${wrong}`;
	}
	return topic === '' ? '上回就吃过这种亏' : `上回就在${topic}上吃过亏`;
}

function memoryEn(source: string): string {
	let text = source.split(/[,，.;:]/)[0]!.trim();
	for (const [written, said] of FIRST_PERSON_EN) text = text.replace(written, said);
	// A relative clause goes before the line gets too long to be said in one breath.
	if (text.split(' ').length > LONGEST_EN) text = text.split(/ (?:that|which|who|and|when) /)[0]!;
	if (text === '' || text.split(' ').length > LONGEST_EN) return 'this went wrong on me once';
	return /^I\b/.test(text) ? text : text[0]!.toLowerCase() + text.slice(1);
}
