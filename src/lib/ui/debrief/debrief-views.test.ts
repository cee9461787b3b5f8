import { describe, expect, it } from 'vitest';
import { endedAttempt, fakeState, fakeTurn } from '../../../../tests/support/attempts.ts';
import { moodExtremes, moodLine } from './mood-line.ts';
import { transcriptRows } from './transcript-rows.ts';

const after = (index: number, patience: number, trust: number) => ({
	...fakeTurn(index),
	stateAfter: fakeState({ turn: index + 1, patience, trust })
});

const call = endedAttempt({ turns: [after(0, 52, 44), after(1, 38, 40), after(2, 47, 46)] });

describe('the curve of his patience', () => {
	it('begins at the pick-up and has one point a caller turn', () => {
		expect(moodLine(call).map((point) => `${point.turn}:${point.patience}/${point.trust}`)).toEqual(
			['0:60/40', '1:52/44', '2:38/40', '3:47/46']
		);
	});

	it('is told in numbers: start, lowest with its turn, end', () => {
		expect(moodExtremes(moodLine(call))).toEqual({ start: 60, end: 47, lowest: 38, lowestTurn: 2 });
	});

	it('of a call without a turn is a single point', () => {
		expect(moodExtremes(moodLine(endedAttempt()))).toEqual({
			start: 60,
			end: 60,
			lowest: 60,
			lowestTurn: 0
		});
	});
});

describe('the transcript of the debrief', () => {
	it('shows how each turn moved him, from the turn before', () => {
		expect(
			transcriptRows(call).map((row) => `${row.turn} ${row.patience.before}→${row.patience.after}`)
		).toEqual(['-1 60→60', '0 60→52', '1 52→38', '2 38→47']);
	});

	it('keeps the tail that he did not hear apart from what he heard', () => {
		const cut = {
			...fakeTurn(0, ''),
			input: { kind: 'said', text: '先说第一点，再说第二点' } as const,
			heard: '先说第一点，',
			cut: true
		};
		const [, row] = transcriptRows(endedAttempt({ turns: [cut] }));
		expect(row?.caller?.text.slice(row.caller.heardLength)).toBe('再说第二点');
	});

	it('leaves his side empty after the caller hung up', () => {
		const gone = {
			...fakeTurn(0),
			input: { kind: 'hang-up' } as const,
			direction: null,
			line: null
		};
		const [, row] = transcriptRows(endedAttempt({ turns: [gone] }));
		expect([row?.callee, row?.why, row?.caller?.kind]).toEqual(['', '', 'hang-up']);
	});
});
