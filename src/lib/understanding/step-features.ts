import type { StepEvidence } from './gather-step.ts';
import type { IndexedPoint } from './scenario-index.ts';

/** Caller turns from which a call counts as long. */
const LONG_CALL = 16;
/** Caller turns from which it is a call rather than a saying. */
const CALL = 4;
/** Counts above these tell nothing more. */
const MOST_POINTS = 4;
const MOST_FACTS = 3;
/** Length of a turn (as counted for pacing) from which more of it tells nothing. */
const LONG_TURN = 40;

const one = (yes: boolean): number => (yes ? 1000 : 0);

/** Share of some points that were conveyed, permille; 0 where there are none. */
function shareIn(points: readonly IndexedPoint[], conveyed: ReadonlySet<string>): number {
	const told = points.filter(({ point }) => conveyed.has(point.id)).length;
	return points.length === 0 ? 0 : Math.floor((told * 1000) / points.length);
}

/**
 * What the grade of a step is learnt from and decided by, permille: how much of it was said, which kinds of its points,
 * and in what kind of turn. `elsewhere`: share of the points of all other steps that the call conveyed.
 */
export function stepFeatures(evidence: StepEvidence, elsewhere: number): Record<string, number> {
	const { owner, conveyed, hinted, main, role } = evidence;
	const { points } = owner;
	const told = points.filter(({ point }) => conveyed.has(point.id)).length;
	const allShare = shareIn(points, conveyed);
	const essentials = points.filter(({ point }) => point.weight === 2);
	const asking = points.filter(({ point, asks }) => asks || point.kind === 'ask');
	const numbered = points.filter(
		({ role: kind, wordings }) => kind === 'content' && (wordings[0]?.quantitySlots.length ?? 0) > 0
	);
	const figures = shareIn(numbered, conveyed);
	const facts = new Set(points.flatMap(({ point }) => point.factIds)).size;
	const weight = points.reduce((sum, { point }) => sum + point.weight, 0);
	// A single saying stands for itself; with every turn more it is a call.
	const brief = Math.floor((Math.max(0, CALL - evidence.turns) * 1000) / (CALL - 1));
	const last = main !== null && evidence.turn === evidence.turns - 1;
	return {
		points: allShare,
		essentials: shareIn(essentials, conveyed),
		content: shareIn(
			points.filter(({ role: kind }) => kind === 'content'),
			conveyed
		),
		half: one(told > 0 && told * 2 >= points.length),
		questions: shareIn(asking, conveyed),
		hasQuestions: one(asking.length > 0),
		figures,
		hasFigures: one(numbered.length > 0),
		noFigure: one(numbered.length > 0 && figures === 0),
		allFigures: one(numbered.length > 0 && figures === 1000),
		told: Math.min(told, MOST_POINTS) * 1000,
		hinted:
			points.filter(({ point }) => hinted.has(point.id) && !conveyed.has(point.id)).length * 1000,
		untold: (points.length - told) * 1000,
		essentialsUntold: essentials.filter(({ point }) => !conveyed.has(point.id)).length * 1000,
		size: points.length * 1000,
		cued: one(points.some(({ point }) => point.cued)),
		covers: evidence.covers,
		ahead: evidence.ahead,
		together: weight === 0 ? 0 : Math.floor((evidence.mainWeight * 1000) / weight),
		figureless: one(evidence.figureless),
		spoilt: one(evidence.spoilt),
		attempted: one(evidence.attempted),
		purposeWrong: one(evidence.attempted && role === 'purpose'),
		rightFacts: Math.min(evidence.rightFacts, MOST_FACTS) * 1000,
		factsUntold: Math.max(0, Math.min(facts, MOST_FACTS) - evidence.rightFacts) * 1000,
		introduced: one(evidence.introduced),
		list: one((main?.tricks.stuffing ?? null) !== null),
		injection: one((main?.tricks.injection.length ?? 0) > 0),
		paste: one((main?.tricks.paste ?? null) !== null),
		hedged: one((main?.manners.hedge.length ?? 0) > 0),
		gap: one((main?.manners.honestGap ?? null) !== null),
		rude: one((main?.manners.rude.length ?? 0) > 0),
		hype: one((main?.manners.hype.length ?? 0) > 0),
		asks: one((main?.questions?.length ?? 0) > 0),
		length: Math.floor((Math.min(evidence.length, LONG_TURN) * 1000) / LONG_TURN),
		last: one(last),
		closingLast: one(last && role === 'closing'),
		brief,
		turns: Math.floor((Math.min(evidence.turns, LONG_CALL) * 1000) / LONG_CALL),
		elsewhere: Math.floor((elsewhere * (1000 - brief)) / 1000),
		opening: one(role === 'opening'),
		purpose: one(role === 'purpose'),
		asking: one(role === 'ask'),
		nextStep: one(role === 'next-step'),
		closing: one(role === 'closing')
	};
}
