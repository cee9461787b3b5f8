/**
 * Every threshold of understanding, in one place so that the score can be repeated with slightly others (its
 * band). Permille of weight unless said otherwise.
 */
export const THRESHOLDS = {
	/** How much of a cue must be said for its point to be conveyed … */
	cueConveyed: 480,
	/** … and of a whole clause of a sample line, which holds more than its gist. */
	clauseConveyed: 400,
	/** Weight of units that is the gist of any wording, however long it is. */
	gist: 60,
	/** Enough to show that a point was alluded to. */
	alluded: 280,
	/** Enough beside another point of the same step, conveyed in the same turn: one word or figure stands for it. */
	supported: 330,
	/** Said of a wording so far but for its figure: the step is there in part. */
	figureless: 600,
	/** A wording whose number was left out is at most this much conveyed. */
	withoutNumber: 440,
	clauseWithoutNumber: 370,
	/** A step loses a clause to another one that explains this much more of it (percent of the other's claim). */
	contested: 60,
	/** What a point that was only alluded to counts for. */
	hinted: 200,
	/** Share that the caller must say himself when the question lends the rest. */
	ownShare: 240,
	/** Factor for a question told instead of asked. */
	notAsked: 450,
	/** Nothing but words of the callee's own question: it may agree with it, it tells nothing. */
	onlyRepeated: 420,
	/** Share of a wording from which one fresh word answers a question that asks for it. */
	askedWord: 480,
	/** A single unit of several conveys a wording from this share of it. */
	singleUnit: 600,
	/** Weight of conveyed points, of a step's whole weight, from which it counts as conveyed. */
	stepFull: 500,
	stepFullDerived: 400,
	/** From here on it is there in part. */
	stepPartial: 160,
	stepPartialDerived: 120,
	/** Likelihood, permille, from which a whole call is given a step at all, and from which all of it. */
	stepAny: 500,
	stepHit: 500,
	/** Weighted share of an answer's points from which it answers the question. */
	answer: 480,
	answerDerived: 400,
	/** Overlap with a question of the knowledge base from which it was asked. */
	asked: 420,
	askedInWords: 620,
	/** Overlap with a concern from which its first linked item was asked, when no item was asked by itself. */
	voiced: 500,
	/** Of several items that fit one question, those within this percentage of the best. */
	askedNearBest: 95,
	/** Subject overlap from which a different value contradicts a fact. */
	factSubject: 385
};
export type Thresholds = typeof THRESHOLDS;
