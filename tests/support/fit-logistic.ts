/** One example: values of the features, whether it holds, and how much it counts. */
export interface Example {
	readonly values: readonly number[];
	readonly holds: boolean;
	readonly weight: number;
}

/** Weights of a logistic regression, the bias first, by Newton's method; `ridge` draws the others towards nothing. */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
	const size = (examples[0]?.values.length ?? 0) + 1;
	const rows = examples.map(({ values }) => [1, ...values]);
	let weights = new Array<number>(size).fill(0);
	for (let round = 0; round < 25; round += 1) {
		const slope = weights.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
		const curve = weights.map((_, i) =>
			weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : ridge) : 0))
		);
		examples.forEach(({ holds, weight }, n) => {
			const row = rows[n]!;
			const sum = row.reduce((total, value, i) => total + value * weights[i]!, 0);
			const likely = 1 / (1 + Math.exp(-sum));
			const off = weight * ((holds ? 1 : 0) - likely);
			const bend = weight * likely * (1 - likely);
			for (let i = 0; i < size; i += 1) {
				if (row[i] === 0) continue;
				slope[i]! += off * row[i]!;
				const line = curve[i]!;
				const part = bend * row[i]!;
				for (let j = 0; j < size; j += 1) line[j]! += part * row[j]!;
			}
		});
		const step = solve(curve, slope);
		weights = weights.map((weight, i) => weight + step[i]!);
		if (step.every((change) => Math.abs(change) < 1e-6)) break;
	}
	return weights;
}

/** Solves `matrix · x = right` by elimination; both are used up. */
function solve(matrix: number[][], right: number[]): number[] {
	const size = right.length;
	for (let column = 0; column < size; column += 1) {
		let pivot = column;
		for (let row = column + 1; row < size; row += 1)
			if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
		[matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
		[right[column], right[pivot]] = [right[pivot]!, right[column]!];
		for (let row = column + 1; row < size; row += 1) {
			const factor = matrix[row]![column]! / matrix[column]![column]!;
			if (factor === 0) continue;
			for (let i = column; i < size; i += 1) matrix[row]![i]! -= factor * matrix[column]![i]!;
			right[row]! -= factor * right[column]!;
		}
	}
	const result = new Array<number>(size).fill(0);
	for (let row = size - 1; row >= 0; row -= 1) {
		let rest = right[row]!;
		for (let i = row + 1; i < size; i += 1) rest -= matrix[row]![i]! * result[i]!;
		result[row] = rest / matrix[row]![row]!;
	}
	return result;
}
