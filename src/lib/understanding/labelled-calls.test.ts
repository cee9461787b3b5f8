import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TranscriptTurn } from '#lib/core/transcript.ts';
import { understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall, type FoldedCall } from './fold-call.ts';
import { FIRST_TURN } from './understand.ts';

interface LabelledCall {
	readonly scenario: string;
	readonly turns: readonly TranscriptTurn[];
	readonly labels: {
		readonly steps: readonly { readonly step: number; readonly status: string }[];
		readonly qa: readonly {
			readonly question: number;
			readonly asked: boolean;
			readonly answer: string;
		}[];
	};
}

type Folded = readonly { readonly call: LabelledCall; readonly folded: FoldedCall }[];

/** All calls of a folder as they are understood. */
function foldedIn(folder: string): Folded {
	return readdirSync(folder).map((file) => {
		const call = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as LabelledCall;
		const understanding = understandingOf(call.scenario);
		const calleeLines: string[] = [];
		let pending: string[] = [];
		const earlier: string[] = [];
		const turns = call.turns.flatMap(({ speaker, text }) => {
			if (speaker === 'callee') {
				calleeLines.push(text);
				pending.push(text);
				return [];
			}
			const observation = understanding.understand(text, {
				...FIRST_TURN,
				turn: earlier.length,
				earlier: [...earlier],
				calleeLine: pending.length === 0 ? null : pending.join(' '),
				calleeLines: [...calleeLines]
			});
			earlier.push(text);
			pending = [];
			return [{ observation, askedKnowledge: observation.asksAbout ?? [] }];
		});
		return { call, folded: foldCall(understanding.index, turns) };
	});
}

/** F1 of the statuses that count, over all steps. */
function stepF1(calls: Folded, counts: readonly string[]): number {
	let [both, got, gold] = [0, 0, 0];
	for (const { call, folded } of calls) {
		for (const { step, status } of call.labels.steps) {
			const said = folded.steps.find((entry) => entry.step === step)?.status ?? 'missed';
			const [a, b] = [counts.includes(status), counts.includes(said)];
			gold += a ? 1 : 0;
			got += b ? 1 : 0;
			both += a && b ? 1 : 0;
		}
	}
	return (2 * both) / (got + gold);
}

/** Share of the questions asked whose answer gets the verdict of the label; one that is not noticed is evaded. */
function answersExact(calls: Folded): number {
	const pairs = calls.flatMap(({ call, folded }) =>
		call.labels.qa
			.filter(({ asked }) => asked)
			.map(({ question, answer }) => {
				const found = folded.questions.find((entry) => entry.question === question)?.answer;
				return [answer, found ?? 'none'].map((one) => (one === 'none' ? 'evaded' : one));
			})
	);
	return pairs.filter(([gold, found]) => gold === found).length / pairs.length;
}

/** Floors a little below what was reached, so that a change that costs understanding is noticed. */
describe('labelled calls', { timeout: 60_000 }, () => {
	it('are understood in Mandarin, steps and answers', () => {
		const calls = foldedIn('tests/calls/dev');
		expect(stepF1(calls, ['hit'])).toBeGreaterThan(0.92);
		expect(stepF1(calls, ['hit', 'partial'])).toBeGreaterThan(0.945);
		expect(answersExact(calls)).toBeGreaterThan(0.85);
	});

	it('are understood in English, steps and answers', () => {
		const calls = foldedIn('tests/calls/english');
		expect(stepF1(calls, ['hit', 'partial'])).toBeGreaterThan(0.92);
		expect(answersExact(calls)).toBeGreaterThan(0.74);
	});
});
