import { describe, expect, test } from 'vitest';
import {
	fakeRecord,
	flawless,
	span,
	type RecordFields
} from '../../../tests/support/call-records.ts';
import { contestedTotal, totalIfGranted } from './contest.ts';
import { markCall } from './mark-call.ts';
import { CAPS } from './rubric.ts';
import type { ScoreCard } from './score-card.ts';

const step = (number: number, status: 'hit' | 'missed') => ({
	step: number,
	status,
	turn: status === 'hit' ? number - 1 : null,
	quote: status === 'hit' ? '半小时' : '',
	excused: false,
	missing: []
});
const wrong = (turn: number) =>
	({
		turn,
		quote: `${turn}折`,
		why: 'accuracy.wrong',
		line: null,
		expected: null,
		verdict: 'wrong',
		hard: true
	}) as const;

/** A good call with a plain ending, and what a test changes in it. */
const card = (fields: RecordFields): ScoreCard => markCall(fakeRecord({ ...flawless, ...fields }));
const grant = (scored: ScoreCard, ...ids: string[]): number => totalIfGranted(scored, new Set(ids));
const gain = (scored: ScoreCard, ...ids: string[]): number => grant(scored, ...ids) - scored.total;

describe('a disputed mark', () => {
	test('nothing granted, nothing changed', () => {
		const scored = card({});
		expect(grant(scored)).toBe(scored.total);
		expect(grant(scored, 'no.such.mark')).toBe(scored.total);
	});

	test('a granted mark gives its points back', () => {
		const scored = card({ turns: [flawless.turns![0]!, {}, {}, {}] });
		const close = scored.dimensions.find((dimension) => dimension.id === 'close')!;
		const lost = close.marks.find((mark) => mark.id === 'close.courtesy')!;
		expect(gain(scored, 'close.courtesy')).toBe(Math.round((lost.possible - lost.gained) / 10));
	});

	test('a granted fact lifts the limit that rests on it', () => {
		const scored = card({ factErrors: [wrong(1), wrong(2)] });
		expect(scored.caps.map((cap) => cap.rule)).toEqual(['twoWrong']);
		const ids = scored.dimensions
			.flatMap((dimension) => dimension.marks)
			.filter((mark) => mark.messageKey === 'marks.accuracy.wrong')
			.map((mark) => mark.id);
		expect(ids).toHaveLength(2);
		expect(grant(scored, ids[0]!)).toBeGreaterThan(CAPS.twoWrong);
		expect(grant(scored, ids[0]!)).toBeLessThanOrEqual(CAPS.oneWrong);
		expect(grant(scored, ...ids)).toBeGreaterThan(grant(scored, ids[0]!));
	});

	test('a granted step raises the limit of a thin call', () => {
		const scored = card({
			steps: [step(1, 'hit'), step(2, 'missed'), step(3, 'missed')],
			end: { ending: 'deferred', callerEnd: 2, calleeEnd: 2, channelAgreed: true }
		});
		expect(scored.caps.map((cap) => cap.rule)).toContain('thin');
		expect(grant(scored, 'steps.2')).toBeGreaterThan(scored.total);
	});

	test('a limit itself can be disputed', () => {
		const rude = { said: { manners: { rude: [span('有病')] } } };
		const scored = card({ turns: [rude, rude, {}, {}] });
		expect(scored.total).toBe(CAPS.rude);
		expect(grant(scored, 'cap.rude')).toBeGreaterThan(CAPS.rude);
	});

	test('original, as if granted and as decided stand side by side', () => {
		const scored = card({ turns: [flawless.turns![0]!, {}, {}, {}] });
		const dispute = { markId: 'close.courtesy', note: '我说了谢谢', at: 0 };
		const totals = (verdict: 'open' | 'accepted' | 'rejected') =>
			contestedTotal(scored, [{ ...dispute, verdict }]);
		const more = grant(scored, 'close.courtesy');
		expect(totals('open')).toEqual({
			original: scored.total,
			ifGranted: more,
			decided: scored.total
		});
		expect(totals('accepted')).toEqual({ original: scored.total, ifGranted: more, decided: more });
		expect(totals('rejected')).toEqual({
			original: scored.total,
			ifGranted: scored.total,
			decided: scored.total
		});
	});
});
