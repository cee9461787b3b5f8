import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TranscriptTurn } from '#lib/core/transcript.ts';
import { understandingOf } from '../../../tests/support/understandings.ts';
import { foldCall } from './fold-call.ts';
import { readCalleeLine } from './read-callee.ts';
import { FIRST_TURN } from './understand.ts';

interface LabelledCall {
	readonly scenario: string;
	readonly turns: readonly TranscriptTurn[];
	readonly labels: {
		readonly steps: readonly { readonly step: number; readonly status: string }[];
	};
}

/** F1 of the statuses that count, over all steps of the calls in a folder. */
function stepF1(folder: string, counts: readonly string[]): number {
	let [both, got, gold] = [0, 0, 0];
	for (const file of readdirSync(folder)) {
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
			const askedKnowledge = pending.flatMap((line) =>
				readCalleeLine(understanding.index, line).asks.flatMap(({ knowledge }) => knowledge ?? [])
			);
			earlier.push(text);
			pending = [];
			return [{ observation, askedKnowledge }];
		});
		const folded = foldCall(understanding.index, turns);
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

/** Floors a little below what was reached, so that a change that costs understanding is noticed. */
describe('labelled calls', { timeout: 60_000 }, () => {
	it('are understood step by step in Mandarin', () => {
		expect(stepF1('tests/calls/dev', ['hit'])).toBeGreaterThan(0.86);
		expect(stepF1('tests/calls/dev', ['hit', 'partial'])).toBeGreaterThan(0.91);
	});

	it('are understood step by step in English', () => {
		expect(stepF1('tests/calls/english', ['hit', 'partial'])).toBeGreaterThan(0.85);
	});
});
