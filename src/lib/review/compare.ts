import type { Attempt, CallerInput, Turn } from '#lib/attempt/attempt.ts';
import type { DimensionId } from '#lib/scenarios/scenario.ts';
import type { Cap, Mark, ScoreCard } from '#lib/scoring/score-card.ts';

/** A stored call with its score. */
export interface ScoredCall {
	readonly attempt: Attempt;
	readonly card: ScoreCard | null;
}

/** One mark that the two calls do not share. Points are tenths; `by` is b minus a. */
export interface MarkDifference {
	readonly dimension: DimensionId;
	readonly markId: string;
	readonly a: Mark | null;
	readonly b: Mark | null;
	readonly by: number;
}

export interface DimensionDifference {
	readonly id: DimensionId;
	/** Tenths of a point; null where nothing could be judged. */
	readonly a: number | null;
	readonly b: number | null;
	readonly by: number;
}

/** Both calls at one place; null where the call was over. */
export interface TurnPair {
	readonly index: number;
	readonly a: Turn | null;
	readonly b: Turn | null;
}

export interface Comparison {
	readonly sameScenario: boolean;
	readonly sameRubric: boolean;
	/** Caller turns from the beginning in which the same was said and it did the same. */
	readonly shared: number;
	/** b minus a in whole points; null when one of them has no score. */
	readonly by: number | null;
	readonly dimensions: readonly DimensionDifference[];
	/** What made the difference, largest first. */
	readonly causes: readonly MarkDifference[];
	/** Limits that only one of them ran into. */
	readonly caps: { readonly a: readonly Cap[]; readonly b: readonly Cap[] };
	/** Whole points that hints cost. */
	readonly hints: { readonly a: number; readonly b: number };
	readonly turns: readonly TurnPair[];
}

const sayOf = (input: CallerInput): string =>
	input.kind === 'said' ? `said ${input.text}` : input.kind;

/** The same words with the same effect: an equal beginning of two calls is one past. */
function isSame(a: Turn, b: Turn): boolean {
	return (
		sayOf(a.input) === sayOf(b.input) &&
		a.line?.scripted === b.line?.scripted &&
		a.stateAfter.patience === b.stateAfter.patience &&
		a.stateAfter.trust === b.stateAfter.trust
	);
}

export function sharedTurns(a: Attempt, b: Attempt): number {
	if (a.scenario.documentHash !== b.scenario.documentHash) return 0;
	if (a.pickUp.line.scripted !== b.pickUp.line.scripted) return 0;
	const most = Math.min(a.turns.length, b.turns.length);
	for (let index = 0; index < most; index += 1) {
		const [one, other] = [a.turns[index], b.turns[index]];
		if (one === undefined || other === undefined || !isSame(one, other)) return index;
	}
	return most;
}

/** Two calls side by side: the original and its retry, or any two. */
export function compareCalls(a: ScoredCall, b: ScoredCall): Comparison {
	const sameScenario = a.attempt.scenario.id === b.attempt.scenario.id;
	const cards =
		sameScenario && a.card !== null && b.card !== null ? { a: a.card, b: b.card } : null;
	const length = Math.max(a.attempt.turns.length, b.attempt.turns.length);
	return {
		sameScenario,
		sameRubric: a.card?.rubricVersion === b.card?.rubricVersion,
		shared: sameScenario ? sharedTurns(a.attempt, b.attempt) : 0,
		by: a.card !== null && b.card !== null ? b.card.total - a.card.total : null,
		dimensions: cards === null ? [] : dimensionDifferences(cards.a, cards.b),
		causes: cards === null ? [] : markDifferences(cards.a, cards.b),
		caps: {
			a: cards === null ? [] : onlyIn(cards.a.caps, cards.b.caps),
			b: cards === null ? [] : onlyIn(cards.b.caps, cards.a.caps)
		},
		hints: { a: a.card?.hintCost ?? 0, b: b.card?.hintCost ?? 0 },
		turns: Array.from({ length }, (_, index) => ({
			index,
			a: a.attempt.turns[index] ?? null,
			b: b.attempt.turns[index] ?? null
		}))
	};
}

const onlyIn = (here: readonly Cap[], there: readonly Cap[]): readonly Cap[] =>
	here.filter((cap) => !there.some((one) => one.rule === cap.rule && one.limit === cap.limit));

function dimensionDifferences(a: ScoreCard, b: ScoreCard): readonly DimensionDifference[] {
	const ids = [...new Set([...a.dimensions, ...b.dimensions].map((one) => one.id))];
	const pointsIn = (card: ScoreCard, id: DimensionId): number | null => {
		const found = card.dimensions.find((one) => one.id === id);
		return found?.applicable === true ? found.points : null;
	};
	return ids.map((id) => {
		const [left, right] = [pointsIn(a, id), pointsIn(b, id)];
		return { id, a: left, b: right, by: (right ?? 0) - (left ?? 0) };
	});
}

function markDifferences(a: ScoreCard, b: ScoreCard): readonly MarkDifference[] {
	const left = marksOf(a);
	const right = marksOf(b);
	const found: MarkDifference[] = [];
	for (const key of new Set([...left.keys(), ...right.keys()])) {
		const [one, other] = [left.get(key), right.get(key)];
		const known = one ?? other;
		if (known === undefined) continue;
		// A mark may stand in one call only (a fact that was said once): what it lost counts, not its size.
		const by = lossOf(one?.mark) - lossOf(other?.mark);
		if (by === 0) continue;
		const { dimension, mark } = known;
		found.push({
			dimension,
			markId: mark.id,
			a: one?.mark ?? null,
			b: other?.mark ?? null,
			by
		});
	}
	return found.sort((x, y) => Math.abs(y.by) - Math.abs(x.by) || (x.markId < y.markId ? -1 : 1));
}

const lossOf = (mark: Mark | undefined): number =>
	mark === undefined ? 0 : mark.possible - mark.gained;

function marksOf(
	card: ScoreCard
): Map<string, { readonly dimension: DimensionId; readonly mark: Mark }> {
	const found = new Map<string, { readonly dimension: DimensionId; readonly mark: Mark }>();
	for (const { id: dimension, marks } of card.dimensions)
		for (const mark of marks) found.set(`${dimension}/${mark.id}`, { dimension, mark });
	return found;
}
