import type { Wllama } from '@wllama/wllama/esm/index.js';
import type { Timers } from '../watchdog.ts';

/** Between replies the worker is asked for a sign of life this often, and dead when none comes in time; milliseconds. */
const HEARTBEAT_MS = 2_000;
const HEARTBEAT_LIMIT_MS = 2_500;

export interface Heartbeat {
	start(): void;
	stop(): void;
}

/** A worker that the browser ended tells nobody; only one that is asked shows that it is gone. */
export function createHeartbeat(deps: {
	readonly timers: Timers;
	/** The worker's attention, and what gives it back; null: not now. */
	readonly turn: () => Promise<(() => void) | null>;
	readonly current: () => Wllama | null;
	readonly onDead: () => void;
}): Heartbeat {
	let next: unknown = null;

	function stop(): void {
		if (next !== null) deps.timers.clear(next);
		next = null;
	}

	function start(): void {
		stop();
		next = deps.timers.set(() => void ask(), HEARTBEAT_MS);
	}

	async function ask(): Promise<void> {
		const asked = deps.current();
		const free = await deps.turn();
		if (!free) return;
		const lives = asked === null || asked !== deps.current() || (await isAlive(asked));
		free();
		if (asked === null || asked !== deps.current()) return;
		if (lives) start();
		else deps.onDead();
	}

	function isAlive(model: Wllama): Promise<boolean> {
		const late = new Promise<boolean>((resolve) =>
			deps.timers.set(() => resolve(false), HEARTBEAT_LIMIT_MS)
		);
		return Promise.race([signOfLife(model), late]);
	}

	return { start, stop };
}

/**
 * The cheapest question that the library has. Its worker answers '' (wllama 3.8.1), which the library cannot read: that
 * is life enough. One whose binary has aborted says so.
 */
async function signOfLife(model: Wllama): Promise<boolean> {
	try {
		await model._getDebugInfo();
		return true;
	} catch (cause) {
		return cause instanceof SyntaxError;
	}
}
