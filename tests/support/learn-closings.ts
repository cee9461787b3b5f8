import { closingFeatures } from '#lib/scoring/outcome/closing-features.ts';
import { CLOSING_CLASSES, type ClosingClass } from '#lib/scoring/outcome/closing-shares.ts';
import { inLetters, learnSoftmax } from './softmax.ts';

export interface LabelledClosing {
	/** The callee's last lines, oldest first. */
	readonly lines: readonly string[];
	/** What the caller said before the last of them. */
	readonly caller: string;
	readonly ending: ClosingClass;
}

/** Features that move no class by this much are left out, in nats. */
const TELLING = 0.13;

/** The weights of `closing-weights.ts`. */
export function learnClosings(examples: readonly LabelledClosing[]): string {
	return inLetters(
		learnSoftmax(
			examples.map(({ lines, caller, ending }) => ({
				features: closingFeatures(lines, caller),
				label: CLOSING_CLASSES.indexOf(ending)
			})),
			CLOSING_CLASSES.length,
			{ epochs: 20, rate: 1, decay: 0.01, leastSeen: 1 }
		),
		TELLING
	);
}
