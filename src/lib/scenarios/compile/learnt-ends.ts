import { CONDITION_CLASSES } from '#lib/core/ending.ts';
import { parseWeights, sumSteps, type LearntWeights } from '#lib/core/learnt-weights.ts';
import { endFeatures } from './end-features.ts';
import { END_WEIGHTS } from './end-weights.ts';

let weights: LearntWeights | null = null;

/** Steps (twelfths of a nat) for each of CONDITION_CLASSES, from 1,700 conditions of other trades (tests/paraphrases/ends). */
export function learntSteps(text: string): number[] {
	weights ??= parseWeights(END_WEIGHTS);
	return sumSteps(weights, endFeatures(text), CONDITION_CLASSES.length);
}
