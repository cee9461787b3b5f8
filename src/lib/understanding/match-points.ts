import type { Span } from '#lib/core/span.ts';
import { clauseSpan } from './heard.ts';
import type { Manners } from './observation.ts';
import { isSkipped, lentShare, matchWording, type Presence } from './presence.ts';
import type { IndexedPoint } from './scenario-index.ts';
import { THRESHOLDS } from './thresholds.ts';
import { SELF_SUFFICIENT, type UnitTable } from './wording.ts';

/** Score from which a point is conveyed: cues are terse, clauses of a sample line hold more than their gist. */
export function conveyedFrom({ point }: IndexedPoint): number {
	return point.cued ? THRESHOLDS.cueConveyed : THRESHOLDS.clauseConveyed;
}

export interface PointMatch {
	readonly point: IndexedPoint;
	readonly score: number;
	readonly quote: Span | null;
	readonly conveyed: boolean;
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

/** How far one key point is conveyed by the utterance: 0..1000. */
export function matchPoint(
	indexed: IndexedPoint,
	table: UnitTable,
	presence: Presence,
	manners: Manners,
	question: Asked = 'unasked'
): PointMatch {
	const asked = question !== 'unasked';
	const affirmed =
		question === 'affirmed' || (question === 'denied' && NEGATIVE.test(indexed.point.text));
	const manner = byManner(indexed, manners);
	// Thanks and addresses in a list or an injection are only words; a name is a name.
	const named = indexed.role === 'introduce' || indexed.role === 'verify';
	const unearned =
		manner !== null && manner.quote !== null && !named && isSkipped(presence, manner.quote);
	if (manner && !unearned)
		return {
			point: indexed,
			...manner,
			conveyed: manner.score >= conveyedFrom(indexed),
			clauses: null
		};
	// Names and thanks have no other way to be said.
	if (indexed.role === 'introduce' || indexed.role === 'verify' || indexed.role === 'thanks')
		return { point: indexed, score: 0, quote: null, conveyed: false, clauses: null };
	const { heard } = presence;
	const verbatim = indexed.asks ? null : clauseSaying(indexed.verbatim, presence);
	if (verbatim !== null)
		return {
			point: indexed,
			score: 1000,
			quote: clauseSpan(heard, verbatim, verbatim),
			conveyed: true,
			clauses: { first: verbatim, last: verbatim }
		};
	let best: Pick<PointMatch, 'score' | 'quote' | 'clauses'> = {
		score: 0,
		quote: null,
		clauses: null
	};
	for (const wording of indexed.wordings) {
		const match = matchWording(wording, table, presence, indexed.asks);
		if (affirmed && wording.quantitySlots.length === 0) {
			// Yes says what the question holds, no says that it is not so.
			const lent = Math.min(1000, lentShare(wording, table, presence));
			if (lent > best.score && lent >= conveyedFrom(indexed))
				best = { score: lent, quote: clauseSpan(heard, 0, 0), clauses: { first: 0, last: 0 } };
		}
		if (!match) continue;
		let { score } = match;
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
		if (score > best.score)
			best = {
				score,
				quote: clauseSpan(heard, match.firstClause, match.lastClause),
				clauses: { first: match.firstClause, last: match.lastClause }
			};
	}
	return { point: indexed, ...best, conveyed: best.score >= conveyedFrom(indexed) };
}
