/** Regressions with weights held small, solved by steps that cannot overshoot; for weights that are written to files. */

export interface Sample {
	/** Signs, 0..1 and a little beyond. */
	readonly signs: readonly number[];
	/** Which of the classes it is. */
	readonly label: number;
	/** How much it counts. */
	readonly weight: number;
}

export type Weights = readonly (readonly number[])[];

/** Inverse of a positive definite matrix. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
	const n = matrix.length;
	const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
	for (let at = 0; at < n; at += 1) {
		const pivot = rows[at]!;
		const scale = pivot[at]!;
		for (let j = 0; j < 2 * n; j += 1) pivot[j]! /= scale;
		for (let i = 0; i < n; i += 1) {
			const factor = rows[i]![at]!;
			if (i === at || factor === 0) continue;
			for (let j = 0; j < 2 * n; j += 1) rows[i]![j]! -= factor * pivot[j]!;
		}
	}
	return rows.map((row) => row.slice(n));
}

/** Log odds of each class for a sample; the last weight stands without any sign. */
export function logOdds(weights: Weights, signs: readonly number[]): number[] {
	return weights.map((row) =>
		signs.reduce((sum, sign, i) => sum + sign * row[i]!, row[signs.length]!)
	);
}

function shares(odds: readonly number[]): number[] {
	const most = Math.max(...odds);
	const raised = odds.map((one) => Math.exp(one - most));
	const total = raised.reduce((sum, one) => sum + one, 0);
	return raised.map((one) => one / total);
}

/** Softmax regression (Böhning's bound): rows of weights by class, signs first, the constant last. */
export function learn(
	samples: readonly Sample[],
	classes: number,
	ridge: number,
	steps = 200
): Weights {
	const size = (samples[0]?.signs.length ?? 0) + 1;
	const curve = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
	const bound = 0.5 * (1 - 1 / classes);
	for (const { signs, weight } of samples) {
		const row = [...signs, 1];
		for (let i = 0; i < size; i += 1) {
			if (row[i] === 0) continue;
			for (let j = 0; j < size; j += 1) curve[i]![j]! += bound * weight * row[i]! * row[j]!;
		}
	}
	for (let i = 0; i < size; i += 1) curve[i]![i]! += i < size - 1 ? ridge : 0.001;
	const back = inverse(curve);
	const weights = Array.from({ length: classes }, () => Array.from({ length: size }, () => 0));
	for (let step = 0; step < steps; step += 1) {
		const slope = weights.map((row) => row.map((value, i) => (i < size - 1 ? ridge * value : 0)));
		for (const { signs, label, weight } of samples) {
			const share = shares(logOdds(weights, signs));
			for (let k = 0; k < classes; k += 1) {
				const off = weight * (share[k]! - (k === label ? 1 : 0));
				for (let i = 0; i < size - 1; i += 1) slope[k]![i]! += off * signs[i]!;
				slope[k]![size - 1]! += off;
			}
		}
		for (let k = 0; k < classes; k += 1)
			for (let i = 0; i < size; i += 1)
				weights[k]![i]! -= back[i]!.reduce((sum, one, j) => sum + one * slope[k]![j]!, 0);
	}
	return weights;
}
