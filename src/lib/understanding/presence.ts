import { saysNumber } from './compare-loosely.ts';
import type { Span } from '#lib/core/span.ts';
import type { Heard } from './heard.ts';
import { THRESHOLDS } from './thresholds.ts';
import { pairKey } from './unit-lookup.ts';
import { stem } from './units.ts';
import type { UnitTable, Wording } from './wording.ts';

/** Clauses fit into the bits of one integer; longer utterances are read in stretches of this many. */
const STRETCH = 28;
/** A point may be spread over this many neighbouring clauses … */
const WINDOW_CLAUSES = 4;
/** … as long as they stay within this many characters. */
const WINDOW_CHARACTERS = 56;
/** Seconds that a call is announced to take at most: whoever says half an hour speaks of something else. */
const LONGEST_CALL = 900;
/** A window of several clauses counts slightly less than one clause that says it all. */
const SPREAD_COST = 15;

/** Where the units of a document occur in one utterance: by slot, bit i = clause `first + i`. */
interface Stretch {
	readonly first: number;
	readonly count: number;
	readonly strict: Int32Array;
	/** Characters of a pair occur, but apart: half a match. */
	readonly loose: Int32Array;
	/** Where a unit that the question holds is said in other words than the question's. */
	readonly reworded: Int32Array;
	/** Clauses in or next to which something is asked. */
	readonly asking: number;
}

export interface Presence {
	readonly heard: Heard;
	readonly stretches: readonly Stretch[];
	/** Slots that the callee's last line holds: a short answer borrows its subject from the question. */
	readonly context: Uint8Array;
	/** 1 for each wording, by its number, of which something is said. */
	readonly touched: Uint8Array;
	/** Clauses that earn nothing. */
	readonly skip: ReadonlySet<number>;
	/** Only what stands in these clauses counts; null for all. */
	readonly within: { readonly from: number; readonly to: number } | null;
}

export interface WordingMatch {
	/** Share of the wording that was said, permille. */
	readonly score: number;
	/** The part of it that the caller said himself, without what the question lent. */
	readonly own: number;
	readonly firstClause: number;
	readonly lastClause: number;
	/** A number of the wording was said (or it has none). */
	readonly numbers: boolean;
	/** Weight that the caller said himself. */
	readonly weight: number;
	/** Different units that he said himself. */
	readonly units: number;
	/** Something was said that the question before did not hold. */
	readonly fresh: boolean;
}

/** What the question before lends to a short answer. */
export interface Context {
	/** 1 for each slot that it holds. */
	readonly slots: Uint8Array;
	readonly text: string;
}

/** Clauses of one stretch that ask or leave something to him, with their neighbours. */
function askingMask({ clauses }: Heard, first: number): number {
	let mask = 0;
	for (let i = 0; i < STRETCH; i += 1) {
		const at = first + i;
		if (clauses[at - 1]?.invites || clauses[at]?.invites || clauses[at + 1]?.invites)
			mask |= 1 << i;
	}
	return mask;
}

/** Words of an alphabet in a clause, as they stand and without their endings. */
function wordsIn(text: string): Set<string> {
	return new Set(
		[...text.matchAll(/[a-z][a-z'-]*/g)]
			.map((m) => stem(m[0]))
			.concat([...text.matchAll(/[a-z]+/g)].map((m) => m[0]))
	);
}

/** Notes that a unit stands in a clause. */
type Mark = (clause: number, field: 'strict' | 'loose' | 'reworded', slot: number) => void;

/** A hit belongs to every clause it touches; what only says it in the words of the question is not reworded. */
function markConcepts(
	heard: Heard,
	{ lookup }: UnitTable,
	context: Context | null,
	mark: Mark
): void {
	for (const { id, start, end } of heard.concepts) {
		const slots = lookup.byConcept.get(id);
		if (slots === undefined) continue;
		const own = context !== null && !context.text.includes(heard.text.slice(start, end));
		heard.clauses.forEach((clause, i) => {
			if (start >= clause.end || end <= clause.start) return;
			for (const slot of slots) {
				mark(i, 'strict', slot);
				if (own && context.slots[slot] === 1) mark(i, 'reworded', slot);
			}
		});
	}
}

/** A number that is manners ("占用您一两分钟") stands for none of the document. */
function markFigures(heard: Heard, { lookup }: UnitTable, ignored: Span | null, mark: Mark): void {
	for (const { quantity, clause } of heard.quantities) {
		const { start, end, max } = quantity;
		const isManners =
			ignored !== null && max <= LONGEST_CALL && start >= ignored.start && end <= ignored.end;
		if (isManners) continue;
		for (const figure of lookup.figures)
			if (saysNumber(figure.quantity, quantity)) mark(clause, 'strict', figure.slot);
	}
}

/** How far apart the two characters of a pair may stand to be half a match. */
const APART = 3;

/** Pairs of characters side by side; and those whose first mentions in the clause stand a little apart. */
function markLetters({ text, clauses }: Heard, { lookup }: UnitTable, mark: Mark): void {
	const { byLetters } = lookup;
	if (byLetters.size === 0) return;
	clauses.forEach(({ start, end, text: said }, i) => {
		for (let at = start; at < end; at += 1) {
			const code = text.charCodeAt(at);
			const single = byLetters.get(code);
			if (single !== undefined) mark(i, 'strict', single);
			if (at + 1 >= end) continue;
			const pair = byLetters.get(pairKey(code, text.charCodeAt(at + 1)));
			if (pair !== undefined) mark(i, 'strict', pair);
			if (at + 2 >= end || said.indexOf(text[at]!) !== at - start) continue;
			for (let far = at + 2; far < end && far - at <= APART; far += 1) {
				const second = text.charCodeAt(far);
				if (second === text.charCodeAt(at + 1)) continue;
				if (far === at + APART && second === text.charCodeAt(at + 2)) continue;
				const slot = byLetters.get(pairKey(code, second));
				if (slot !== undefined && !said.includes(text[at]! + text[far]!)) mark(i, 'loose', slot);
			}
		}
	});
}

function markWords({ text, clauses }: Heard, { lookup }: UnitTable, mark: Mark): void {
	if (lookup.byWord.size === 0 || !/[a-z]/.test(text)) return;
	clauses.forEach((clause, i) => {
		for (const word of wordsIn(clause.text)) {
			const slot = lookup.byWord.get(word);
			if (slot !== undefined) mark(i, 'strict', slot);
		}
	});
}

/**
 * Searches an utterance for every unit of the document. `skip` are clauses that earn nothing (keyword lists),
 * `ignored` is a stretch whose numbers are manners ("占用您一两分钟").
 */
export function findPresence(
	heard: Heard,
	table: UnitTable,
	context: Context | null,
	skip: ReadonlySet<number> = new Set(),
	ignored: Span | null = null
): Presence {
	const stretches: Stretch[] = [];
	for (let first = 0; first < Math.max(1, heard.clauses.length); first += STRETCH) {
		stretches.push({
			first,
			count: Math.min(STRETCH, heard.clauses.length - first),
			strict: new Int32Array(table.units.length),
			loose: new Int32Array(table.units.length),
			reworded: new Int32Array(table.units.length),
			asking: askingMask(heard, first)
		});
	}
	const touched = new Uint8Array(table.sealed);
	const mark: Mark = (clause, field, slot) => {
		if (skip.has(clause)) return;
		const stretch = stretches[Math.floor(clause / STRETCH)];
		if (!stretch) return;
		if (stretch.strict[slot] === 0 && stretch.loose[slot] === 0)
			for (const wording of table.wordings[slot]!) touched[wording] = 1;
		stretch[field][slot]! |= 1 << (clause - stretch.first);
	};
	markConcepts(heard, table, context, mark);
	markFigures(heard, table, ignored, mark);
	markLetters(heard, table, mark);
	markWords(heard, table, mark);
	return {
		heard,
		stretches,
		context: context?.slots ?? new Uint8Array(table.units.length),
		touched,
		skip,
		within: null
	};
}

/** Slots that the callee's question holds; numbers are never lent. */
export function contextOf(
	question: Heard,
	table: UnitTable,
	presence: Presence = findPresence(question, table, null)
): Context {
	const context = new Uint8Array(table.units.length);
	for (const { strict } of presence.stretches) {
		strict.forEach((mask, slot) => {
			if (mask !== 0 && table.units[slot]?.kind !== 'quantity') context[slot] = 1;
		});
	}
	return { slots: context, text: question.text };
}

/**
 * Best window of neighbouring clauses for one wording; null when nothing of it was said. `asks`: it is conveyed by
 * asking, and told it counts for less.
 */
export function matchWording(
	wording: Wording,
	table: UnitTable,
	presence: Presence,
	asks = false
): WordingMatch | null {
	if (wording.total === 0 || presence.touched[wording.number] !== 1) return null;
	const enough = Math.min(wording.total, THRESHOLDS.gist);
	let best: WordingMatch | null = null;
	const { clauses } = presence.heard;
	for (const stretch of presence.stretches) {
		let any = 0;
		for (const slot of wording.slots) any |= stretch.strict[slot]! | stretch.loose[slot]!;
		if (any !== 0) any &= countedBits(stretch, presence);
		if (any === 0) continue;
		for (let from = 0; from < stretch.count; from += 1) {
			if ((any & (1 << from)) === 0) continue;
			let mask = 0;
			for (let to = from; to < stretch.count && to - from < WINDOW_CLAUSES; to += 1) {
				const start = clauses[stretch.first + from]!.start;
				if (to > from && clauses[stretch.first + to]!.end - start > WINDOW_CHARACTERS) break;
				mask |= 1 << to;
				if ((any & (1 << to)) === 0) continue;
				let own = 0;
				let lent = 0;
				let numbers = wording.quantitySlots.length === 0;
				let fresh = false;
				let units = 0;
				for (const slot of wording.slots) {
					const weight = table.weights[slot]!;
					if ((stretch.strict[slot]! & mask) !== 0) {
						own += weight * 2;
						units += 1;
						if (presence.context[slot] !== 1 || (stretch.reworded[slot]! & mask) !== 0)
							fresh = true;
						if (table.units[slot]!.kind === 'quantity') numbers = true;
					} else if ((stretch.loose[slot]! & mask) !== 0) own += weight;
					else if (presence.context[slot] === 1) lent += weight;
				}
				const ownScore = Math.min(1000, Math.floor((own * 500) / enough));
				const spread = (to - from) * SPREAD_COST;
				let score = Math.min(1000, Math.floor(((own + lent) * 500) / enough)) - spread;
				if (asks && (stretch.asking & mask) === 0)
					score = Math.floor((score * THRESHOLDS.notAsked) / 1000);
				if (best === null || score > best.score) {
					best = {
						score: Math.max(0, score),
						own: Math.max(0, ownScore - spread),
						firstClause: stretch.first + from,
						lastClause: stretch.first + to,
						numbers,
						weight: Math.floor(own / 2),
						units,
						fresh
					};
				}
			}
		}
	}
	return best;
}

/** The part of a wording that the question before holds, permille; figures are never lent. */
export function lentShare(wording: Wording, table: UnitTable, presence: Presence): number {
	if (wording.total === 0) return 0;
	const lent = wording.slots.reduce(
		(sum, slot) => sum + (presence.context[slot] === 1 ? table.weights[slot]! : 0),
		0
	);
	return Math.floor((lent * 1000) / Math.min(wording.total, THRESHOLDS.gist));
}

/** The same presence, kept only where clauses `from`..`to` stand. */
export function withinClauses(presence: Presence, from: number, to: number): Presence {
	return { ...presence, within: { from, to } };
}

/** Bits of the clauses of a stretch that count. */
function countedBits({ first, count }: Stretch, { within }: Presence): number {
	if (within === null) return -1;
	let mask = 0;
	for (let i = 0; i < count; i += 1)
		if (first + i >= within.from && first + i <= within.to) mask |= 1 << i;
	return mask;
}

/** True when a stretch of the original lies in a clause that earns nothing. */
export function isSkipped({ heard, skip }: Presence, { start }: Span): boolean {
	if (skip.size === 0) return false;
	const at = heard.clauses.findIndex(
		(clause) => start < (heard.map.at[clause.end] ?? heard.raw.length)
	);
	return skip.has(at);
}
