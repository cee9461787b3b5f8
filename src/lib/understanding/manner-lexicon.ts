import type { Channel } from '#lib/core/channel.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Names } from '#lib/scenarios/compiled-scenario.ts';
import * as en from './lexicon/manners-en.ts';
import * as zh from './lexicon/manners-zh.ts';
import type { MannerKey } from './lexicon/manners-zh.ts';
import { escapePattern } from './patterns.ts';

/** The patterns of manners.ts with the names of one document filled in. */
export interface MannerLexicon {
	readonly patterns: Readonly<Record<MannerKey, RegExp>>;
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

export function createMannerLexicon(locale: Locale, names: Names): MannerLexicon {
	const sources: Readonly<Record<MannerKey, string>> =
		locale === 'en' ? en.MANNERS_EN : zh.MANNERS_ZH;
	const fill = (source: string): RegExp =>
		new RegExp(
			source
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
