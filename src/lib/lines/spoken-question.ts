import type { Want } from '#lib/scenarios/compiled-scenario.ts';
import type { Locale } from '#lib/core/locale.ts';

/** Written turns of phrase and what is said instead. Order matters: longer ones first. */
const SPOKEN_ZH: readonly (readonly [RegExp, string])[] = [
	[/[“”"‘’「」『』《》]/g, ''],
	[/[（(][^）)]*[）)]/g, ''],
	[/(请问|麻烦|想了解一下|想知道|希望知道|想确认|了解)/g, ''],
	[/(?<=^|[，怀疑])客服(?=专|懂|到底|是)/g, '你们客服'],
	[/(?<=.)(到底|究竟|实际上|实际|真正)/g, ''],
	[/^(到底|究竟|实际上|实际|另外|还有(?!没)|以及|并且|而且|同时|如果有的话|心里|内心|其实)/, ''],
	[/是否(存在|具有|具备|有)/g, '有没有'],
	[/(有无|有否)/g, '有没有'],
	[/(是否|能否|可否)(真的|真)?(可以|能够|能)?(?=真)/g, '是不是'],
	[/是否(可以|能够|能)|能否|可否/g, '能不能'],
	[/是否会|会否/g, '会不会'],
	[/是否(需要|须|要)/g, '要不要'],
	[/是否是|是否/g, '是不是'],
	[/如何$/, '怎么样'],
	[/如何(?=[？?。，,])/g, '怎么样'],
	[/如何/g, '怎么'],
	[/何时/g, '什么时候'],
	[/为何/g, '为什么'],
	[/何种/g, '哪种'],
	[/即刻|即时|立即/g, '马上'],
	[/(以及|及)(?!时)/g, '和'],
	[/若(?!干)/g, '要是'],
	[/您们|您/g, '你'],
	[/贵司|贵公司/g, '你们'],
	[/我方/g, '我们'],
	[/此次|本次/g, '这次'],
	[/便于/g, '方便'],
	[/(能不能|会不会|可以|好)与/g, '$1跟'],
	[/(?<![参给赋])与(?!否)/g, '和'],
	[/曾经?(?=[\p{Script=Han}])/gu, ''],
	[/自家|自己(?=的?建议)/g, '我的'],
	[/自己(?=提)/g, '我'],
	[/(?<![其吉])[他她](?!们|人)/g, '我']
];

const ASKS_ZH =
	/[吗呢]|怎么|什么|哪|多少|几[个天步条种时家成点折块号]|多[久长大快高]|谁|还是|为啥|为什么|有没有|[了过]没有?$|[好够全完成用对行通]没$|(.)[不没]\1/u;

const FEARS_ZH = /^(怕|担心|担忧|害怕|就怕|最怕|疑虑|顾虑|怀疑)/;
const HOPES_ZH = /^(其实)?(希望|想要|盼着?|期待|要求|最好)/;

/** What a topic without a question word becomes, by what he wants to hear about it. */
const ASK_OF_TOPIC_ZH: Readonly<Record<Want, string>> = {
	number: '是多少',
	'yes-no': '行不行',
	document: '有没有书面的',
	procedure: '怎么弄',
	assurance: '怎么保证',
	comparison: '跟别家比怎么样',
	person: '谁来管',
	open: '怎么说'
};

/** He says at most this many characters of a question; beyond it a clause goes. */
const LONGEST_ZH = 22;

function shortest(clauses: readonly string[]): string {
	const asking = clauses.filter((clause) => ASKS_ZH.test(clause));
	return [...(asking.length > 0 ? asking : clauses)].sort((a, b) => a.length - b.length)[0] ?? '';
}

/** "我看完再回怎么说" → "我看完再回行不行": a wish that was given a question's tail gets one that is said. */
function asTopic(text: string): string {
	const topic = text.replace(/怎么说$/, '');
	if (topic === text || topic === '') return text;
	if (ASKS_ZH.test(topic)) return topic;
	if (/^像/.test(topic)) return `${topic}这种有没有`;
	if (/这[类种]$/.test(topic)) return `${topic}有没有`;
	return /[发给看走改退换办回寄补]/.test(topic) && topic.length > 3 ? `${topic}行不行` : text;
}

/** A remark behind the question is dropped: "价格能不能先留几天，等领导回来再定" → "价格能不能先留几天". */
function withoutRemark(text: string): string {
	const clauses = text.split(/[，,]/);
	const first = clauses[0] ?? '';
	if (clauses.length < 2 || first.length < 6 || !ASKS_ZH.test(first)) return text;
	const rest = clauses.slice(1);
	return rest.some((clause) => ASKS_ZH.test(clause) || clause.startsWith('还是')) ? text : first;
}

function spokenZh(question: string, want: Want): string {
	let text = question.trim();
	for (const [written, said] of SPOKEN_ZH) text = text.replace(written, said);
	text = text.replace(/[。？！?!；;：:、，,\s]+$/u, '').replace(/^[，、。；：,\s]+/u, '');
	// Two questions in one: the first is asked, the other waits its turn.
	text = text.split(/[？?。；;]/)[0] ?? '';
	text = asTopic(text);
	if (FEARS_ZH.test(text)) {
		text = text.replace(FEARS_ZH, '');
		if (!ASKS_ZH.test(text)) text = text.length <= 14 ? `会不会${text}` : `${text}，怎么防`;
	} else if (HOPES_ZH.test(text)) {
		text = text.replace(HOPES_ZH, '');
		if (!ASKS_ZH.test(text)) text = `能不能${text.replace(/^能/, '')}`;
	}
	// "会不会发票又晚" → "发票会不会又晚": the thing comes first when it is said aloud.
	text = text
		.replace(/^会不会((?:(?!了)\p{Script=Han}){2,3})(又|再|仍然|还)/u, '$1会不会$2')
		.replace('仍然', '还');
	text = withoutRemark(text);
	if (text.length > LONGEST_ZH) {
		const clauses = text.split(/[，,]/).filter((clause) => clause.length >= 4);
		if (clauses.length > 1) text = shortest(clauses);
	}
	if (text !== '' && !ASKS_ZH.test(text)) text += ASK_OF_TOPIC_ZH[want];
	return text;
}

const ASKS_EN =
	/^(how|what|who|when|where|why|which|whose|do|does|did|is|are|was|can|could|will|would|should|have|has|am|and|by|so|if)\b/i;

const ASK_OF_TOPIC_EN: Readonly<Record<Want, (topic: string) => string>> = {
	number: (topic) => `how much is ${topic}`,
	'yes-no': (topic) => `is there ${topic}`,
	document: (topic) => `is ${topic} in writing`,
	procedure: (topic) => `how does ${topic} work`,
	assurance: (topic) => `how do you guarantee ${topic}`,
	comparison: (topic) => `how does ${topic} compare`,
	person: (topic) => `who looks after ${topic}`,
	open: (topic) => `what about ${topic}`
};

function spokenEn(question: string, want: Want): string {
	let text = question
		.trim()
		.replace(/\([^)]*\)/g, '')
		.replace(/["“”]/g, '')
		.split('?')[0]!
		.replace(/[\s.,;:!]+$/, '')
		.replace(/^(and|also|plus)\s+/i, '')
		.replace(/\b(whether or not|whether)\b/gi, 'if')
		.replace(/\bin order to\b/gi, 'to')
		.replace(/\bis it possible to\b/gi, 'can I')
		.replace(/\butili[sz]e\b/gi, 'use')
		.trim();
	// "I", "I'm" and names keep their capital; a sentence opener does not.
	if (/^[A-Z][a-z]/.test(text)) text = text[0]!.toLowerCase() + text.slice(1);
	if (text !== '' && !ASKS_EN.test(text)) text = ASK_OF_TOPIC_EN[want](text);
	return text;
}

/**
 * A concern as it is asked aloud, without the question mark: "是否提供书面明细" → "有没有书面明细".
 * '' when there is nothing to ask.
 */
export function spokenQuestion(question: string, want: Want, locale: Locale): string {
	return locale === 'en' ? spokenEn(question, want) : spokenZh(question, want);
}

const FILLER_ZH = /(具体的?|详细的?|实打实|真的|顺顺当当|整个|一下)/g;

/** The question cut to its bone, for asking it again: at most 14 characters where that is possible. */
export function shortQuestion(spoken: string, locale: Locale): string {
	if (locale === 'en') {
		const cut = spoken.split(/,| and /)[0]!.trim();
		return cut.split(' ').length >= 3 ? cut : spoken;
	}
	const lean = spoken.replace(FILLER_ZH, '');
	const clauses = lean.split(/[，,]/).filter((clause) => clause.length >= 4);
	const last =
		clauses.length > 1 && lean.length > 14 && !lean.includes('还是') ? shortest(clauses) : lean;
	return last === '' ? spoken : last;
}
