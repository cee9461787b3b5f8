import type { Span } from '#lib/core/span.ts';
import { clauseSpan } from './heard.ts';
import type { Manners } from './observation.ts';
import { matchWording, type Presence } from './presence.ts';
import type { IndexedPoint } from './scenario-index.ts';
import type { UnitTable } from './wording.ts';

/** How much of a wording must be said for its point to be conveyed, permille. */
export const CONVEYED = 480;
/** Below that, but enough to show that it was alluded to. */
export const ALLUDED = 300;
/** A wording whose number was left out is at most alluded to. */
const WITHOUT_NUMBER = 440;
/** Share that the caller must say himself when the question lends the rest. */
const OWN_SHARE = 240;
/** A question told instead of asked. */
const NOT_ASKED = 620;

export interface PointMatch {
	readonly point: IndexedPoint;
	readonly score: number;
	readonly quote: Span | null;
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
				? { score: ALLUDED + 100, quote: ownName ?? ownCompany }
				: null;
		}
		case 'time':
			return manners.time ? { score: 1000, quote: manners.time } : null;
		case 'thanks':
			return manners.thanks ? { score: 1000, quote: manners.thanks } : null;
		case 'further':
			return manners.asksFurther ? { score: 1000, quote: manners.asksFurther } : null;
		case 'content':
			return null;
	}
}

/** How far one key point is conveyed by the utterance: 0..1000. */
export function matchPoint(
	indexed: IndexedPoint,
	table: UnitTable,
	presence: Presence,
	manners: Manners
): PointMatch {
	const manner = byManner(indexed, manners);
	if (manner) return { point: indexed, ...manner };
	// Names and thanks have no other way to be said.
	if (indexed.role === 'introduce' || indexed.role === 'verify' || indexed.role === 'thanks')
		return { point: indexed, score: 0, quote: null };
	const { heard } = presence;
	let best: { score: number; quote: Span | null } = { score: 0, quote: null };
	for (const wording of indexed.wordings) {
		const match = matchWording(wording, table, presence);
		if (!match) continue;
		let { score } = match;
		if (match.own < OWN_SHARE) score = Math.min(score, match.own);
		if (!match.numbers) score = Math.min(score, WITHOUT_NUMBER);
		if (indexed.asks) {
			const asked = heard.clauses.some(
				(clause, i) => clause.asks && i >= match.firstClause - 1 && i <= match.lastClause + 1
			);
			if (!asked) score = Math.floor((score * NOT_ASKED) / 1000);
		}
		if (score > best.score)
			best = { score, quote: clauseSpan(heard, match.firstClause, match.lastClause) };
	}
	return { point: indexed, ...best };
}
