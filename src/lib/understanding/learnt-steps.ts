import { STEP_WEIGHTS } from './step-weights.ts';
import { THRESHOLDS } from './thresholds.ts';

export type Grade = 'hit' | 'partial' | 'missed';

/** Log odds, thousandths: that a trainer gives a step anything, and that he gives it all. */
export function stepOdds(features: Readonly<Record<string, number>>): { any: number; hit: number } {
	let [any, hit] = [0, 0];
	for (const [name, anyWeight, hitWeight] of STEP_WEIGHTS) {
		const value = name === 'bias' ? 1000 : (features[name] ?? 0);
		any += value * anyWeight;
		hit += value * hitWeight;
	}
	return { any: Math.floor(any / 1000), hit: Math.floor(hit / 1000) };
}

/** Near one half a thousandth of probability is this much of log odds. */
const SLOPE = 4;
const cut = (threshold: number): number => (threshold - 500) * SLOPE;

/** What a trainer would most likely give, learnt from labelled calls and sayings (tests/calls, tests/paraphrases). */
export function gradeOf(features: Readonly<Record<string, number>>): Grade {
	const { any, hit } = stepOdds(features);
	if (any <= cut(THRESHOLDS.stepAny)) return 'missed';
	return hit > cut(THRESHOLDS.stepHit) ? 'hit' : 'partial';
}
