import type { Signal } from '#lib/core/clock.ts';

/** Hands out turns in the order of asking. */
export interface OneAtATime {
	/** Resolves with what frees the turn again; null when `signal` was aborted before it came. */
	turn(signal?: Signal): Promise<(() => void) | null>;
}

export function createOneAtATime(): OneAtATime {
	let last: Promise<void> = Promise.resolve();
	return {
		async turn(signal) {
			if (signal?.aborted) return null;
			let free!: () => void;
			const mine = new Promise<void>((resolve) => (free = resolve));
			const before = last;
			last = before.then(() => mine);
			if (!signal) {
				await before;
				return free;
			}
			let onAbort!: () => void;
			const aborted = new Promise<void>((resolve) => {
				onAbort = resolve;
				signal.addEventListener('abort', onAbort, { once: true });
			});
			await Promise.race([before, aborted]);
			signal.removeEventListener('abort', onAbort);
			if (!signal.aborted) return free;
			free(); // those behind still wait for the one before
			return null;
		}
	};
}
