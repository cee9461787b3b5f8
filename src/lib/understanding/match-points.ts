import type { Span } from '#lib/core/span.ts';
import { clauseSpan } from './heard.ts';
import type { Manners } from './observation.ts';
import {
	isSkipped,
	lentShare,
	matchWording,
	type Presence,
	type WordingMatch
} from './presence.ts';
import type { IndexedPoint } from './scenario-index.ts';
import { THRESHOLDS } from './thresholds.ts';
import { SELF_SUFFICIENT, type UnitTable, type Wording } from './wording.ts';

/** Score from which a point is conveyed: cues are terse, clauses of a sample line hold more than their gist. */
export function conveyedFrom({ point }: IndexedPoint): number {
	return point.cued ? THRESHOLDS.cueConveyed : THRESHOLDS.clauseConveyed;
}

export interface PointMatch {
	readonly point: IndexedPoint;
	readonly score: number;
	readonly quote: Span | null;
	readonly conveyed: boolean;
	/** Said at least in part, with its figure and in words of his own: enough beside another point of the same step. */
	readonly supported: boolean;
	/** Told in everything but its figure. */
	readonly figureless: boolean;
	/** Clauses that say it; null when a manner shows it. */
	readonly clauses: { readonly first: number; readonly last: number } | null;
}

function byManner(
	point: IndexedPoint,
	manners: Manners
): { score: number; quote: Span | null } | null {
	switch (point.role) {
		case 'verify':
			return manners.asksIdentity ? { score: 1000, quote: manners.asksIdentity } : null;
		case 'introduce': {
			const { ownName, ownCompany } = manners;
			if (ownName && ownCompany) return { score: 1000, quote: ownName };
			return (ownName ?? ownCompany)
				? { score: THRESHOLDS.cueConveyed - 100, quote: ownName ?? ownCompany }
				: null;
		}
		case 'time':
			return manners.time ? { score: 1000, quote: manners.time } : null;
		case 'thanks':
			return manners.thanks || manners.wishes
				? { score: 1000, quote: manners.thanks ?? manners.wishes }
				: null;
		case 'further':
			return manners.asksFurther ? { score: 1000, quote: manners.asksFurther } : null;
		case 'channel': {
			const named = manners.offersChannel ?? manners.asksContact;
			return named ? { score: 1000, quote: named.span } : null;
		}
		case 'content':
			return null;
	}
}

/** The clause in which one of some texts is said word for word; null when none is. */
function clauseSaying(texts: readonly string[], { heard, skip }: Presence): number | null {
	for (const text of texts) {
		if (!heard.text.includes(text)) continue;
		const at = heard.clauses.findIndex((clause, i) => !skip.has(i) && clause.text.includes(text));
		if (at >= 0) return at;
	}
	return null;
}

/** Whether the callee just asked for a point, and whether the turn begins with yes or no to it. */
export type Asked = 'unasked' | 'asked' | 'affirmed' | 'denied';
/** A point that says what is not so, or what does not cost. */
const NEGATIVE = /[没无不免别未零]/;

/** What such a point denies is denied in these words … */
const DENIES = /[不没无未别甭勿零]|免(?!费)/;
/** … or in a concept that holds the denial itself. */
const DENIAL_CONCEPT =
	/^(?:no[A-Z]|nochange|unlimited|unchanged|free|stopAnytime|onlyWhenNeeded|auto)/;
/** Directly before what nobody need do: one of them turns the whole round. */
const SPARES = /(?:甭|用不着|犯不着|(?<!不)不(?:用|必))[^,。]{0,2}$/;
/** Directly before what is not or must not be. */
const FORBIDS =
	/(?:甭|别|不(?:用|必|需|需要|要|会|能|再|准|许)|用不着|犯不着|没(?:有|法)?)[^,。]{0,2}$/;
/** Characters before a concept in which its denial stands. */
const BEFORE = 5;

/** What a wording holds for telling whether it is turned round. */
interface Turn {
	/** Its concepts. */
	readonly ids: ReadonlySet<string>;
	/** One of them holds a denial itself: it cannot be told. */
	readonly isOpen: boolean;
	/** Its words deny something. */
	readonly denies: boolean;
}
const TURNS = new WeakMap<Wording, Turn>();

function turnOf(wording: Wording, table: UnitTable): Turn {
	let turn = TURNS.get(wording);
	if (turn === undefined) {
		const ids = new Set<string>();
		for (const slot of wording.slots) {
			const unit = table.units[slot];
			if (unit?.kind === 'concept') for (const id of unit.ids) ids.add(id);
		}
		const isOpen = [...ids].some((id) => DENIAL_CONCEPT.test(id));
		turn = { ids, isOpen, denies: DENIES.test(wording.text) };
		TURNS.set(wording, turn);
	}
	return turn;
}

/** "把证件号念给我" against "不要您的证件号", "部门那边也甭通知" against "通知业务部门": the same words, turned round. */
function isTurnedRound(
	asks: boolean,
	wording: Wording,
	table: UnitTable,
	{ heard }: Presence,
	{ firstClause, lastClause }: WordingMatch
): boolean {
	if (asks || heard.locale === 'en') return false;
	const { ids, isOpen, denies } = turnOf(wording, table);
	if (isOpen) return false;
	if (denies) {
		for (let i = firstClause; i <= lastClause; i += 1)
			if (DENIES.test(heard.clauses[i]?.text ?? '')) return false;
		return true;
	}
	const [from, to] = [heard.clauses[firstClause]?.start ?? 0, heard.clauses[lastClause]?.end ?? 0];
	const before: string[] = [];
	for (const { id, start, end } of heard.concepts)
		if (start >= from && end <= to && ids.has(id))
			before.push(heard.text.slice(Math.max(0, start - BEFORE), start));
	return (
		before.some((text) => SPARES.test(text)) ||
		(before.length > 0 && before.every((text) => FORBIDS.test(text)))
	);
}

function pointMatch(
	point: IndexedPoint,
	score: number,
	quote: Span | null,
	clauses: PointMatch['clauses'],
	supported = false,
	figureless = false
): PointMatch {
	const conveyed = score >= conveyedFrom(point);
	return { point, score, quote, conveyed, supported, figureless, clauses };
}

/** What is known of the points of one reading: steps, answers and concerns ask for the same ones. */
interface Known {
	readonly manners: Manners;
	readonly matches: Readonly<Record<Asked, Map<IndexedPoint, PointMatch>>>;
}
const KNOWN = new WeakMap<Presence, Known>();

function knownOf(presence: Presence, manners: Manners): Known {
	let known = KNOWN.get(presence);
	if (known?.manners !== manners) {
		const matches = {
			unasked: new Map<IndexedPoint, PointMatch>(),
			asked: new Map<IndexedPoint, PointMatch>(),
			affirmed: new Map<IndexedPoint, PointMatch>(),
			denied: new Map<IndexedPoint, PointMatch>()
		};
		known = { manners, matches };
		KNOWN.set(presence, known);
	}
	return known;
}

/** How far one key point is conveyed by the utterance: 0..1000. */
export function matchPoint(
	indexed: IndexedPoint,
	table: UnitTable,
	presence: Presence,
	manners: Manners,
	question: Asked = 'unasked'
): PointMatch {
	const matches = knownOf(presence, manners).matches[question];
	let match = matches.get(indexed);
	if (match === undefined) {
		match = readPoint(indexed, table, presence, manners, question);
		matches.set(indexed, match);
	}
	return match;
}

function readPoint(
	indexed: IndexedPoint,
	table: UnitTable,
	presence: Presence,
	manners: Manners,
	question: Asked
): PointMatch {
	const asked = question !== 'unasked';
	const affirmed =
		question === 'affirmed' || (question === 'denied' && NEGATIVE.test(indexed.point.text));
	const manner = byManner(indexed, manners);
	// Thanks and addresses in a list or an injection are only words; a name is a name.
	const named = indexed.role === 'introduce' || indexed.role === 'verify';
	const unearned =
		manner !== null && manner.quote !== null && !named && isSkipped(presence, manner.quote);
	if (manner && !unearned) return pointMatch(indexed, manner.score, manner.quote, null);
	// Names and thanks have no other way to be said.
	if (indexed.role === 'introduce' || indexed.role === 'verify' || indexed.role === 'thanks')
		return pointMatch(indexed, 0, null, null);
	const { heard } = presence;
	const verbatim = indexed.asks ? null : clauseSaying(indexed.verbatim, presence);
	if (verbatim !== null)
		return pointMatch(
			indexed,
			1000,
			clauseSpan(heard, verbatim, verbatim),
			{ first: verbatim, last: verbatim },
			true
		);
	let best: Pick<PointMatch, 'score' | 'clauses'> = { score: 0, clauses: null };
	let [fullest, supported, figureless] = [-1, false, false];
	for (const wording of indexed.wordings) {
		const match = matchWording(wording, table, presence, indexed.asks);
		if (affirmed && wording.quantitySlots.length === 0) {
			// Yes says what the question holds, no says that it is not so.
			const lent = Math.min(1000, lentShare(wording, table, presence));
			if (lent > best.score && lent >= conveyedFrom(indexed))
				best = { score: lent, clauses: { first: 0, last: 0 } };
		}
		if (!match) continue;
		let { score } = match;
		if (score > fullest) {
			fullest = score;
			supported = match.fresh && match.numbers;
			figureless = match.fresh && !match.numbers && score >= THRESHOLDS.figureless;
		}
		if (match.own < THRESHOLDS.ownShare) score = Math.min(score, match.own);
		if (!match.numbers)
			score = Math.min(
				score,
				indexed.point.cued ? THRESHOLDS.withoutNumber : THRESHOLDS.clauseWithoutNumber
			);
		if (!match.fresh && !affirmed) score = Math.min(score, THRESHOLDS.onlyRepeated);
		const figure = wording.quantitySlots.length > 0 && match.numbers;
		// What was asked for needs no more than the figure, or the one word that answers it.
		if (asked && figure) score = Math.max(score, conveyedFrom(indexed));
		else if (asked && match.fresh && match.own >= THRESHOLDS.askedWord)
			score = Math.max(score, match.own);
		else if (match.weight < SELF_SUFFICIENT)
			score = Math.floor((score * match.weight) / SELF_SUFFICIENT);
		// One word of several is a coincidence unless it is most of what there is to say.
		if (
			!asked &&
			match.units === 1 &&
			wording.slots.length > 1 &&
			match.own < THRESHOLDS.singleUnit
		)
			score = Math.min(score, THRESHOLDS.onlyRepeated - 80);
		// Looked into only where it would make a difference: it costs more than the match itself.
		if (
			score > Math.max(best.score, THRESHOLDS.alluded) &&
			isTurnedRound(indexed.asks, wording, table, presence, match)
		)
			score = THRESHOLDS.alluded - 1;
		if (score > best.score)
			best = { score, clauses: { first: match.firstClause, last: match.lastClause } };
	}
	const { clauses } = best;
	return pointMatch(
		indexed,
		best.score,
		clauses === null ? null : clauseSpan(heard, clauses.first, clauses.last),
		clauses,
		supported && best.score >= THRESHOLDS.supported,
		figureless
	);
}
