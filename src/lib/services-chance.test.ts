import { afterEach, describe, expect, it, vi } from 'vitest';
import { stillClock } from '../../tests/support/clock.ts';
import { createIds, drawSeed, random32 } from './services-chance.ts';

afterEach(() => vi.unstubAllGlobals());

describe('ids', () => {
	it('sort by the time they were made, also within a millisecond and after the clock was set back', () => {
		const clock = stillClock(1_700_000_000_000);
		const newId = createIds(clock, () => 0xdeadbeef);
		const made = [newId(), newId()];
		clock.nowMs -= 60_000;
		made.push(newId());
		clock.nowMs += 3_600_000;
		made.push(newId());
		expect([...made].sort()).toEqual(made);
		expect(new Set(made).size).toBe(4);
	});

	it('of two pages in the same millisecond differ', () => {
		const [one, other] = [1, 2].map((draw) => createIds(stillClock(), () => draw)());
		expect(one).not.toBe(other);
	});
});

describe('a drawn seed', () => {
	it('is a whole number from 1 to 999,999', () => {
		expect([0, 999_998, 999_999, 4294967295].map((draw) => drawSeed(() => draw))).toEqual([
			1, 999_999, 1, 971_590
		]);
	});

	it('is drawn without a strong source too', () => {
		vi.stubGlobal('crypto', undefined);
		const draws = Array.from({ length: 20 }, random32);
		expect(draws.every((draw) => Number.isInteger(draw) && draw >= 0 && draw < 2 ** 32)).toBe(true);
		expect(new Set(draws).size).toBeGreaterThan(1);
	});
});
