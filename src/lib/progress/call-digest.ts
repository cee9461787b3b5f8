import type { Difficulty } from '#lib/core/difficulty.ts';
import { DIMENSION_IDS, type DimensionId } from '#lib/scenarios/scenario.ts';
import type { ScoreCard, StepResult } from '#lib/scoring/score-card.ts';

/** What an outcome is written as; the letters keep ten thousand records small. */
const STEP_LETTERS = { hit: 'h', partial: 'p', missed: 'm' } as const;
const EXCUSED = 'x';

/** What progress over many calls needs of one: a few hundred bytes, so that ten thousand are read at once. */
export interface CallDigest {
	readonly attemptId: string;
	readonly profileId: string;
	readonly scenarioId: string;
	/** Milliseconds since 1970, UTC. */
	readonly startedAt: number;
	readonly difficulty: Difficulty;
	/** Taken up from a moment of another call: its first turns are not its own. */
	readonly branch: boolean;
	/** 0..100 */
	readonly total: number;
	/** Share of its points that each dimension of `DIMENSION_IDS` got, permille; -1 where it could not be judged. */
	readonly dimensions: readonly number[];
	/** One letter a step: h it, p artial, m issed, x excused; ' ' for a number the document leaves out. */
	readonly steps: string;
	/** His questions that were marked, by concern id: what became of them ("satisfied", "vague" …). */
	readonly concerns: Readonly<Record<string, string>>;
}

/** What is known of a call without opening it. */
export interface DigestedCall {
	readonly id: string;
	readonly profileId: string;
	readonly scenarioId: string;
	readonly startedAt: number;
	readonly difficulty: Difficulty;
	readonly parentId: string | null;
}

/** Null for a call that is void: nothing about the learner is known from it. */
export function digestOf(call: DigestedCall, card: ScoreCard): CallDigest | null {
	if (card.void) return null;
	return {
		attemptId: call.id,
		profileId: call.profileId,
		scenarioId: call.scenarioId,
		startedAt: call.startedAt,
		difficulty: call.difficulty,
		branch: call.parentId !== null,
		total: card.total,
		dimensions: DIMENSION_IDS.map((id) => shareOf(card, id)),
		steps: stepLetters(card.steps),
		concerns: concernOutcomes(card)
	};
}

function shareOf(card: ScoreCard, id: DimensionId): number {
	const found = card.dimensions.find((dimension) => dimension.id === id);
	if (!found?.applicable || found.max <= 0) return -1;
	return Math.floor((found.points * 1000) / found.max);
}

function stepLetters(steps: readonly StepResult[]): string {
	const last = steps.reduce((most, { step }) => Math.max(most, step), 0);
	const letters = Array.from({ length: last }, () => ' ');
	for (const { step, status, excused } of steps)
		if (step > 0) letters[step - 1] = excused ? EXCUSED : STEP_LETTERS[status];
	return letters.join('');
}

function concernOutcomes(card: ScoreCard): Readonly<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const { id, params } of card.dimensions.flatMap(({ marks }) => marks))
		if (id.startsWith('concerns.') && typeof params['outcome'] === 'string')
			found[id.slice('concerns.'.length)] = params['outcome'];
	return found;
}
