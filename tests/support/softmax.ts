export interface Example {
	readonly features: ReadonlySet<string>;
	/** Index of its class. */
	readonly label: number;
	/** How much it counts; 1 where nothing is said. */
	readonly weight?: number;
}

export interface SoftmaxOptions {
	readonly epochs: number;
	/** Step of the first epoch; later ones shrink with their number. */
	readonly rate: number;
	/** Share of each weight that is lost in an epoch. */
	readonly decay: number;
	/** Features seen in fewer examples are left out. */
	readonly leastSeen: number;
}

/** Weights of each feature, one for each class, in nats. The feature `''` stands in every example. */
export type Softmax = ReadonlyMap<string, Float64Array>;

/** A prime: neighbours in the file are of one kind, and are not taken one after the other. */
const STRIDE = 7919;

/** Multinomial logistic regression by gradient descent over the examples in their order: the same weights every time. */
export function learnSoftmax(
	examples: readonly Example[],
	classes: number,
	{ epochs, rate, decay, leastSeen }: SoftmaxOptions
): Softmax {
	const seen = new Map<string, number>();
	for (const { features } of examples)
		for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
	const weights = new Map<string, Float64Array>([['', new Float64Array(classes)]]);
	for (const [feature, times] of seen)
		if (times >= leastSeen) weights.set(feature, new Float64Array(classes));
	const known = examples.map(({ features }) =>
		['', ...features].flatMap((feature) => weights.get(feature) ?? [])
	);
	for (let epoch = 0; epoch < epochs; epoch += 1) {
		const step = rate / (1 + epoch / 10);
		for (let i = 0; i < examples.length; i += 1) {
			const at = (i * STRIDE) % examples.length;
			const { label, weight = 1 } = examples[at]!;
			const rows = known[at]!;
			const share = probabilities(rows, classes);
			const scale = (step * weight) / Math.sqrt(rows.length);
			for (let k = 0; k < classes; k += 1) {
				const error = (k === label ? 1 : 0) - share[k]!;
				for (const row of rows) row[k]! += scale * error;
			}
		}
		for (const row of weights.values()) for (let k = 0; k < classes; k += 1) row[k]! *= 1 - decay;
	}
	return weights;
}

function probabilities(rows: readonly Float64Array[], classes: number): Float64Array {
	const sums = new Float64Array(classes);
	for (const row of rows) for (let k = 0; k < classes; k += 1) sums[k]! += row[k]!;
	const top = Math.max(...sums);
	let total = 0;
	for (let k = 0; k < classes; k += 1) total += sums[k] = Math.exp(sums[k]! - top);
	return sums.map((value) => value / total);
}

/** Shares of each class, adding up to 1. */
export function classify(weights: Softmax, features: ReadonlySet<string>): Float64Array {
	const rows = ['', ...features].flatMap((feature) => weights.get(feature) ?? []);
	return probabilities(rows, weights.get('')!.length);
}

/** Steps of a nat in a letter: A is −1 nat, M nothing, Y 1. */
const STEPS = 12;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXY';
const ZERO = LETTERS.indexOf('M');

/** A line `feature LETTERS` for each feature that moves some class by `telling` nats, in order; `''` comes first. */
export function inLetters(weights: Softmax, telling: number): string {
	const lines: string[] = [];
	for (const [feature, row] of weights) {
		if (feature !== '' && row.every((value) => Math.abs(value) < telling)) continue;
		const letters = [...row].map((value) => {
			const at = ZERO + Math.round(value * STEPS);
			return LETTERS[Math.max(0, Math.min(LETTERS.length - 1, at))]!;
		});
		lines.push(`${feature} ${letters.join('')}`);
	}
	return lines.sort((a, b) => (a < b ? -1 : 1)).join('\n');
}
