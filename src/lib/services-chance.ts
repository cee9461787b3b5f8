import type { Clock } from '#lib/core/clock.ts';

/** 32 random bits. Strong where the browser has them; a seed or an id needs no secrecy. */
export function random32(): number {
	try {
		return crypto.getRandomValues(new Uint32Array(1))[0]!;
	} catch {
		return Math.floor(Math.random() * 4294967296);
	}
}

/** Highest seed that is drawn: six digits are easily read out and typed in again. */
const LARGEST_DRAWN_SEED = 999_999;

/** A seed to call with, 1 … 999,999; any whole number from 0 to 2^32-1 can be typed in. */
export const drawSeed = (random: () => number = random32): number =>
	1 + (random() % LARGEST_DRAWN_SEED);

/**
 * Makes ids that sort by the time they were made, also within one millisecond of one page: milliseconds in
 * base 36 (nine digits last until the year 5188), then 32 random bits against two pages at once.
 */
export function createIds(clock: Clock, random: () => number = random32): () => string {
	let last = 0;
	return () => {
		last = Math.max(last + 1, clock.wallMs());
		const time = Math.floor(last).toString(36).padStart(9, '0');
		return `${time}-${random().toString(16).padStart(8, '0')}`;
	};
}
