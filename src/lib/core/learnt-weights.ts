/**
 * Weights that were learnt from labelled examples and written down as letters: a line `feature LETTERS` each, one letter
 * for each class, M for nothing and a twelfth of a nat of log odds for each letter away from it. Whole numbers all the
 * way, so that every browser reads the same.
 */
export type LearntWeights = ReadonlyMap<string, string>;

const ZERO = 'M'.charCodeAt(0);

export function parseWeights(source: string): LearntWeights {
	return new Map(
		source.split('\n').map((line) => {
			const at = line.lastIndexOf(' ');
			return [line.slice(0, at), line.slice(at + 1)] as const;
		})
	);
}

/** Steps (twelfths of a nat) of each class; the empty feature, how often a class is meant at all, always counts. */
export function sumSteps(
	weights: LearntWeights,
	features: Iterable<string>,
	classes: number
): number[] {
	const steps = Array.from({ length: classes }, () => 0);
	for (const feature of ['', ...features]) {
		const letters = weights.get(feature);
		if (letters === undefined) continue;
		for (let i = 0; i < classes; i += 1) steps[i]! += letters.charCodeAt(i) - ZERO;
	}
	return steps;
}

/** e^(−1/12), in millionths. */
const FADE = 920_044;
const MILLION = 1_000_000;
/** Millionths of e^(−d/12); nothing is left from 120 steps on. */
const FADED = Array.from({ length: 120 }, () => MILLION);
for (let i = 1; i < FADED.length; i += 1) FADED[i] = Math.floor((FADED[i - 1]! * FADE) / MILLION);

/** Permille of each class, adding up to 1000 or a little less: the softmax of the steps, in whole numbers. */
export function sharesOf(steps: readonly number[]): number[] {
	const most = Math.max(...steps);
	const weights = steps.map((value) => FADED[most - value] ?? 0);
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => Math.floor((weight * 1000) / sum));
}
