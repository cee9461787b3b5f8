import type { Clock } from '#lib/core/clock.ts';

/** Time of this computer. */
export const realClock: Clock = {
	wallMs: () => Date.now(),
	monoMs: () => performance.now(),
	wait: (ms, signal) =>
		new Promise((resolve) => {
			if (signal?.aborted) return resolve();
			const stop = () => {
				clearTimeout(timer);
				resolve();
			};
			const timer = setTimeout(() => {
				signal?.removeEventListener('abort', stop);
				resolve();
			}, ms);
			signal?.addEventListener('abort', stop, { once: true });
		})
};
