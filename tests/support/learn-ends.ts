import { CONDITION_CLASSES } from '#lib/core/ending.ts';
import { endFeatures } from '#lib/scenarios/compile/end-features.ts';

export interface LabelledEnd {
	readonly text: string;
	readonly ending: (typeof CONDITION_CLASSES)[number];
}

/** A feature that stands in one condition only says nothing of the next. */
const LEAST_SEEN = 2;
/** Counts are never zero. */
const SMOOTHING = 0.3;
/** Steps of a nat, and the letters that they are written in: A (−12) … M (0) … Z (13). */
const STEPS = 5;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ZERO = LETTERS.indexOf('M');
/** Features that tell no class apart by this many steps are left out. */
const TELLING = 4;

/** Naive Bayes, one class against the others: a line `feature LETTERS` each, in order of the features. */
export function learnEnds(examples: readonly LabelledEnd[]): string {
	const inClass = CONDITION_CLASSES.map((ending) =>
		examples.filter((one) => one.ending === ending)
	);
	const seen = new Map<string, number[]>();
	inClass.forEach((list, i) => {
		for (const { text } of list)
			for (const feature of endFeatures(text)) {
				const counts = seen.get(feature) ?? CONDITION_CLASSES.map(() => 0);
				counts[i]! += 1;
				seen.set(feature, counts);
			}
	});
	const lines: string[] = [];
	for (const [feature, counts] of seen) {
		const all = counts.reduce((sum, count) => sum + count, 0);
		if (all < LEAST_SEEN) continue;
		const steps = counts.map((count, i) => {
			const own = inClass[i]!.length;
			const here = (count + SMOOTHING) / (own + 2 * SMOOTHING);
			const elsewhere = (all - count + 3 * SMOOTHING) / (examples.length - own + 6 * SMOOTHING);
			return Math.round(STEPS * Math.log(here / elsewhere));
		});
		if (steps.every((step) => Math.abs(step) < TELLING)) continue;
		const letters = steps.map(
			(step) => LETTERS[Math.max(0, Math.min(LETTERS.length - 1, ZERO + step))]!
		);
		lines.push(`${feature} ${letters.join('')}`);
	}
	return lines.sort((a, b) => (a < b ? -1 : 1)).join('\n');
}
