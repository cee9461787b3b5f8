import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANSWER_WEIGHTS, GRADES, type GradeSigns } from '#lib/understanding/answer-weights.ts';
import { WEIGHTS } from '#lib/understanding/asked-weights.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import {
	askedSamples,
	gradeSamples,
	labelledTalks,
	readingsOf,
	type AskedSample,
	type GradeSample,
	type LabelledTalk
} from '../support/labelled-answers.ts';
import { learn, logOdds, type Sample, type Weights } from '../support/learning.ts';

/**
 * Learns the weights of what was asked and how well it was answered from everything open, and writes them:
 * `LEARN=answers npx vitest run --project unit tests/paraphrases/learn-answers.test.ts`. Other signs mean other
 * weights; the floors of the labelled calls and paraphrases tell whether it is time. Prints what a document may expect
 * that was left out.
 */
const learning = process.env['LEARN'] === 'answers';

const ASKED_NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
const GRADE_NAMES = Object.keys(ANSWER_WEIGHTS).filter(
	(name) => name !== 'none'
) as (keyof GradeSigns)[];
const RIDGE = { asked: 3, grade: 6 } as const;
/** To overlook a question costs more than to hear one too many: log odds. */
const LENIENCE = 0.7;
/** Rounds in which the part of his line is chosen that says most. */
const ROUNDS = 4;

const rowOf = (part: AskedSample['parts'][number]): number[] =>
	ASKED_NAMES.map((name) => part[name] / 1000);
const gradeRow = ({ signs }: GradeSample): number[] =>
	GRADE_NAMES.map((name) => signs[name] / 1000);

/** By its best part the odds that an item was asked for. */
function oddsOf(weights: Weights, sample: AskedSample): { odds: number; row: number[] } {
	const rows = sample.parts.map(rowOf);
	const odds = rows.map((row) => {
		const [no = 0, yes = 0] = logOdds(weights, row);
		return yes - no;
	});
	const most = Math.max(...odds);
	return { odds: most, row: rows[odds.indexOf(most)]! };
}

function learnAsked(samples: readonly AskedSample[]): Weights {
	let weights: Weights = [
		[...ASKED_NAMES.map(() => 0), 0],
		[...ASKED_NAMES.map((name) => WEIGHTS[name] / 1000), 0]
	];
	for (let round = 0; round < ROUNDS; round += 1) {
		const chosen = samples.map((sample): Sample => ({
			signs: oddsOf(weights, sample).row,
			label: sample.asked ? 1 : 0,
			weight: 1
		}));
		weights = learn(chosen, 2, RIDGE.asked, 60);
	}
	return weights;
}

const learnGrades = (samples: readonly GradeSample[]): Weights =>
	learn(
		samples.map((sample) => ({ signs: gradeRow(sample), label: sample.label, weight: 1 })),
		GRADES.length,
		RIDGE.grade
	);

/** How often a document is read right by what the others taught. */
function leftOut<T extends { readonly scenario: string }>(
	samples: readonly T[],
	teach: (others: readonly T[]) => Weights,
	right: (weights: Weights, sample: T) => boolean
): string {
	return [...new Set(samples.map(({ scenario }) => scenario))]
		.map((left) => {
			const weights = teach(samples.filter(({ scenario }) => scenario !== left));
			const own = samples.filter(({ scenario }) => scenario === left);
			const hits = own.filter((sample) => right(weights, sample)).length;
			return `${left} ${((100 * hits) / own.length).toFixed(1)} (${own.length})`;
		})
		.join(', ');
}

const thousandths = (value: number): number => Math.round(value * 1000) + 0;

/** The numbers of a file of weights replaced, its words kept. */
function rewrite(file: string, name: string, weights: string): void {
	const text = readFileSync(file, 'utf8');
	const at = new RegExp(`(\\t${name}: )(?:-?[\\d_]+|\\[[^\\]]*\\])`);
	expect(text, name).toMatch(at);
	writeFileSync(file, text.replace(at, `$1${weights}`));
}

describe.runIf(learning)('learning from labelled answers', { timeout: 900_000 }, () => {
	const talks = learning ? labelledTalks() : [];
	const readings = new Map(
		[...new Set(talks.map(({ scenario }) => scenario))].map((id) => [id, readingsOf(id)])
	);
	const samplesBy = <T>(of: (talk: LabelledTalk, understanding: Understanding) => T[]): T[] =>
		talks.flatMap((talk) => (readings.get(talk.scenario) ?? []).flatMap((one) => of(talk, one)));

	it('finds what was asked', () => {
		const samples = samplesBy(askedSamples).filter(({ parts }) => parts.length > 0);
		console.warn(
			leftOut(
				samples.filter(({ asked, parts }) => asked || parts.some(({ asks }) => asks > 0)),
				learnAsked,
				(weights, sample) => oddsOf(weights, sample).odds >= -LENIENCE === sample.asked
			)
		);
		const [no, yes] = learnAsked(samples);
		const file = 'src/lib/understanding/asked-weights.ts';
		ASKED_NAMES.forEach((name, i) => rewrite(file, name, String(thousandths(yes![i]! - no![i]!))));
		const limit = thousandths(no!.at(-1)! - yes!.at(-1)! - LENIENCE);
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace(/(ASKED = )[\d_]+/, `$1${limit}_000`));
	});

	it('finds how well it was answered', () => {
		const samples = samplesBy(gradeSamples);
		console.warn(
			leftOut(samples, learnGrades, (weights, sample) => {
				const odds = logOdds(weights, gradeRow(sample));
				return odds.indexOf(Math.max(...odds)) === sample.label;
			})
		);
		const weights = learnGrades(samples);
		const file = 'src/lib/understanding/answer-weights.ts';
		[...GRADE_NAMES, 'none' as const].forEach((name, i) =>
			rewrite(file, name, `[${weights.map((row) => thousandths(row[i]!)).join(', ')}]`)
		);
	});
});
