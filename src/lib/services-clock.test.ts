import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { realClock } from './services-clock.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('waiting on the real clock', () => {
	const waited = (signal?: AbortSignal) => {
		const state = { isOver: false };
		void realClock.wait(1000, signal).then(() => (state.isOver = true));
		return state;
	};

	it('ends after its time', async () => {
		const wait = waited();
		await vi.advanceTimersByTimeAsync(999);
		expect(wait.isOver).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(wait.isOver).toBe(true);
	});

	it('ends at once when it is aborted, before or meanwhile', async () => {
		const abort = new AbortController();
		const wait = waited(abort.signal);
		abort.abort();
		await vi.advanceTimersByTimeAsync(0);
		expect(wait.isOver).toBe(true);
		const late = waited(abort.signal);
		await vi.advanceTimersByTimeAsync(0);
		expect([late.isOver, vi.getTimerCount()]).toEqual([true, 0]);
	});
});
