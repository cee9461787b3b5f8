import type { Clock } from '#lib/core/clock.ts';

/** Time that stands still until a test moves it; waiting returns at once. */
export function stillClock(startMs = 1_700_000_000_000): Clock & { nowMs: number } {
	const clock = {
		nowMs: startMs,
		wallMs: () => clock.nowMs,
		monoMs: () => clock.nowMs,
		wait: () => Promise.resolve()
	};
	return clock;
}
