import { CONDITION_CLASSES } from '#lib/core/ending.ts';
import { endFeatures } from './end-features.ts';
import { END_WEIGHTS } from './end-weights.ts';

/** Letters of the weights: M is nothing, each step a fifth of a nat of log odds. */
const ZERO = 'M'.charCodeAt(0);
/** Points (the unit of `END_CUES`) of one step. */
const POINTS = 0.2;

let weights: ReadonlyMap<string, string> | null = null;

function weightsByFeature(): ReadonlyMap<string, string> {
	weights ??= new Map(
		END_WEIGHTS.split('\n').map((line) => {
			const at = line.lastIndexOf(' ');
			return [line.slice(0, at), line.slice(at + 1)] as const;
		})
	);
	return weights;
}

/** Points for each of CONDITION_CLASSES, from eight hundred conditions of other trades (tests/paraphrases/ends/learn.json). */
export function learntPoints(text: string): number[] {
	const known = weightsByFeature();
	const steps = CONDITION_CLASSES.map(() => 0);
	for (const feature of endFeatures(text)) {
		const letters = known.get(feature);
		if (letters === undefined) continue;
		for (let i = 0; i < steps.length; i += 1) steps[i]! += letters.charCodeAt(i) - ZERO;
	}
	return steps.map((sum) => sum * POINTS);
}
