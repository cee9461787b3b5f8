import { describe, expect, it } from 'vitest';
import { figuresOf, paraphrasesIn, readParaphrases } from '../support/paraphrases.ts';
import { understandingOf } from '../support/understandings.ts';

const LOWEST = { hitF1: 0.94, anyF1: 0.92, kappa: 0.8, askedF1: 0.93, answersExact: 0.83 } as const;

/** What strangers' sentences may expect. */
const LOWEST_CLOSED = {
	hitF1: 0.96,
	anyF1: 0.92,
	kappa: 0.82,
	askedF1: 0.95,
	answersExact: 0.79
} as const;

const readAll = (folder: string) =>
	paraphrasesIn(folder).map((set) => readParaphrases(set, understandingOf(set.scenario)));

/** Percent, for one line of figures. */
const percent = (share: number): string => (share * 100).toFixed(1);

describe('paraphrases', { timeout: 60_000 }, () => {
	it('cover every step and every question of their document, each text once', () => {
		for (const set of paraphrasesIn('tests/paraphrases/dev')) {
			const { scenario } = understandingOf(set.scenario).index;
			expect(set.steps.map(({ step }) => step)).toEqual(scenario.steps.map(({ number }) => number));
			expect(set.answers.map(({ question }) => question)).toEqual(
				scenario.knowledge.map(({ number }) => number)
			);
			const texts = set.steps.flatMap(({ says }) => says.map(({ text }) => text));
			expect(new Set(texts).size).toBe(texts.length);
		}
	});

	it('are understood as a trainer would, above the floors', () => {
		const figures = figuresOf(readAll('tests/paraphrases/dev'));
		for (const key of ['hitF1', 'anyF1', 'kappa', 'askedF1', 'answersExact'] as const)
			expect(figures[key], key).toBeGreaterThan(LOWEST[key]);
	});

	/** The closed set: its figures, never its sentences. */
	it.runIf(process.env['PARAPHRASES'] === 'held-out')('are understood where nobody looked', () => {
		const { steps, answers, ...figures } = figuresOf(readAll('tests/paraphrases/held-out'));
		const shown = Object.entries(figures).map(([key, value]) =>
			value > 1 ? `${key} ${value}` : `${key} ${percent(value)}`
		);
		console.warn([...shown, JSON.stringify(steps), JSON.stringify(answers)].join('\n'));
		for (const key of ['hitF1', 'anyF1', 'kappa', 'askedF1', 'answersExact'] as const)
			expect(figures[key], key).toBeGreaterThan(LOWEST_CLOSED[key]);
	});
});
