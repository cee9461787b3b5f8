import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { foldCall } from '#lib/understanding/fold-call.ts';
import { FIRST_TURN, type Understanding } from '#lib/understanding/understand.ts';

/** Sayings of one turn each, with what a careful trainer gives them: `tests/paraphrases/<set>/<scenario>.json`. */
export interface ParaphraseSet {
	readonly scenario: string;
	readonly steps: readonly {
		readonly step: number;
		readonly says: readonly { readonly text: string; readonly status: StepStatus }[];
	}[];
	readonly answers: readonly {
		readonly question: number;
		readonly asks: readonly string[];
		readonly says: readonly { readonly text: string; readonly answer: Verdict }[];
	}[];
}

type StepStatus = 'hit' | 'partial' | 'missed';
type Verdict = 'correct' | 'partial' | 'wrong' | 'evaded';

/** One saying for a step, as labelled and as understood. */
export interface StepReading {
	readonly step: number;
	readonly text: string;
	readonly gold: StepStatus;
	readonly found: StepStatus;
	/** Share of the step, permille. */
	readonly share: number;
}

/** One question of his with a reply to it, as labelled and as understood. */
export interface AnswerReading {
	readonly question: number;
	readonly ask: string;
	readonly text: string;
	readonly gold: Verdict;
	/** 'evaded' where the question was not noticed. */
	readonly found: Verdict;
	/** Items of the knowledge base that he was understood to ask about. */
	readonly asked: readonly number[];
}

export interface Reading {
	readonly scenario: string;
	readonly steps: readonly StepReading[];
	readonly answers: readonly AnswerReading[];
}

export function paraphrasesIn(folder: string): ParaphraseSet[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as ParaphraseSet);
}

/** Every saying of a set, each heard as a call of one turn. */
export function readParaphrases(set: ParaphraseSet, understanding: Understanding): Reading {
	const { index } = understanding;
	const steps = set.steps.flatMap(({ step, says }) =>
		says.map(({ text, status }): StepReading => {
			const observation = understanding.understand(text, FIRST_TURN);
			const folded = foldCall(index, [{ observation, askedKnowledge: [] }]).steps.find(
				(entry) => entry.step === step
			);
			return {
				step,
				text,
				gold: status,
				found: folded?.status ?? 'missed',
				share: folded?.share ?? 0
			};
		})
	);
	const answers = set.answers.flatMap(({ question, asks, says }) =>
		says.map(({ text, answer }, i): AnswerReading => {
			const ask = asks[i % asks.length] ?? '';
			const observation = understanding.understand(text, {
				...FIRST_TURN,
				turn: 1,
				calleeLine: ask,
				calleeLines: [ask]
			});
			const asked = observation.asksAbout ?? [];
			const folded = foldCall(index, [{ observation, askedKnowledge: asked }]).questions.find(
				(entry) => entry.question === question
			);
			const found = folded === undefined || folded.answer === 'none' ? 'evaded' : folded.answer;
			return { question, ask, text, gold: answer, found, asked };
		})
	);
	return { scenario: set.scenario, steps, answers };
}

export interface ParaphraseFigures {
	readonly sayings: number;
	readonly hitF1: number;
	readonly anyF1: number;
	/** Linearly weighted agreement over missed, partial, hit. */
	readonly kappa: number;
	readonly replies: number;
	/** F1 of the items understood to be asked about; each reply stands after one way to ask. */
	readonly askedF1: number;
	readonly answersExact: number;
	/** Rows: label; columns: found. */
	readonly steps: Readonly<Record<string, number>>;
	readonly answers: Readonly<Record<string, number>>;
}

export function figuresOf(readings: readonly Reading[]): ParaphraseFigures {
	const steps = readings.flatMap((reading) => reading.steps);
	const answers = readings.flatMap((reading) => reading.answers);
	const asked = answers.filter(({ question, asked: found }) => found.includes(question)).length;
	const named = answers.reduce((sum, { asked: found }) => sum + found.length, 0);
	return {
		sayings: steps.length,
		hitF1: f1(steps, ['hit']),
		anyF1: f1(steps, ['hit', 'partial']),
		kappa: weightedKappa(steps),
		replies: answers.length,
		askedF1: (2 * asked) / Math.max(1, named + answers.length),
		answersExact:
			answers.filter(({ gold, found }) => gold === found).length / Math.max(1, answers.length),
		steps: tally(steps),
		answers: tally(answers)
	};
}

type Pair = { readonly gold: string; readonly found: string };

function f1(pairs: readonly Pair[], counts: readonly string[]): number {
	const gold = pairs.filter((pair) => counts.includes(pair.gold)).length;
	const found = pairs.filter((pair) => counts.includes(pair.found)).length;
	const both = pairs.filter(
		(pair) => counts.includes(pair.gold) && counts.includes(pair.found)
	).length;
	return (2 * both) / Math.max(1, gold + found);
}

const RANK: Readonly<Record<string, number>> = { missed: 0, partial: 1, hit: 2 };

function weightedKappa(pairs: readonly Pair[]): number {
	const apart = (a: string, b: string): number => Math.abs((RANK[a] ?? 0) - (RANK[b] ?? 0));
	const seen = pairs.reduce((sum, { gold, found }) => sum + apart(gold, found), 0);
	const chance = Object.keys(RANK).reduce(
		(sum, a) =>
			sum +
			Object.keys(RANK).reduce((inner, b) => {
				const golds = pairs.filter(({ gold }) => gold === a).length;
				const founds = pairs.filter(({ found }) => found === b).length;
				return inner + golds * founds * apart(a, b);
			}, 0),
		0
	);
	return chance === 0 ? 1 : 1 - (seen * pairs.length) / chance;
}

function tally(pairs: readonly Pair[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { gold, found } of pairs) {
		const key = `${gold}→${found}`;
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return counts;
}
