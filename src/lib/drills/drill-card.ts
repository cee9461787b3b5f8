import type { DayNumber } from '#lib/progress/local-day.ts';

export const DRILL_KINDS = ['opening', 'step', 'question', 'fact'] as const;
export type DrillKind = (typeof DRILL_KINDS)[number];

/** How an answer was: `right` says all that is needed, `partial` some of it. */
export const DRILL_GRADES = ['right', 'picked', 'partial', 'wrong'] as const;
/** `picked`: the right one of several was chosen, which is easier than to say it. */
export type DrillGrade = (typeof DRILL_GRADES)[number];

/** What the scheduler remembers of a card; days are local calendar days since 1970. */
export interface CardMemory {
	readonly dueDay: DayNumber;
	readonly lastDay: DayNumber;
	readonly intervalDays: number;
	/** Days after which nine in ten would still be remembered; see ts-fsrs. */
	readonly stability: number;
	/** 1..10 */
	readonly difficulty: number;
	readonly reps: number;
	readonly lapses: number;
	/** 0 new, 1 learning, 2 review, 3 relearning. */
	readonly phase: 0 | 1 | 2 | 3;
}

export interface Review {
	readonly day: DayNumber;
	readonly grade: DrillGrade;
}

/** Where a card says that it comes from; `key` names the thing inside its document. */
export interface Spot {
	readonly scenarioId: string;
	readonly kind: DrillKind;
	/** '' for the opening, the step's number, his question or the fact in the document's words. */
	readonly key: string;
}

/** One thing to practise: the same weak spot of many calls is one card. */
export interface DrillCard extends Spot {
	/** See `cardId`. */
	readonly id: string;
	readonly profileId: string;
	/** The last call in which it was lost: the situation is taken from there while that call is kept. */
	readonly source: { readonly attemptId: string; readonly startedAt: number };
	/** Null until it was answered once. */
	readonly memory: CardMemory | null;
	/** Marked answers, oldest first; the last ones only. */
	readonly reviews: readonly Review[];
}

/** Reviews that are kept: enough for a year of an often forgotten card. */
export const KEPT_REVIEWS = 40;

/** The same spot of the same learner is the same card, whichever call it came from. */
export const cardId = (profileId: string, { scenarioId, kind, key }: Spot): string =>
	JSON.stringify([profileId, scenarioId, kind, key]);

export const newCard = (profileId: string, spot: Spot, source: DrillCard['source']): DrillCard => ({
	id: cardId(profileId, spot),
	profileId,
	scenarioId: spot.scenarioId,
	kind: spot.kind,
	key: spot.key,
	source,
	memory: null,
	reviews: []
});

type Ordered = readonly (string | number)[];

/** Compares part by part, numbers as numbers. */
function compare(a: Ordered, b: Ordered): number {
	for (const [i, one] of a.entries()) {
		const other = b[i];
		if (other === undefined || one === other) continue;
		return one < other ? -1 : 1;
	}
	return 0;
}

const learnt = ({ memory, reviews }: DrillCard): Ordered =>
	memory === null
		? [-1, 0, 0, '']
		: [memory.reps, memory.lastDay, memory.dueDay, JSON.stringify([memory, reviews])];
const happened = ({ source }: DrillCard): Ordered => [source.startedAt, source.attemptId];

/**
 * Two states of one card (this computer and a file) as one: the memory that went through more answers, and the later
 * call. In any order, and however often, the result is the same.
 */
export function mergeCards(a: DrillCard, b: DrillCard): DrillCard {
	const { memory, reviews } = compare(learnt(a), learnt(b)) >= 0 ? a : b;
	const { source } = compare(happened(a), happened(b)) >= 0 ? a : b;
	return { ...a, source, memory, reviews };
}
