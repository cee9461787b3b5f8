import { CONDITION_CLASSES } from '#lib/core/ending.ts';
import { parseWeights, sharesOf, sumSteps, type LearntWeights } from '#lib/core/learnt-weights.ts';
import { closingFeatures } from './closing-features.ts';
import { CLOSING_WEIGHTS } from './closing-weights.ts';

/** What the last lines of a callee can mean; `none`: nothing was reached. */
export const CLOSING_CLASSES = [...CONDITION_CLASSES, 'none'] as const;
export type ClosingClass = (typeof CLOSING_CLASSES)[number];

let weights: LearntWeights | null = null;

/**
 * Permille of each of CLOSING_CLASSES, learnt from 2,230 labelled ends of other calls (tests/paraphrases/lasts).
 * `lines`: the callee's, oldest first; `caller`: what was said to him before the last of them, or nothing.
 */
export function closingShares(lines: readonly string[], caller: string): number[] {
	weights ??= parseWeights(CLOSING_WEIGHTS);
	return sharesOf(sumSteps(weights, closingFeatures(lines, caller), CLOSING_CLASSES.length));
}
