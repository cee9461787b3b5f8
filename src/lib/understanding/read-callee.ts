import type { Channel } from '#lib/core/channel.ts';
import type { Span } from '#lib/core/span.ts';
import { normalize } from '#lib/text/normalize.ts';
import { WANTS } from './asking-stretches.ts';
import { bestWording } from './line-signs.ts';
import { questionsIn, readLine, type CalleeLine } from './callee-line.ts';
import { ANALYSED_LIMIT, readHeard, spanOf, type Heard } from './heard.ts';
import { CALLEE_EN, CALLEE_ZH, type CalleeKey } from './lexicon/callee-zh.ts';
import { findPresence } from './presence.ts';
import type { ScenarioIndex } from './scenario-index.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Something that the callee wants to know. */
export interface CalleeAsk {
	/** Concern of the document, null when it is none of them. */
	readonly concernId: string | null;
	/** Knowledge item (1-based) that answers it, null when none does. */
	readonly knowledge: number | null;
	/** How surely, permille. */
	readonly score: number;
	readonly span: Span;
}

/** What one line of a callee does, read from its words alone. */
export interface CalleeReading {
	readonly asks: readonly CalleeAsk[];
	readonly agrees: Span | null;
	readonly refuses: Span | null;
	readonly asksChannel: { readonly channel: Channel; readonly span: Span } | null;
	readonly objects: Span | null;
	readonly goodbye: Span | null;
	/** Something at his end calls him away. */
	readonly urged: Span | null;
	readonly interrupts: Span | null;
	readonly asksIdentity: Span | null;
	/** Doubts a number that was said ("五折？", "我们才合作两年"). */
	readonly doubtsFact: Span | null;
	readonly thanks: Span | null;
	readonly hangsUp: boolean;
}

/** From here on it is enough for a concern. */
const RAISED = 380;

function patternsOf(english: boolean): Readonly<Record<CalleeKey, RegExp>> {
	const sources = english ? CALLEE_EN : CALLEE_ZH;
	const keys = Object.keys(sources) as CalleeKey[];
	return Object.fromEntries(keys.map((key) => [key, new RegExp(sources[key])])) as Record<
		CalleeKey,
		RegExp
	>;
}

const PATTERNS = { zh: patternsOf(false), en: patternsOf(true) };

function find(heard: Heard, pattern: RegExp): Span | null {
	const match = pattern.exec(heard.text);
	return match && match[0] !== ''
		? spanOf(heard, match.index, match.index + match[0].length)
		: null;
}

/**
 * A line as it was written down: terms that sound like others are left as they are. The reading that the turn after
 * it needs is the same one, unless a term was put right there.
 */
function readAsWritten(
	index: ScenarioIndex,
	text: string
): Pick<CalleeLine, 'heard' | 'presence' | 'questions'> {
	const line = readLine(index, text);
	if (line.heard.text === normalize(text.slice(0, ANALYSED_LIMIT)).text) return line;
	const heard = readHeard(text, index.scenario.locale, index.lexicon);
	const presence = findPresence(heard, index.table, null);
	return { heard, presence, questions: questionsIn(index, heard, presence) };
}

/** Reads a callee's line for transcripts that were made elsewhere. */
export function readCalleeLine(index: ScenarioIndex, text: string): CalleeReading {
	const { locale } = index.scenario;
	const line = readAsWritten(index, text);
	const { heard } = line;
	const patterns = locale === 'en' ? PATTERNS.en : PATTERNS.zh;
	const asks: CalleeAsk[] = [];
	const whole = spanOf(heard, 0, heard.text.length);
	if (WANTS.test(heard.text)) {
		const { presence, questions: items } = line;
		const concerns = index.concerns
			.map(({ concern, parts, facets }) => ({
				concern,
				score: Math.max(
					bestWording(parts, index, presence),
					Math.floor((bestWording([facets], index, presence) * 9) / 10)
				)
			}))
			.filter(({ score }) => score >= RAISED)
			.sort((a, b) => b.score - a.score);
		for (const { number, score } of items) {
			const concern = concerns.find((entry) => entry.concern.knowledge.includes(number));
			asks.push({ concernId: concern?.concern.id ?? null, knowledge: number, score, span: whole });
		}
		// A concern in its own words asks for the answer that the document gives to it first.
		const voiced = concerns[0];
		const linked = voiced?.concern.knowledge[0];
		if (items.length === 0 && voiced && linked !== undefined && voiced.score >= THRESHOLDS.voiced)
			asks.push({
				concernId: voiced.concern.id,
				knowledge: linked,
				score: voiced.score,
				span: whole
			});
		for (const { concern, score } of concerns.slice(0, 2)) {
			if (asks.some(({ concernId }) => concernId === concern.id)) continue;
			asks.push({ concernId: concern.id, knowledge: null, score, span: whole });
		}
	}
	const channel = find(heard, patterns.asksChannel);
	const named =
		channel === null
			? null
			: index.manners.channels.find(({ pattern }) => {
					pattern.lastIndex = 0;
					return pattern.test(heard.text);
				});
	const numbers = heard.quantities[0];
	const asksBack = heard.clauses.some((clause) => clause.asks);
	const doubts =
		numbers && (asksBack || /才|明明|不是|不对/.test(heard.text)) && heard.text.length <= 30;
	return {
		asks,
		agrees: find(heard, patterns.agrees),
		refuses: find(heard, patterns.refuses),
		asksChannel: channel ? { channel: named?.channel ?? 'any', span: channel } : null,
		objects: find(heard, patterns.objects),
		goodbye: find(heard, patterns.goodbye),
		urged: find(heard, patterns.urged),
		interrupts: find(heard, patterns.interrupts),
		asksIdentity: find(heard, patterns.asksIdentity),
		doubtsFact: doubts ? spanOf(heard, numbers.start, numbers.end) : null,
		thanks: find(heard, patterns.thanks),
		hangsUp: /挂断|挂了|hangs? up|hanging up/.test(heard.text)
	};
}
