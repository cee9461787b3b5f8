import { speechLength } from '#lib/text/speech-length.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { LONGEST_REPAIRED, MOST_SENTENCES, sentencesOf } from './faults/length.ts';
import type { LineContext, LineFaultCode } from './faults/line-fault.ts';
import { spokenNames } from './faults/spoken-names.ts';

const LABELS =
	'客户|客服|对方|顾客|用户|接听方|拨打方|回复|回答|台词|assistant|user|human|callee|caller|customer|reply|response';
const labelOf = (names: readonly string[]): RegExp =>
	new RegExp(
		`^[\\s"“「]*(?:[(（【[]?)(?:${[LABELS, ...names].join('|')})(?:[)）】\\]]?)\\s*[:：]\\s*`,
		'i'
	);
const THOUGHT =
	/<think>[\s\S]*?(?:<\/think>|$)|<\|[^|]{0,40}\|>|<\/?[a-z][^>]{0,40}>|\/no_?think/gi;
const STAGE = /[（(【[〔{][^）)】\]〕}]{0,60}[）)】\]〕}]|\*[^*]{1,60}\*/g;
const MARKS = /[*_`#]+|^\s*(?:[-•·]|\d+[.、)）])\s*/gm;

/** Edges only: spaces, quotes around the whole, thought blocks, a trailing mark that belongs to nothing. */
export function tidyReply(raw: string, locale: Locale): string {
	let text = raw.replace(THOUGHT, '').trim();
	const quoted = /^["“「『](.+)["”」』]$/su.exec(text);
	if (quoted?.[1] !== undefined && !/["“”「」]/.test(quoted[1])) text = quoted[1].trim();
	if (locale !== 'en') text = text.replace(/\?/g, '？').replace(/(?<=\p{Script=Han}),/gu, '，');
	return text.replace(/\s+/g, ' ').trim();
}

function withoutStaging(raw: string, { names }: CompiledScenario): string {
	const caller = spokenNames(names.caller);
	const label = labelOf([...caller, ...spokenNames(names.callee)]);
	const line =
		raw
			.replace(THOUGHT, '')
			.split('\n')
			.map((one) =>
				one
					.replace(/\*\*|__/g, '')
					.replace(STAGE, '')
					.replace(label, '')
					.replace(MARKS, '')
					.trim()
			)
			.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
	// A second voice in the same line: what comes before it may be his.
	const otherVoice = new RegExp(`(?:${['客服|caller|agent', ...caller].join('|')})\\s*[:：]`, 'i');
	return line.split(otherVoice)[0]!.trim();
}

const COURTESY_ZH: readonly (readonly [RegExp, string])[] = [
	[/您/g, '你'],
	[
		/(?:^|(?<=[，。！？]))(?:好的呀|好的呢|好的|您好|你好|不好意思|抱歉|对不起|打扰了|辛苦(?:了|你了)|麻烦你了|(?:非常|十分)?(?:感谢|谢谢)(?:你)?(?:了|的[^，。！？]{0,8})?)[，,。！!]?/g,
		''
	],
	[/(?<![申邀聘宴宽恳])请(?:问)?(?=你|把|先|再|直接|尽|说|讲|给|具|提|告|帮|详)/g, ''],
	[/麻烦(?:你)?(?=再|把|帮|给|发|说|讲|尽|先|告|介|提)/g, ''],
	[/非常|十分/g, '很'],
	[/[，,](?:谢谢|感谢|多谢|辛苦)(?:你|了|啦)*(?=[。！!]|$)/g, '']
];
const COURTESY_EN: readonly (readonly [RegExp, string])[] = [
	[
		/(?:^|(?<=[.!?]\s))(?:sorry|thank you(?: so much| very much)?|thanks(?: a lot)?|of course|certainly|absolutely|great|wonderful)[,.!]?\s*/gi,
		''
	],
	[/,?\s*\b(?:please|kindly|thank you|thanks)\b/gi, '']
];

const GOODBYE =
	/[，。,.!！]?\s*(?:再见|拜拜|先挂了?|挂了|先这样吧?|就这样吧?|不(?:说|聊)了|回头聊|(?:good)?bye(?: now)?|got to go|talk later)[。.!！]?\s*$/i;

function withoutGoodbye(text: string): string {
	return text.replace(GOODBYE, '').replace(GOODBYE, '').trim();
}

function shortened(text: string, locale: Locale): string {
	const limit = LONGEST_REPAIRED[locale];
	const kept: string[] = [];
	for (const sentence of sentencesOf(text)) {
		if (kept.length >= MOST_SENTENCES) break;
		if (speechLength([...kept, sentence].join('')) > limit) break;
		kept.push(sentence);
	}
	if (kept.length > 0) return kept.join(locale === 'en' ? ' ' : '');
	// One endless sentence: its clauses up to the limit.
	const clauses = (sentencesOf(text)[0] ?? '').split(/(?<=[，,；;])/);
	let line = '';
	for (const clause of clauses) {
		if (speechLength(line + clause) > limit) break;
		line += clause;
	}
	return line.replace(/[，,；;\s]+$/, '') + (line === '' ? '' : locale === 'en' ? '.' : '。');
}

/** Of several questions the first stays: nothing behind it is shown. */
function oneQuestion(text: string): string {
	const at = text.search(/[？?]/);
	const next = text.slice(at + 1).search(/[？?]/);
	return at < 0 || next < 0 ? text : text.slice(0, at + 1);
}

/** The local edits that the faults call for, in the order in which they depend on each other. */
export function repairLine(
	raw: string,
	codes: readonly LineFaultCode[],
	{ scenario, direction }: LineContext
): string {
	const { locale } = scenario;
	const has = (...some: readonly LineFaultCode[]): boolean =>
		some.some((code) => codes.includes(code));
	let text = raw;
	if (has('label', 'direction-leak', 'markup', 'speaks-for-caller'))
		text = withoutStaging(text, scenario);
	text = tidyReply(text, locale);
	if (has('too-polite', 'thanks')) {
		for (const [polite, plain] of locale === 'en' ? COURTESY_EN : COURTESY_ZH) {
			text = text.replace(polite, plain);
		}
	}
	if (has('ends-early')) text = withoutGoodbye(text);
	if (has('two-questions')) text = oneQuestion(text);
	if (has('too-long')) text = shortened(text, locale);
	if (has('no-goodbye') && direction.end !== null) {
		text = text.replace(/[。，.,!！\s]+$/, '') + (locale === 'en' ? '. Bye.' : '，先这样。');
	}
	text = text.trim();
	return locale === 'en' && text !== '' ? text[0]!.toUpperCase() + text.slice(1) : text;
}
