import { saysNumber } from './compare-loosely.ts';
import type { Span } from '#lib/core/span.ts';
import type { Heard } from './heard.ts';
import { THRESHOLDS } from './thresholds.ts';
import { stem, type Unit } from './units.ts';
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
	/** Clauses that earn nothing. */
	readonly skip: ReadonlySet<number>;
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

const NOTHING: ReadonlyMap<string, number[]> = new Map();
const NOWHERE: readonly number[] = [];

/** Clauses by concept, without those that only say it in the words of `known`. */
function conceptClauses(heard: Heard, known: string | null = null): Map<string, number[]> {
	const found = new Map<string, number[]>();
	for (const hit of heard.concepts) {
		if (known?.includes(heard.text.slice(hit.start, hit.end))) continue;
		const list = found.get(hit.id) ?? [];
		heard.clauses.forEach((clause, i) => {
			// A hit belongs to every clause it touches by at least half of its start.
			if (hit.start < clause.end && hit.end > clause.start && !list.includes(i)) list.push(i);
		});
		found.set(hit.id, list);
	}
	return found;
}

/** What an utterance is searched by, read once for all units. */
interface Searched {
	readonly heard: Heard;
	readonly byConcept: ReadonlyMap<string, readonly number[]>;
	/** Words of an alphabet by clause; null when it has none. */
	readonly words: readonly ReadonlySet<string>[] | null;
	readonly characters: ReadonlySet<string>;
	/** A stretch whose numbers do not count. */
	readonly ignored: Span | null;
}

/** Clauses in which a unit is said. */
function strictClauses(unit: Unit, searched: Searched): readonly number[] {
	const { heard, byConcept, words, characters, ignored } = searched;
	if (unit.kind === 'concept') {
		if (unit.ids.length === 1) return byConcept.get(unit.ids[0]!) ?? NOWHERE;
		return unit.ids.flatMap((id) => byConcept.get(id) ?? NOWHERE);
	}
	if (unit.kind === 'quantity') {
		if (heard.quantities.length === 0) return NOWHERE;
		return heard.quantities.flatMap((said) => {
			const manners =
				ignored !== null &&
				said.quantity.max <= LONGEST_CALL &&
				said.quantity.start >= ignored.start &&
				said.quantity.end <= ignored.end;
			return !manners && saysNumber(unit.quantity, said.quantity) ? [said.clause] : [];
		});
	}
	if (unit.key.startsWith('w:'))
		return words === null ? NOWHERE : clausesWhere(words, (said) => said.has(unit.letters));
	for (const letter of unit.letters) if (!characters.has(letter)) return NOWHERE;
	return clausesWhere(heard.clauses, ({ text }) => text.includes(unit.letters));
}

/** Clauses in which the two characters of a pair stand a little apart. */
function looseClauses(unit: Unit, { heard, characters }: Searched): readonly number[] {
	if (unit.kind !== 'letters' || unit.letters.length !== 2 || unit.key.startsWith('w:'))
		return NOWHERE;
	const [a, b] = [unit.letters[0]!, unit.letters[1]!];
	if (!characters.has(a) || !characters.has(b)) return NOWHERE;
	return clausesWhere(heard.clauses, ({ text }) => {
		if (text.includes(unit.letters)) return false;
		const first = text.indexOf(a);
		const second = text.indexOf(b, first + 1);
		return first >= 0 && second > first && second - first <= 3;
	});
}

function clausesWhere<T>(clauses: readonly T[], holds: (clause: T) => boolean): number[] {
	const found: number[] = [];
	for (let i = 0; i < clauses.length; i += 1) if (holds(clauses[i]!)) found.push(i);
	return found;
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

/** Words of an alphabet by clause, as they stand and without their endings. */
function wordsOf({ text, clauses }: Heard): readonly ReadonlySet<string>[] | null {
	if (!/[a-z]/.test(text)) return null;
	return clauses.map(
		(clause) =>
			new Set(
				[...clause.text.matchAll(/[a-z][a-z'-]*/g)]
					.map((m) => stem(m[0]))
					.concat([...clause.text.matchAll(/[a-z]+/g)].map((m) => m[0]))
			)
	);
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
	const byConcept = conceptClauses(heard);
	const ownWords = context === null ? NOTHING : conceptClauses(heard, context.text);
	const searched: Searched = {
		heard,
		byConcept,
		words: wordsOf(heard),
		characters: new Set(heard.text),
		ignored
	};
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
	const mark = (clause: number, field: 'strict' | 'loose' | 'reworded', slot: number): void => {
		if (skip.has(clause)) return;
		const stretch = stretches[Math.floor(clause / STRETCH)];
		if (stretch) stretch[field][slot]! |= 1 << (clause - stretch.first);
	};
	for (let slot = 0; slot < table.units.length; slot += 1) {
		const unit = table.units[slot]!;
		for (const clause of strictClauses(unit, searched)) mark(clause, 'strict', slot);
		for (const clause of looseClauses(unit, searched)) mark(clause, 'loose', slot);
		if (unit.kind !== 'concept' || context?.slots[slot] !== 1) continue;
		for (const id of unit.ids)
			for (const clause of ownWords.get(id) ?? NOWHERE) mark(clause, 'reworded', slot);
	}
	return {
		heard,
		stretches,
		context: context?.slots ?? new Uint8Array(table.units.length),
		skip
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
	if (wording.total === 0) return null;
	const enough = Math.min(wording.total, THRESHOLDS.gist);
	let best: WordingMatch | null = null;
	const { clauses } = presence.heard;
	for (const stretch of presence.stretches) {
		let any = 0;
		for (const slot of wording.slots) any |= stretch.strict[slot]! | stretch.loose[slot]!;
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
	return {
		heard: presence.heard,
		context: presence.context,
		skip: presence.skip,
		stretches: presence.stretches
			.filter(({ first, count }) => first <= to && first + count > from)
			.map((stretch) => {
				let mask = 0;
				for (let i = 0; i < stretch.count; i += 1) {
					const clause = stretch.first + i;
					if (clause >= from && clause <= to) mask |= 1 << i;
				}
				return {
					...stretch,
					strict: stretch.strict.map((bits) => bits & mask),
					loose: stretch.loose.map((bits) => bits & mask)
				};
			})
	};
}

/** True when a stretch of the original lies in a clause that earns nothing. */
export function isSkipped({ heard, skip }: Presence, { start }: Span): boolean {
	if (skip.size === 0) return false;
	const at = heard.clauses.findIndex(
		(clause) => start < (heard.map.at[clause.end] ?? heard.raw.length)
	);
	return skip.has(at);
}
