import { isFillerOnly } from '#lib/text/fillers.ts';
import { createSieve, needOfPattern, siftPatterns } from '#lib/text/pattern-sieve.ts';
import { alike } from './alike.ts';
import type { Span } from '#lib/core/span.ts';
import { clauseSpan, spanOf, type Heard, type HeardClause } from './heard.ts';
import { CLAUSE_SIGNS_EN, CLAUSE_SIGNS_ZH, PLAIN_SIGNS_ZH } from './lexicon/stop-words.ts';
import { INJECTION, MARKUP, SPEAKS_FOR_EN, SPEAKS_FOR_ZH } from './lexicon/tricks.ts';
import type { HeardContext, Tricks } from './observation.ts';
import { matchWording, type Presence } from './presence.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/** Items of a list that touch this many steps or answers make it a keyword list. */
const LIST_ITEMS = 4;
const LIST_OWNERS = 3;
const LONG_LIST = 6;
/** Share of a wording that an item must hold to touch it. */
const LISTED = 330;
/** Longest item of a keyword list, characters. */
const ITEM_LENGTH = 14;
/** Share of grams in common from which a turn repeats another one. */
const REPEATS = 800;
const ECHOES = 600;
const ECHO_CLAUSE = 700;
/** Sounds of hesitation: a turn of nothing else says nothing. */
const HESITATION = /[嗯啊呃哦额唔哎噢喔诶欸唉呀]/g;
/** Has words that hold a sentence together beside the terms themselves ("能" in 智能 holds nothing). */
function isFinite(heard: Heard, clause: HeardClause): boolean {
	if (heard.locale === 'en') return CLAUSE_SIGNS_EN.test(clause.text);
	if (PLAIN_SIGNS_ZH.test(clause.text)) return true;
	let rest = '';
	for (let i = clause.start; i < clause.end; i += 1) {
		const inTerm =
			heard.concepts.some((hit) => i >= hit.start && i < hit.end) ||
			heard.quantities.some((said) => i >= said.start && i < said.end);
		rest += inTerm ? ' ' : heard.text[i]!;
	}
	return CLAUSE_SIGNS_ZH.test(rest);
}

/** Clauses that belong to a keyword list: they name facets of several steps without saying anything. */
export function findStuffing(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence
): { clauses: Set<number>; span: Span | null } {
	const clauses = new Set<number>();
	let span: Span | null = null;
	let from = 0;
	const close = (to: number): void => {
		if (isLongList(heard, from, to) && ownersOf(index, presence, from, to) >= LIST_OWNERS) {
			for (let i = from; i < to; i += 1) clauses.add(i);
			span ??= clauseSpan(heard, from, to - 1);
		}
	};
	heard.clauses.forEach((clause, i) => {
		const bare =
			!isFinite(heard, clause) &&
			!clause.asks &&
			clause.text.trim().length <= ITEM_LENGTH * (heard.locale === 'en' ? 3 : 1);
		if (bare) return;
		close(i);
		from = i + 1;
	});
	close(heard.clauses.length);
	return { clauses, span };
}

/** A few items are a list when they are most of what is said; more of them are one anyway. */
function isLongList(heard: Heard, from: number, to: number): boolean {
	if (to - from < LIST_ITEMS) return false;
	const length = (heard.clauses[to - 1]?.end ?? 0) - (heard.clauses[from]?.start ?? 0);
	return to - from >= LONG_LIST || length * 10 >= heard.text.length * 6;
}

/**
 * How many steps and answers it takes to account for clauses `from`..`to - 1`. A dense answer touches many of them,
 * yet one of them holds nearly all of it; a keyword list needs several.
 */
function ownersOf(index: ScenarioIndex, presence: Presence, from: number, to: number): number {
	const open = new Set<number>();
	const held: Set<number>[] = [];
	for (const owner of [...index.steps, ...index.knowledge]) {
		const clauses = new Set<number>();
		for (const wording of owner.points.flatMap(({ wordings }) => [...wordings])) {
			const match = matchWording(wording, index.table, presence);
			if (!match || match.own < LISTED || match.firstClause < from || match.lastClause >= to)
				continue;
			for (let i = match.firstClause; i <= match.lastClause; i += 1) {
				clauses.add(i);
				open.add(i);
			}
		}
		if (clauses.size > 0) held.push(clauses);
	}
	let needed = 0;
	const left = (clauses: ReadonlySet<number>): number =>
		[...clauses].filter((i) => open.has(i)).length;
	while (open.size > 0) {
		const widest = held.reduce((a, b) => (left(b) > left(a) ? b : a));
		for (const i of widest) open.delete(i);
		needed += 1;
	}
	return needed;
}

function all(heard: Heard, patterns: readonly RegExp[]): Span[] {
	const spans: Span[] = [];
	for (const pattern of patterns) {
		for (const match of heard.text.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (match[0] !== '' && !spans.some((s) => s.start < end && start < s.end))
				spans.push(spanOf(heard, start, end));
		}
	}
	return spans.sort((a, b) => a.start - b.start);
}

const INJECTION_SIEVE = createSieve(INJECTION.map(({ source }) => needOfPattern(source)));

/** Words that address the machine instead of the callee. */
export function findInjection(heard: Heard): Span[] {
	const possible = siftPatterns(INJECTION_SIEVE, heard.text);
	return possible.length === 0
		? []
		: all(
				heard,
				possible.map((at) => INJECTION[at]!)
			);
}

/** Clauses in the sentences of an injection: they talk to the machine, not to the callee. */
export function injectedClauses(heard: Heard, injection: readonly Span[]): Set<number> {
	const clauses = new Set<number>();
	const sentences = new Set<number>();
	for (const span of injection) {
		for (const clause of heard.clauses) {
			const start = heard.map.at[clause.start] ?? 0;
			const end = heard.map.at[clause.end] ?? heard.raw.length;
			if (span.start < end && start < span.end) sentences.add(clause.sentence);
		}
	}
	heard.clauses.forEach((clause, i) => {
		if (sentences.has(clause.sentence)) clauses.add(i);
	});
	return clauses;
}

/** Pairs of characters (words in English) of a stretch. */
function pairsOf(text: string, locale: Heard['locale']): string[] {
	const pieces =
		locale === 'en' ? (text.match(/[a-z]+/g) ?? []) : (text.match(/[\u4e00-\u9fff]/g) ?? []);
	return pieces.slice(1).map((piece, i) => `${pieces[i]!} ${piece}`);
}

/** Who takes up the question and then says something that it did not hold answers it. */
function goesOn(heard: Heard, calleeLine: Heard, echoed: ReadonlySet<number>): boolean {
	const asked = new Set(calleeLine.concepts.map(({ id }) => id));
	return heard.clauses.some(
		(clause, i) =>
			!echoed.has(i) &&
			!clause.asks &&
			(heard.quantities.some(({ clause: at }) => at === i) ||
				heard.concepts.some(
					({ id, start, end }) =>
						start < clause.end && end > clause.start && !id.startsWith('@') && !asked.has(id)
				))
	);
}

/** Clauses that say the callee's own words back; all of them only when they make up half of the turn. */
export function findEcho(heard: Heard, calleeLine: Heard | null): Set<number> {
	const echoed = new Set<number>();
	if (!calleeLine) return echoed;
	const said = new Set(pairsOf(calleeLine.text, heard.locale));
	let echoLength = 0;
	let length = 0;
	heard.clauses.forEach((clause, i) => {
		const pairs = pairsOf(clause.text, heard.locale);
		length += pairs.length;
		if (pairs.length < 2) return;
		const hits = pairs.filter((pair) => said.has(pair)).length;
		if (hits * 1000 < pairs.length * ECHO_CLAUSE) return;
		echoed.add(i);
		echoLength += pairs.length;
	});
	return echoLength * 2 >= length && !goesOn(heard, calleeLine, echoed) ? echoed : new Set();
}

export interface TrickInput {
	readonly heard: Heard;
	readonly context: HeardContext;
	readonly paste: Span | null;
	readonly stuffing: Span | null;
	readonly injection: readonly Span[];
	readonly echoed: ReadonlySet<number>;
	/** Something new was stated: a number or a point that the callee's line does not hold. */
	readonly addsSomething: boolean;
}

export function findTricks(input: TrickInput): Tricks {
	const { heard, context } = input;
	const { locale } = heard;
	const whole = spanOf(heard, 0, heard.text.length);
	const letters = heard.text.replace(/[^a-z\u3400-\u9fff]/g, '');
	const latin = letters.replace(/[^a-z]/g, '').length;
	const short = letters.length < 4;
	const repeatsTurn = short
		? -1
		: context.earlier.findIndex((text) => text.trim() !== '' && alike(text, heard.raw, REPEATS));
	const echoed = short
		? false
		: context.calleeLines
				.concat(context.calleeLine ?? [])
				.some((line) => line.trim().length >= 4 && echoes(heard.raw, line));
	const speaksFor = all(heard, [locale === 'en' ? SPEAKS_FOR_EN : SPEAKS_FOR_ZH])[0] ?? null;
	return {
		stuffing: input.stuffing,
		paste: input.paste,
		injection: input.injection,
		echo: (echoed || input.echoed.size > 0) && !input.addsSomething ? whole : null,
		speaksForCallee: speaksFor,
		repeatsTurn: repeatsTurn >= 0 ? repeatsTurn : null,
		empty: letters.replace(HESITATION, '') === '' || isFillerOnly(heard.text, locale),
		otherLanguage:
			letters.length >= 12 &&
			(locale === 'en' ? latin * 2 < letters.length : latin * 10 > letters.length * 8),
		markup: MARKUP.test(heard.raw)
	};
}

function echoes(said: string, line: string): boolean {
	return alike(said, line, ECHOES);
}
