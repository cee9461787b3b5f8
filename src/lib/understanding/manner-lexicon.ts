import type { Channel } from '#lib/core/channel.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Names } from '#lib/scenarios/compiled-scenario.ts';
import {
	createSieve,
	needOfPattern,
	type PatternNeed,
	type PatternSieve
} from '#lib/text/pattern-sieve.ts';
import * as en from './lexicon/manners-en.ts';
import * as zh from './lexicon/manners-zh.ts';
import type { MannerKey } from './lexicon/manners-zh.ts';
import { escapePattern } from './patterns.ts';

/** The patterns of manners.ts with the names of one document filled in. */
export interface MannerLexicon {
	readonly patterns: Readonly<Record<MannerKey, RegExp>>;
	/** The keys in the order of the sieve over their patterns. */
	readonly keys: readonly MannerKey[];
	readonly sieve: PatternSieve;
	readonly channels: readonly { readonly channel: Channel; readonly pattern: RegExp }[];
	readonly send: RegExp;
	readonly when: RegExp;
	readonly who: RegExp;
	readonly commit: RegExp;
}

/** Never matches: stands for a name that the document does not give. */
const NOTHING = '(?!)';
const TITLES = '(?:总|先生|女士|工|经理|老板|主管|主任|老师|哥|姐)';

function alternatives(words: readonly string[]): string {
	const usable = words.filter((word) => word.trim().length > 1).map((word) => word.toLowerCase());
	if (usable.length === 0) return NOTHING;
	return `(?:${[...usable]
		.sort((a, b) => b.length - a.length)
		.map(escapePattern)
		.join('|')})`;
}

function calleePattern(name: string, locale: Locale): string {
	if (name === '') return NOTHING;
	if (locale === 'en') {
		const parts = name
			.toLowerCase()
			.split(/\s+/)
			.filter((part) => part.length > 1);
		return `(?:(?:mr|mrs|ms)\\.? )?(?:${[name.toLowerCase(), ...parts].map(escapePattern).join('|')})\\b`;
	}
	return `(?:${escapePattern(name)}${TITLES}?|${escapePattern(name[0] ?? '')}${TITLES})`;
}

const SURNAMES =
	'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';

/** Asks for somebody who is not the callee: "请问是王芳女士吗", "王经理在吗". */
function otherPerson(callee: string): string {
	if (!/^[\u4e00-\u9fff]{2,4}$/.test(callee)) return NOTHING;
	const own = callee[0] ?? '';
	const surname = `[${SURNAMES.replace(own, '')}]`;
	const titled = `${surname}(?:[\\u4e00-\\u9fff]{0,2})(?:先生|女士|小姐|经理|总|主任|主管|老师|老板)`;
	const bare = `${surname}[\\u4e00-\\u9fff]{1,2}`;
	return `(?:请问|您好,?)?(?:您)?(?:是|找)(?:${titled}|${bare})(?:吗|么|吧|本人)|(?:${titled}|${bare})在(?:吗|不在|么)`;
}

function callerPattern(name: string, locale: Locale): string {
	if (name === '') return NOTHING;
	if (locale === 'en') {
		const parts = name
			.toLowerCase()
			.split(/\s+/)
			.filter((part) => part.length > 1);
		return `\\b(?:${[name.toLowerCase(), ...parts].map(escapePattern).join('|')})\\b`;
	}
	return escapePattern(name);
}

/** What the patterns without a name need: the same for every document. */
const GENERAL_NEEDS = new Map<string, PatternNeed>();

function needOf(source: string, pattern: RegExp): PatternNeed {
	if (/\{[a-z]/i.test(source)) return needOfPattern(pattern.source);
	let need = GENERAL_NEEDS.get(source);
	if (need === undefined) GENERAL_NEEDS.set(source, (need = needOfPattern(pattern.source)));
	return need;
}

export function createMannerLexicon(locale: Locale, names: Names): MannerLexicon {
	const sources: Readonly<Record<MannerKey, string>> =
		locale === 'en' ? en.MANNERS_EN : zh.MANNERS_ZH;
	const fill = (source: string): RegExp =>
		new RegExp(
			source
				.replaceAll('{other}', otherPerson(names.callee))
				.replaceAll('{callee}', calleePattern(names.callee, locale))
				.replaceAll('{caller}', callerPattern(names.caller, locale))
				.replaceAll(
					'{surname}',
					names.caller === '' ? NOTHING : escapePattern(names.caller[0] ?? '')
				)
				.replaceAll('{callerCompany}', alternatives(names.callerCompany))
				.replaceAll('{calleeCompany}', alternatives(names.calleeCompany)),
			'g'
		);
	const keys = Object.keys(sources) as MannerKey[];
	const patterns = Object.fromEntries(keys.map((key) => [key, fill(sources[key])]));
	const channels: Readonly<Record<string, string>> =
		locale === 'en' ? en.CHANNELS_EN : zh.CHANNELS_ZH;
	const word = (source: string): RegExp =>
		new RegExp(locale === 'en' ? `\\b(?:${source})\\b` : source, 'g');
	return {
		patterns: patterns as Record<MannerKey, RegExp>,
		keys,
		sieve: createSieve(keys.map((key) => needOf(sources[key], patterns[key]!))),
		channels: Object.entries(channels).map(([channel, source]) => ({
			channel: channel as Channel,
			pattern: word(source)
		})),
		send: word(locale === 'en' ? en.SEND_EN : zh.SEND_ZH),
		when: word(locale === 'en' ? en.WHEN_EN : zh.WHEN_ZH),
		who: locale === 'en' ? new RegExp(en.WHO_EN, 'g') : word(zh.WHO_ZH),
		commit: locale === 'en' ? new RegExp(en.COMMIT_EN, 'g') : word(zh.COMMIT_ZH)
	};
}
