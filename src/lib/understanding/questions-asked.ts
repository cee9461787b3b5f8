import { spanOf, type Heard, type HeardClause } from './heard.ts';
import {
	CHANNEL_CHOICE_EN,
	OPTION_LEAD_EN,
	OPTION_TAIL_EN,
	OR_EN,
	QUESTIONS_EN,
	RESPONSIBLE_EN
} from './lexicon/questions-en.ts';
import {
	AS_BEFORE_ZH,
	CHANNEL_CHOICE_ZH,
	LONGEST_OPTION_ZH,
	OPTION_LEAD_ZH,
	OPTION_TAIL_ZH,
	OR_ZH,
	QUESTIONS_ZH,
	RESPONSIBLE_ZH,
	TWINS_ZH,
	WHICH_ZH
} from './lexicon/questions-zh.ts';
import type { CallersQuestion, Manners, QuestionKind } from './observation.ts';

/** He is not asked more than this in one turn, as far as he will answer. */
const MOST = 3;
const LONGEST_OPTION_EN = 24;
const CHANNEL_WORD = /邮箱|邮件|微信|短信|电话|e-?mail|text|whatsapp|wechat|phone|post/i;

interface Found {
	readonly kind: QuestionKind;
	readonly start: number;
	readonly end: number;
	readonly options: readonly string[];
}

/** The questions that the caller puts to him, in order, one of a kind (choices may be several). */
export function questionsAsked(heard: Heard, manners: Manners): readonly CallersQuestion[] {
	const found: Found[] = [];
	const add = (kind: QuestionKind, start: number, end: number, options: string[] = []): void => {
		if (kind !== 'choice' && found.some((one) => one.kind === kind)) return;
		if (kind === 'choice' && found.some((one) => one.start === start)) return;
		found.push({ kind, start, end, options });
	};
	for (const sentence of sentencesOf(heard)) {
		const { clauses, text, start, end } = sentence;
		const asks = clauses.some((clause) => clause.asks);
		if (!asks) continue;
		const english = heard.locale === 'en';
		if ((english ? RESPONSIBLE_EN : RESPONSIBLE_ZH).test(text)) add('identity', start, end);
		if ((english ? CHANNEL_CHOICE_EN : CHANNEL_CHOICE_ZH).test(text)) {
			add('channel', start, end);
			continue;
		}
		const before = found.length;
		for (const [at, clause] of clauses.entries()) {
			const options = english ? optionsEn(clause.text) : optionsZh(clauses, at);
			if (options === null || options.some((option) => CHANNEL_WORD.test(option))) continue;
			add('choice', clause.start, clause.end, options);
		}
		const table = english ? QUESTIONS_EN : QUESTIONS_ZH;
		const kind = table.find(([, pattern]) => pattern.test(text))?.[0];
		const named = found.slice(before).some(({ options }) => options.length > 0);
		if (kind === 'opinion' && !named) found.length = before;
		// "年度还是季度" says more than that it is a decision; "最看重价格还是流量" is a choice as well.
		if (kind !== undefined && found.length === before) add(kind, start, end);
	}
	const asksHim = manners.asksContact;
	const contact = asksHim !== null && ADDRESS.test(asksHim.span.text) ? asksHim.span : null;
	const more: CallersQuestion[] = [
		...found
			.sort((a, b) => a.start - b.start)
			.map(({ kind, start, end, options }) => ({
				kind,
				span: spanOf(heard, start, end),
				options
			})),
		...(contact === null ? [] : [{ kind: 'contact' as const, span: contact, options: [] }]),
		...(manners.asksIdentity !== null &&
		!MEANS.test(manners.asksIdentity.text) &&
		!found.some(({ kind }) => kind === 'identity')
			? [{ kind: 'identity' as const, span: manners.asksIdentity, options: [] }]
			: []),
		...(manners.time !== null && contact === null && asksIn(heard, TIME)
			? [{ kind: 'time' as const, span: manners.time, options: [] }]
			: [])
	];
	return more.slice(0, MOST);
}

/** Where something can be sent to. */
const ADDRESS = /微信|邮箱|联系方式|号码|e-?mail|number|address|whatsapp/i;
/** "您是说发票吗" asks what he meant, not who he is. */
const MEANS = /是(?:说|指|问|想|要|不是说|担心|怕)/;

/** Asks whether he can talk now; to say how long it takes asks nothing. */
const TIME =
	/(?<!不)方便(?!的话|面)|有空|有时间|占用|耽误|打扰|分钟|忙不忙|have you got|do you have|got (?:a|two)|good time|can you (?:talk|spare)|spare/;

function asksIn(heard: Heard, pattern: RegExp): boolean {
	return heard.clauses.some((clause) => clause.asks && pattern.test(clause.text));
}

interface Sentence {
	readonly clauses: readonly HeardClause[];
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

function sentencesOf(heard: Heard): Sentence[] {
	const numbers = [...new Set(heard.clauses.map((clause) => clause.sentence))];
	return numbers.map((number) => {
		const clauses = heard.clauses.filter((clause) => clause.sentence === number);
		const start = clauses[0]?.start ?? 0;
		const end = clauses.at(-1)?.end ?? start;
		// The mark behind the last clause belongs to it.
		return { clauses, text: heard.text.slice(start, end + 1), start, end };
	});
}

/** What a clause gives him to choose from; [] when it asks "which" without naming any, null when it is no choice. */
function optionsZh(clauses: readonly HeardClause[], at: number): string[] | null {
	const { text, asks } = clauses[at]!;
	const sides = text.split(OR_ZH);
	if (sides.length > 1) {
		const last = bareOption(sides.at(-1) ?? '');
		const first = (sides[0] ?? '').replace(OPTION_LEAD_ZH, '');
		// "年度、季度还是月度": the enumeration mark has cut clauses before this one.
		const earlier = listedBefore(clauses, at);
		const options = [...earlier, bareOption(first), ...sides.slice(1, -1).map(bareOption), last];
		const usable = options.filter(
			(option) => option.length >= 1 && option.length <= LONGEST_OPTION_ZH && !NO_THING.test(option)
		);
		// Shreds of a sentence are no options: which way he goes he says in his own words.
		if (usable.length >= 2) return usable;
		return AS_BEFORE_ZH.test(text) || AS_BEFORE_ZH.test(clauses[at - 1]?.text ?? '') ? [] : null;
	}
	const twins = TWINS_ZH.exec(text);
	if (twins !== null && asks) return [`${twins[1]}${twins[2]}`, `${twins[3]}${twins[2]}`];
	if (!asks) return null;
	if (AS_BEFORE_ZH.test(text)) return [];
	if (!WHICH_ZH.test(text)) return null;
	return listedBefore(clauses, at);
}

/** No thing that one can take: "要加点啥", "我怕", "不升". */
const NO_THING = /[不没啥吗呢吧我您你怕]|什么|^(?:要|想|有|再|先|就|还|加)/;

/** Half a question, or a courtesy. */
const NO_OPTION = /[您你请问不没]/;

/** Short clauses right before, as an enumeration leaves them: "年度、季度、月度都能续，您选哪个". */
function listedBefore(clauses: readonly HeardClause[], at: number): string[] {
	const list: string[] = [];
	for (let i = at - 1; i >= 0 && list.length < 4; i -= 1) {
		const clause = clauses[i]!;
		const option = bareOption(clause.text.trim().replace(OPTION_LEAD_ZH, ''));
		if (option.length < 2 || option.length > LONGEST_OPTION_ZH) break;
		if (NO_OPTION.test(option)) continue;
		list.unshift(option);
	}
	return list.length >= 2 ? list : [];
}

function bareOption(text: string): string {
	let bare = text.trim();
	for (let i = 0; i < 3; i += 1) bare = bare.replace(OPTION_TAIL_ZH, '').trim();
	return bare
		.replace(/^.*是(?=\p{Script=Han}{2,6}$)/u, '')
		.replace(/^(?:是|按|要|开|发|走|就)(?=\p{Script=Han}{2,})/u, '');
}

function optionsEn(text: string): string[] | null {
	const sides = text.split(OR_EN).map((side) => side.trim());
	if (sides.length < 2) return null;
	const first = (sides[0] ?? '').replace(OPTION_LEAD_EN, '');
	const options = [first, ...sides.slice(1)]
		.map((side) =>
			side
				.replace(OPTION_TAIL_EN, '')
				.replace(/^(?:the|a|an|by|on|in)\s+/, '')
				.trim()
		)
		.filter((side) => side !== '' && side.length <= LONGEST_OPTION_EN && side !== 'not');
	return options.length >= 2 ? options : null;
}
