import type { Channel } from '#lib/core/channel.ts';
import type { Span } from '#lib/core/span.ts';
import { siftPatterns } from '#lib/text/pattern-sieve.ts';
import { spanOf, type Heard, type HeardClause } from './heard.ts';
import type { MannerKey } from './lexicon/manners-zh.ts';
import type { MannerLexicon } from './manner-lexicon.ts';
import type { Manners, NextStep } from './observation.ts';

function first(heard: Heard, pattern: RegExp, from = 0, to = heard.text.length): Span | null {
	pattern.lastIndex = from;
	const match = pattern.exec(heard.text);
	if (!match || match[0] === '' || match.index >= to) return null;
	return spanOf(heard, match.index, Math.min(match.index + match[0].length, heard.text.length));
}

function all(heard: Heard, pattern: RegExp): Span[] {
	const found: Span[] = [];
	for (const match of heard.text.matchAll(pattern)) {
		if (match[0] !== '') found.push(spanOf(heard, match.index, match.index + match[0].length));
	}
	return found;
}

const DENIES_ZH = /(?:不|没|别|无法|不能|不用|不会|先不)(?:用|要|会|能|给|方便)?[^,。]{0,4}$/;
const DENIES_EN = /\b(?:not|never|don't|won't|can't|no need to)\b[^,.]{0,14}$/;

function inClause(heard: Heard, clause: HeardClause, pattern: RegExp): RegExpExecArray | null {
	pattern.lastIndex = clause.start;
	const match = pattern.exec(heard.text);
	return match && match.index < clause.end ? match : null;
}

/** A channel named in a clause in which something is sent through it: an offer, unless it is refused. */
function offers(heard: Heard, lexicon: MannerLexicon): { channel: Channel; span: Span } | null {
	const denies = heard.locale === 'en' ? DENIES_EN : DENIES_ZH;
	for (const clause of heard.clauses) {
		for (const { channel, pattern } of lexicon.channels) {
			if (channel === 'phone') continue;
			const named = inClause(heard, clause, pattern);
			if (!named) continue;
			const sends = inClause(heard, clause, lexicon.send);
			if (!sends || denies.test(heard.text.slice(clause.start, sends.index))) continue;
			return { channel, span: spanOf(heard, clause.start, clause.end) };
		}
	}
	return null;
}

const WANTS_ZH =
	/(?:方便|留|提供|给我|报|说一?下|加(?:一下|个|下)?|告诉我|要|问)[^,。]{0,10}(?:微信|邮箱|手机号?(?!流量|套餐|信号|网|卡|上|里|话费|账单|用)|电话|联系方式)|(?:微信|邮箱|手机号?|联系方式|邮箱地址)号?[^,。]{0,6}(?:是多少|多少|给我|报|留|方便|提供|说一|是哪|告诉|是什么|是(?:\?|$)|(?:就|还)?是(?:这个|本机|手机|不是))/g;
const WANTS_EN =
	/(?:what(?:'s| is)|give me|can i (?:get|have|take)|could i (?:get|have)|which)[^.?]{0,20}(?:e-?mail|number|mobile|address|whatsapp)/g;

/** Asks the callee for his own address. */
function asksContact(heard: Heard, lexicon: MannerLexicon): Manners['asksContact'] {
	const match = (heard.locale === 'en' ? WANTS_EN : WANTS_ZH).exec(heard.text);
	WANTS_EN.lastIndex = WANTS_ZH.lastIndex = 0;
	if (!match) return null;
	const named = lexicon.channels.find(({ pattern }) => {
		pattern.lastIndex = 0;
		return pattern.test(match[0]);
	});
	const span = spanOf(heard, match.index, match.index + match[0].length);
	return { channel: named?.channel ?? 'any', span };
}

/** What happens next: who does what, when, through which channel. */
function nextStep(heard: Heard, lexicon: MannerLexicon): NextStep | null {
	lexicon.commit.lastIndex = 0;
	const commit = lexicon.commit.exec(heard.text);
	if (!commit) return null;
	const start = commit.index;
	const clause = heard.clauses.find((c) => start < c.end) ?? heard.clauses[0];
	if (!clause) return null;
	const sentence = heard.clauses.filter((c) => Math.abs(c.sentence - clause.sentence) <= 1);
	const from = sentence[0]?.start ?? 0;
	const to = sentence.at(-1)?.end ?? heard.text.length;
	const channel = lexicon.channels.find(({ pattern }) => {
		pattern.lastIndex = from;
		const match = pattern.exec(heard.text);
		return match !== null && match.index < to;
	});
	return {
		span: spanOf(heard, clause.start, Math.max(clause.end, start + commit[0].length)),
		what: spanOf(heard, start, start + commit[0].length),
		when: first(heard, lexicon.when, from, to),
		who: first(heard, lexicon.who, from, to),
		channel: channel?.channel ?? null
	};
}

/** The words that show one manner, null when it is not shown. */
export function findManner(heard: Heard, lexicon: MannerLexicon, key: MannerKey): Span | null {
	return first(heard, lexicon.patterns[key]);
}

/** How he spoke: courtesies, questions, promises, pressure, channel and next step, each with its words. */
export function readManners(heard: Heard, lexicon: MannerLexicon): Manners {
	const { patterns } = lexicon;
	const possible = new Set(siftPatterns(lexicon.sieve, heard.text).map((at) => lexicon.keys[at]!));
	const one = (key: MannerKey): Span | null =>
		possible.has(key) ? first(heard, patterns[key]) : null;
	const every = (key: MannerKey): Span[] => (possible.has(key) ? all(heard, patterns[key]) : []);
	const gap = one('gap');
	const promise = one('promise');
	const secret = one('asksSecret');
	const asking = heard.clauses.find((clause) => clause.asks);
	return {
		greeting: one('greeting'),
		asksIdentity: one('asksIdentity'),
		addresses: one('addresses'),
		ownName: one('ownName'),
		ownCompany: one('ownCompany'),
		purpose: one('purpose'),
		time: one('time'),
		acknowledges: one('acknowledges'),
		apology: one('apology'),
		openQuestion: asking ? one('openQuestion') : null,
		anyQuestion: asking ? spanOf(heard, asking.start, asking.end) : null,
		hype: every('hype'),
		overPromise: every('overPromise'),
		rude: every('rude'),
		pressure: every('pressure'),
		asksSecret: secret && !one('secretDenied') ? secret : null,
		falseIdentity: one('falseIdentity'),
		asksForOther: one('asksForOther'),
		hedge: every('hedge'),
		honestGap: gap && promise ? gap : null,
		thanks: one('thanks'),
		wishes: one('wishes'),
		goodbye: one('goodbye'),
		offersChannel: offers(heard, lexicon),
		asksContact: asksContact(heard, lexicon),
		privacyPromise: one('privacyPromise'),
		nextStep: nextStep(heard, lexicon),
		asksFurther: one('asksFurther')
	};
}
