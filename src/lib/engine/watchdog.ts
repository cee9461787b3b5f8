/**
 * Ends a wait that got no sign of life for `limitMs`. Progress postpones it, so a slow but living engine is left alone.
 * `timers` is an argument so that tests need no real time.
 */
export interface Timers {
	set(run: () => void, ms: number): unknown;
	clear(handle: unknown): void;
	/** Milliseconds, monotonic. With it a timer is set once for many signs of life; without it, anew for each. */
	now?(): number;
}

export const realTimers: Timers = {
	set: (run, ms) => setTimeout(run, ms),
	clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
	now: () => performance.now()
};

export interface Watchdog {
	/** A sign of life: the next one is due within `limitMs`. */
	feed(limitMs: number): void;
	stop(): void;
}

export function createWatchdog(timers: Timers, onSilence: () => void): Watchdog {
	let handle: unknown = null;
	/** When silence becomes death, and when the timer looks next; milliseconds. */
	let deadline = 0;
	let wakes = 0;
	const stop = () => {
		if (handle !== null) timers.clear(handle);
		handle = null;
	};
	function set(limitMs: number): void {
		stop();
		wakes = deadline;
		handle = timers.set(look, limitMs);
	}
	function look(): void {
		handle = null;
		const left = timers.now === undefined ? 0 : deadline - timers.now();
		if (left > 0) set(left);
		else onSilence();
	}
	return {
		feed(limitMs) {
			if (timers.now !== undefined) deadline = timers.now() + limitMs;
			// A timer that wakes before that looks again; setting one for every token costs more than all the rest.
			const looksInTime = timers.now !== undefined && handle !== null && wakes <= deadline;
			if (!looksInTime) set(limitMs);
		},
		stop
	};
}
