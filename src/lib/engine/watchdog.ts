/**
 * Ends a wait that got no sign of life for `limitMs`. Progress postpones it, so a slow but living engine is left alone.
 * `timers` is an argument so that tests need no real time.
 */
export interface Timers {
	set(run: () => void, ms: number): unknown;
	clear(handle: unknown): void;
}

export const realTimers: Timers = {
	set: (run, ms) => setTimeout(run, ms),
	clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>)
};

export interface Watchdog {
	/** A sign of life: the next one is due within `limitMs`. */
	feed(limitMs: number): void;
	stop(): void;
}

export function createWatchdog(timers: Timers, onSilence: () => void): Watchdog {
	let handle: unknown = null;
	const stop = () => {
		if (handle !== null) timers.clear(handle);
		handle = null;
	};
	return {
		feed(limitMs) {
			stop();
			handle = timers.set(onSilence, limitMs);
		},
		stop
	};
}
