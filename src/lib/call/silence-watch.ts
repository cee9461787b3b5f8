import type { Clock } from '#lib/core/clock.ts';

/** The learner is told this long before the silence counts. */
const SOON_MS = 5000;

export interface SilenceWatch {
	/** Counts from now, also when it was counting already. */
	start(): void;
	stop(): void;
}

/** `ms` of nothing: first `onSoon`, then `onSilent`, once a start. Null: never. */
export function watchSilence(
	clock: Clock,
	ms: number | null,
	on: { readonly soon: () => void; readonly silent: (ms: number) => void }
): SilenceWatch {
	let life = new AbortController();

	async function count(limitMs: number): Promise<void> {
		const { signal } = (life = new AbortController());
		await clock.wait(Math.max(0, limitMs - SOON_MS), signal);
		if (signal.aborted) return;
		on.soon();
		await clock.wait(Math.min(limitMs, SOON_MS), signal);
		if (!signal.aborted) on.silent(limitMs);
	}

	return {
		start() {
			life.abort();
			if (ms !== null) void count(ms);
		},
		stop: () => life.abort()
	};
}
