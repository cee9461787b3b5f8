/**
 * The library makes its worker from text and keeps it to itself, and a worker that the browser ended tells nobody. A
 * line before that text lets the worker hold a lock of its own name for as long as it lives (as in life-line.ts): its
 * end is known at once, also in the middle of a prefill, when it could answer no question.
 */
export interface WorkerLife {
	/** Once it is loaded: resolves when it is gone; never where it holds no lock. */
	ended(): Promise<void>;
	/** No worker was made after all. */
	stop(): void;
}

export interface LifeBrowser {
	/** `URL`, through which the library hands over the text. */
	readonly urls: { createObjectURL: (source: Blob | MediaSource) => string };
	/** Missing without a secure context. */
	readonly locks: Pick<LockManager, 'request'> | null;
	/** Its own among all tabs of the site. */
	readonly name: string;
}

const never = new Promise<void>(() => undefined);

/** Watches the next worker that is made from text; everything else passes as it is. */
export function lifeOfNextWorker({ urls, locks, name }: LifeBrowser): WorkerLife {
	if (locks === null) return { ended: () => never, stop: () => undefined };
	const create = urls.createObjectURL;
	const hold = `navigator.locks.request(${JSON.stringify(name)}, () => new Promise(() => {}));\n`;
	const stop = () => {
		if (urls.createObjectURL === watching) urls.createObjectURL = create;
	};
	const watching: LifeBrowser['urls']['createObjectURL'] = (source) => {
		if (!(source instanceof Blob) || !/^(?:text|application)\/javascript/.test(source.type))
			return create.call(urls, source);
		stop();
		return create.call(urls, new Blob([hold, source], { type: source.type }));
	};
	urls.createObjectURL = watching;
	return {
		stop,
		async ended() {
			const isHeld = await locks.request(name, { ifAvailable: true }, (lock) => lock === null);
			return isHeld ? locks.request(name, () => undefined) : never;
		}
	};
}
