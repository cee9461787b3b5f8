import type { Locale } from '#lib/core/locale.ts';
import type { Names } from '#lib/scenarios/compiled-scenario.ts';
import {
	createSieve,
	needOfPattern,
	siftPatterns,
	type PatternNeed,
	type PatternSieve
} from '#lib/text/pattern-sieve.ts';
import { CONCEPTS_EN } from './lexicon/concepts-en.ts';
import { CONCEPTS_ZH } from './lexicon/concepts-zh.ts';
import { SPOKEN_ZH } from './lexicon/spoken-zh.ts';
import { TRADES_ZH } from './lexicon/trades-zh.ts';
import { escapePattern } from './patterns.ts';

/** One concept found in a normalised text. */
export interface ConceptHit {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

interface Entry {
	readonly id: string;
	readonly pattern: RegExp;
	readonly need: PatternNeed;
}

/** Entries in order of the lexicon; most of them need what a text does not hold: their patterns never run. */
interface Table {
	readonly entries: readonly Entry[];
	readonly sieve: PatternSieve;
}

export interface Lexicon {
	/** Ways of saying a thing that documents use. */
	readonly written: Table;
	/** Those and the ways of everyday speech: for what is said. */
	readonly spoken: Table;
	/** The names of one document. */
	readonly own: Table;
}

function makeEntry(id: string, source: string): Entry {
	return { id, pattern: new RegExp(source, 'g'), need: needOfPattern(source) };
}

function makeTable(entries: readonly Entry[]): Table {
	return { entries, sieve: createSieve(entries.map(({ need }) => need)) };
}

/** "张强" is also called 张总, 张先生, 张工: the family name with a title. */
function personPattern(name: string): string | null {
	if (name === '') return null;
	const titles = '总|先生|女士|工|经理|老板|主管|主任|老师|哥|姐|科长|处长';
	if (/^[\u4e00-\u9fff]{2,4}$/.test(name))
		return `${escapePattern(name)}|${escapePattern(name[0] ?? '')}(?:${titles})`;
	const parts = name.toLowerCase().split(/\s+/).filter(Boolean).map(escapePattern);
	return [
		parts.join('\\s+'),
		...parts.map((part) => `(?:mr\\.?|mrs\\.?|ms\\.?)?\\s*\\b${part}\\b`)
	].join('|');
}

function nameEntries(names: Names): [string, string][] {
	const entries: [string, string][] = [];
	const callee = personPattern(names.callee);
	const caller = personPattern(names.caller);
	if (callee) entries.push(['@callee', callee]);
	if (caller) entries.push(['@caller', caller]);
	const list = (id: string, words: readonly string[]): void => {
		const sources = words
			.filter((word) => word.length > 1)
			.map((word) => escapePattern(word.toLowerCase()));
		if (sources.length > 0)
			entries.push([id, sources.sort((a, b) => b.length - a.length).join('|')]);
	};
	list('@callerCompany', names.callerCompany);
	list('@calleeCompany', names.calleeCompany);
	names.products.forEach((product, i) => list(`@product${i}`, [product]));
	return entries;
}

type General = Pick<Lexicon, 'written' | 'spoken'>;
const GENERAL = new Map<Locale, General>();

/** The general concepts of a language, made into patterns once. */
function generalEntries(locale: Locale): General {
	let general = GENERAL.get(locale);
	if (!general) {
		const english = locale === 'en';
		const table: Readonly<Record<string, string>> = english
			? CONCEPTS_EN
			: { ...CONCEPTS_ZH, ...TRADES_ZH };
		const more: Readonly<Record<string, string | undefined>> = english ? {} : SPOKEN_ZH;
		const written = Object.entries(table).map(([id, source]) =>
			makeEntry(id, english ? `\\b(?:${source})(?![a-z])` : source)
		);
		const spoken = written.map((known) =>
			more[known.id] === undefined
				? known
				: makeEntry(known.id, `${known.pattern.source}|${more[known.id]!}`)
		);
		general = { written: makeTable(written), spoken: makeTable(spoken) };
		GENERAL.set(locale, general);
	}
	return general;
}

/** The general concepts of a language together with the names that one document uses. */
export function createLexicon(locale: Locale, names: Names): Lexicon {
	const own = makeTable(nameEntries(names).map(([id, source]) => makeEntry(id, source)));
	return { ...generalEntries(locale), own };
}

/** Every concept in a normalised text of a document, overlapping ones included, in order of the lexicon. */
export function findConcepts(lexicon: Lexicon, text: string): ConceptHit[] {
	return findEntries(lexicon.written, lexicon.own, text);
}

/** Every concept in the normalised text of something said. */
export function findSpokenConcepts(lexicon: Lexicon, text: string): ConceptHit[] {
	return findEntries(lexicon.spoken, lexicon.own, text);
}

function findEntries(general: Table, own: Table, text: string): ConceptHit[] {
	const hits: ConceptHit[] = [];
	for (const { entries, sieve } of [general, own])
		for (const at of siftPatterns(sieve, text)) findEntry(entries[at]!, text, hits);
	return hits;
}

function findEntry({ id, pattern }: Entry, text: string, hits: ConceptHit[]): void {
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		if (match[0] === '') pattern.lastIndex += 1;
		else hits.push({ id, start: match.index, end: match.index + match[0].length });
	}
}

/**
 * Groups of hits that stand for one piece of a document's wording: of nested hits the longest stays, those that
 * cover the same characters are alternatives of each other.
 */
export function groupHits(
	hits: readonly ConceptHit[]
): { ids: string[]; start: number; end: number }[] {
	const sorted = [...hits].sort(
		(a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)
	);
	const groups: { ids: string[]; start: number; end: number }[] = [];
	for (const hit of sorted) {
		const last = groups.at(-1);
		if (last && hit.start < last.end) {
			if (hit.start === last.start && hit.end === last.end) last.ids.push(hit.id);
			else if (hit.end > last.end && hit.end - hit.start > last.end - last.start) {
				groups[groups.length - 1] = { ids: [hit.id], start: hit.start, end: hit.end };
			} else if (hit.end > last.end && !last.ids.includes(hit.id)) last.ids.push(hit.id);
			continue;
		}
		groups.push({ ids: [hit.id], start: hit.start, end: hit.end });
	}
	return groups;
}
