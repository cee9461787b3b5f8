import type { Timers } from '#lib/engine/watchdog.ts';

export interface ManualTimers extends Timers {
	/** Lets `ms` pass; what becomes due runs in its order. */
	advance(ms: number): Promise<void>;
}

/** Timers that run only when a test says so. */
export function createManualTimers(): ManualTimers {
	let now = 0;
	let waiting: { readonly at: number; readonly run: () => void }[] = [];
	const settle = async () => {
		for (let i = 0; i < 40; i += 1) await Promise.resolve();
	};
	return {
		set(run, ms) {
			const one = { at: now + ms, run };
			waiting.push(one);
			return one;
		},
		clear(handle) {
			waiting = waiting.filter((one) => one !== handle);
		},
		async advance(ms) {
			const until = now + ms;
			await settle();
			for (;;) {
				const next = waiting.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
				if (!next) break;
				waiting = waiting.filter((one) => one !== next);
				now = next.at;
				next.run();
				await settle();
			}
			now = until;
			await settle();
		}
	};
}
