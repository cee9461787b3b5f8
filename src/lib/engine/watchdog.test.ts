import { expect, it } from 'vitest';
import { createWatchdog, type Timers } from './watchdog.ts';

/** Timers with a clock, and how often one was set. */
function clockTimers() {
	let now = 0;
	let sets = 0;
	let waiting: { at: number; run: () => void }[] = [];
	const timers: Timers = {
		now: () => now,
		set(run, ms) {
			sets += 1;
			const one = { at: now + ms, run };
			waiting.push(one);
			return one;
		},
		clear: (handle) => void (waiting = waiting.filter((one) => one !== handle))
	};
	return {
		timers,
		sets: () => sets,
		now: () => now,
		advance: (ms: number): void => {
			const until = now + ms;
			for (;;) {
				const [next] = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
				if (!next) break;
				waiting = waiting.filter((one) => one !== next);
				now = next.at;
				next.run();
			}
			now = until;
		}
	};
}

it('waits from the last sign of life, however many there were, with few timers', () => {
	const { timers, sets, advance, now } = clockTimers();
	const died: number[] = [];
	const dog = createWatchdog(timers, () => died.push(now()));
	dog.feed(20_000);
	for (let i = 0; i < 100; i += 1) {
		advance(100);
		dog.feed(2_500);
	}
	expect(sets()).toBeLessThan(8);
	advance(2_499);
	expect(died).toEqual([]);
	advance(1);
	expect(died).toEqual([12_500]);
});

it('is quiet once it was stopped, and can be fed again', () => {
	const { timers, advance } = clockTimers();
	let died = 0;
	const dog = createWatchdog(timers, () => (died += 1));
	dog.feed(1_000);
	dog.stop();
	advance(5_000);
	expect(died).toBe(0);
	dog.feed(1_000);
	advance(1_000);
	expect(died).toBe(1);
});
