import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isOver,
	pause,
	play,
	positionAt,
	seek,
	setSpeed,
	SPEEDS,
	startClock
} from './replay-clock.ts';

describe('a replay clock', () => {
	it('stands still until it plays, then runs at its speed', () => {
		const still = startClock(60_000);
		expect(positionAt(still, 5000)).toBe(0);
		const running = play(still, 5000);
		expect(positionAt(running, 7000)).toBe(2000);
		expect(positionAt(setSpeed(running, 4, 7000), 8000)).toBe(6000);
	});

	it('stops at the end and begins again from there', () => {
		const running = play(startClock(1000), 0);
		expect([positionAt(running, 9000), isOver(running, 9000)]).toEqual([1000, true]);
		expect(positionAt(play(running, 9000), 9100)).toBe(100);
	});

	it('goes on from where it was scrubbed to, and only if it played', () => {
		const running = play(startClock(60_000), 0);
		expect(positionAt(seek(running, 30_000, 100), 1100)).toBe(31_000);
		expect(positionAt(seek(pause(running, 100), 30_000, 200), 9000)).toBe(30_000);
	});

	it('never leaves the call, whatever it is asked', () => {
		const ms = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constant(Number.NaN));
		const step = fc.record({
			what: fc.constantFrom('play', 'pause', 'seek', 'speed'),
			to: ms,
			speed: fc.constantFrom(...SPEEDS),
			after: fc.integer({ min: 0, max: 5000 })
		});
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e5 }), fc.array(step), (length, steps) => {
				let clock = startClock(length);
				let now = 0;
				for (const { what, to, speed, after } of steps) {
					now += after;
					if (what === 'play') clock = play(clock, now);
					else if (what === 'pause') clock = pause(clock, now);
					else if (what === 'seek') clock = seek(clock, to, now);
					else clock = setSpeed(clock, speed, now);
					expect(positionAt(clock, now)).toBeGreaterThanOrEqual(0);
					expect(positionAt(clock, now + after)).toBeLessThanOrEqual(length);
				}
			})
		);
	});
});
