import { CONDITION_CLASSES } from '#lib/core/ending.ts';
import { endFeatures } from '#lib/scenarios/compile/end-features.ts';
import { inLetters, learnSoftmax } from './softmax.ts';

export interface LabelledEnd {
	readonly text: string;
	readonly ending: (typeof CONDITION_CLASSES)[number];
}

/** Features that move no class by this much are left out, in nats: the compiler is loaded for every call. */
const TELLING = 0.13;

/** The weights of `end-weights.ts`: a line `feature LETTERS` each, in order of the features. */
export function learnEnds(examples: readonly LabelledEnd[]): string {
	const weights = learnSoftmax(
		examples.map(({ text, ending }) => ({
			features: endFeatures(text),
			label: CONDITION_CLASSES.indexOf(ending)
		})),
		CONDITION_CLASSES.length,
		{ epochs: 20, rate: 1, decay: 0.01, leastSeen: 1 }
	);
	return inLetters(weights, TELLING);
}
