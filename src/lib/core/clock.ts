/** Abort, as the pure folders see it: structurally the browser's AbortSignal, declared here so they need no DOM lib. */
export interface Signal {
	readonly aborted: boolean;
	addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
	removeEventListener(type: 'abort', listener: () => void): void;
}

/** Time as an argument. Wall time is for dates, monotonic time for durations; both in milliseconds. */
export interface Clock {
	/** Milliseconds since 1970-01-01 UTC. */
	wallMs(): number;
	/** Milliseconds since some fixed moment; never goes back. */
	monoMs(): number;
	/** Resolves after `ms`, or at once when aborted; never rejects. */
	wait(ms: number, signal?: Signal): Promise<void>;
}
