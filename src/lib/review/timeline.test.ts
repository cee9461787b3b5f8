import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCallLines } from '#lib/call/call-line.ts';
import { endedAttempt, fakeState, fakeTurn } from '../../../tests/support/attempts.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { frameAt, markStart, turnStart } from './replay-frame.ts';
import { timelineOf } from './timeline.ts';

const calm = endedAttempt({ turns: [fakeTurn(0), fakeTurn(1), fakeTurn(2)] });

describe('a timeline', () => {
	it('lays out what was said, in order and at its recorded times', () => {
		const { lines } = timelineOf(calm);
		expect(lines.map(({ line, startMs }) => `${line.key}@${startMs}`).join(' ')).toBe(
			'p@0 0c@1000 0e@6000 1c@11000 1e@16000 2c@21000 2e@26000'
		);
	});

	it('ends a line where the next speaker cuts in', () => {
		const long = endedAttempt({ turns: [{ ...fakeTurn(0), startedAtMs: 200 }] });
		expect(timelineOf(long).lines[0]?.endMs).toBe(200);
	});

	it('names the moments that changed his mood and the end of the call', () => {
		const turns = [70, 50, 49, 10].map((patience, index) => ({
			...fakeTurn(index),
			cut: index === 2,
			stateAfter: fakeState({
				patience,
				ended: index === 3 ? calm.end : null
			})
		}));
		const { marks } = timelineOf(endedAttempt({ turns }));
		expect(marks.map(({ kind, turn, by }) => `${turn} ${kind} ${by}`)).toEqual([
			'0 patience-won 10',
			'1 patience-lost -20',
			'2 cut -1',
			'3 end -39'
		]);
	});

	it('never runs backwards, whatever times were stored', () => {
		const odd = fc.oneof(fc.integer({ min: -9_000, max: 90_000 }), fc.constant(Number.NaN));
		fc.assert(
			fc.property(fc.array(fc.tuple(odd, odd, odd), { maxLength: 6 }), (times) => {
				const turns = times.map(([startedAtMs, sentAtMs, lineAtMs], index) => ({
					...fakeTurn(index),
					startedAtMs,
					sentAtMs,
					lineAtMs
				}));
				const { lines, lengthMs } = timelineOf(endedAttempt({ turns }));
				for (const [index, one] of lines.entries()) {
					expect(one.endMs).toBeGreaterThanOrEqual(one.startMs);
					expect(one.startMs).toBeGreaterThanOrEqual(lines[index - 1]?.endMs ?? 0);
					expect(one.endMs).toBeLessThan(lengthMs);
				}
			})
		);
	});
});

describe('a frame', () => {
	const { attempt } = playedAttempt('upgrade', 'competent');
	const timeline = timelineOf(attempt);

	it('at the end shows the whole call and no caption under way', () => {
		const frame = frameAt(timeline, timeline.lengthMs);
		expect(frame.lines.map(({ line }) => line)).toEqual(toCallLines(attempt));
		expect([frame.caption, frame.turn, frame.effectTurn]).toEqual([
			null,
			attempt.turns.length - 1,
			attempt.turns.length - 1
		]);
	});

	it('only grows as time goes on', () => {
		const span = fc.integer({ min: 0, max: Math.ceil(timeline.lengthMs) });
		fc.assert(
			fc.property(span, span, (a, b) => {
				const early = frameAt(timeline, Math.min(a, b));
				const late = frameAt(timeline, Math.max(a, b));
				expect(late.lines.length).toBeGreaterThanOrEqual(early.lines.length);
				expect(late.turn).toBeGreaterThanOrEqual(early.turn);
				expect(early.effectTurn).toBeLessThanOrEqual(early.turn);
				if (early.caption !== null && early.caption.key === late.caption?.key)
					expect(late.caption.shown).toBeGreaterThanOrEqual(early.caption.shown);
			})
		);
	});

	it('shows the effect of a turn only when the caller has said it', () => {
		const { startMs, effectMs } = timeline.turns[1]!;
		expect(frameAt(timeline, (startMs + effectMs) / 2)).toMatchObject({ turn: 0, effectTurn: -1 });
		expect(frameAt(timeline, effectMs)).toMatchObject({ turn: 0, effectTurn: 0 });
	});

	it('jumps from turn to turn, and back to the beginning of the one that runs', () => {
		const starts = timeline.turns.map((one) => one.startMs);
		expect(turnStart(timeline, 0, 'on')).toBe(starts[1]);
		expect(turnStart(timeline, starts[2]! + 100, 'back')).toBe(starts[1]);
		expect(turnStart(timeline, starts[2]! + 5000, 'back')).toBe(starts[2]);
		expect(turnStart(timeline, timeline.lengthMs, 'on')).toBe(timeline.lengthMs);
	});

	it('jumps to moments and stays where there is none', () => {
		const last = timeline.marks.at(-1)!;
		expect(markStart(timeline, 0, 'on')).toBe(timeline.marks[0]!.atMs);
		expect(markStart(timeline, timeline.lengthMs, 'back')).toBe(last.atMs);
		expect(markStart(timeline, timeline.lengthMs, 'on')).toBe(timeline.lengthMs);
	});
});
