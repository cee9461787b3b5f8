import { fitLogistic } from './fit-logistic.ts';
import { callExamples, sayingExamples, type StepExample } from './step-examples.ts';

/** The calibration calls set the scale; a saying is shorter than a call and easier to come by. */
const COUNTS = { calibration: 3, call: 1, saying: 0.6 } as const;
/** How far weights are drawn towards nothing. */
const RIDGE = 1;
const RANK = { missed: 0, partial: 1, hit: 2 } as const;
/** Calls and sayings that may be learnt from; the calibration calls lie beside the project. */
const CALLS = [
	['tests/calls/dev', 'call'],
	['tests/calls/english', 'call'],
	['../shared/calibration/transcripts', 'calibration']
] as const;

interface Learnt {
	readonly names: readonly string[];
	readonly any: readonly number[];
	readonly hit: readonly number[];
}

function learn(examples: readonly StepExample[]): Learnt {
	const names = Object.keys(examples[0]?.features ?? {});
	const fit = (rank: number): number[] =>
		fitLogistic(
			examples.map(({ features, gold, set }) => ({
				values: names.map((name) => (features[name] ?? 0) / 1000),
				holds: RANK[gold] >= rank,
				weight: COUNTS[set]
			})),
			RIDGE
		);
	return { names, any: fit(1), hit: fit(2) };
}

function rankBy({ names, any, hit }: Learnt, { features }: StepExample): number {
	const odds = (weights: readonly number[]): number =>
		names.reduce(
			(sum, name, i) => sum + ((features[name] ?? 0) / 1000) * weights[i + 1]!,
			weights[0]!
		);
	return odds(any) <= 0 ? 0 : odds(hit) > 0 ? 2 : 1;
}

/** Linearly weighted kappa of pairs of ranks 0..2. */
function kappa(pairs: readonly (readonly [number, number])[]): number {
	const seen = pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0);
	let chance = 0;
	for (const a of [0, 1, 2])
		for (const b of [0, 1, 2])
			chance +=
				pairs.filter(([gold]) => gold === a).length *
				pairs.filter(([, found]) => found === b).length *
				Math.abs(a - b);
	return chance === 0 ? 1 : 1 - (seen * pairs.length) / chance;
}

/** Kappa where every document is judged by what the others taught. */
function judgedApart(examples: readonly StepExample[]): string {
	const pairs: { readonly of: StepExample; readonly pair: readonly [number, number] }[] = [];
	for (const scenario of new Set(examples.map((example) => example.scenario))) {
		const others = learn(examples.filter((example) => example.scenario !== scenario));
		for (const example of examples)
			if (example.scenario === scenario)
				pairs.push({ of: example, pair: [RANK[example.gold], rankBy(others, example)] });
	}
	const figure = (name: string, which: (example: StepExample) => boolean): string =>
		`${name} ${kappa(pairs.filter(({ of }) => which(of)).map(({ pair }) => pair)).toFixed(3)}`;
	return [
		figure('calls', ({ set, raw }) => set !== 'saying' && !raw),
		figure('calls of source documents', ({ set, raw }) => set !== 'saying' && raw),
		figure('sayings', ({ set, raw }) => set === 'saying' && !raw)
	].join(', ');
}

/** The file of weights and, where wanted, how well documents are judged that were not learnt from (minutes). */
export function learnSteps(apart: boolean): { readonly weights: string; readonly apart: string } {
	const examples = [
		...CALLS.flatMap(([folder, set]) => callExamples(folder, set)),
		...sayingExamples('tests/paraphrases/dev')
	];
	const { names, any, hit } = learn(examples);
	const rows = ['bias', ...names].map(
		(name, i) => `\t['${name}', ${Math.round(any[i]! * 1000)}, ${Math.round(hit[i]! * 1000)}]`
	);
	return {
		weights: `// Written by learnt-steps.test.ts from labelled calls and sayings: change the examples, not this.
/** By feature: thousandths of log odds that it adds to "in part or whole" and to "whole". */
export const STEP_WEIGHTS: readonly (readonly [name: string, any: number, hit: number])[] = [
${rows.join(',\n')}
];
`,
		apart: apart ? judgedApart(examples) : ''
	};
}
