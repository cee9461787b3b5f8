import type { Clock, Signal } from '#lib/core/clock.ts';

export interface ManualClock extends Clock {
	/** Lets `ms` pass and everything that waited for it run. */
	advance(ms: number): Promise<void>;
}

/** Time that passes only when a test says so. */
export function createManualClock(startMs = 1_000): ManualClock {
	let now = startMs;
	let waiting: { readonly at: number; readonly resolve: () => void }[] = [];

	/** Promise chains of a few links settle; nothing here is slower than that. */
	async function settle(): Promise<void> {
		for (let i = 0; i < 25; i += 1) await Promise.resolve();
	}

	return {
		wallMs: () => 1_700_000_000_000 + now,
		monoMs: () => now,
		wait: (ms: number, signal?: Signal) =>
			new Promise<void>((resolve) => {
				if (signal?.aborted === true) return resolve();
				const done = (): void => {
					waiting = waiting.filter((other) => other !== one);
					signal?.removeEventListener('abort', done);
					resolve();
				};
				const one = { at: now + ms, resolve: done };
				waiting.push(one);
				signal?.addEventListener('abort', done, { once: true });
			}),
		async advance(ms) {
			const until = now + ms;
			await settle();
			for (;;) {
				const next = waiting.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
				if (next === undefined) break;
				waiting = waiting.filter((one) => one !== next);
				now = Math.max(now, next.at);
				next.resolve();
				await settle();
			}
			now = until;
			await settle();
		}
	};
}
