import type { Clock, Signal } from '#lib/core/clock.ts';
import { createRandom } from '#lib/core/random.ts';
import type { LoadProgress, ReplyEngine, ReplyRequest } from '#lib/engine/reply-engine.ts';

/** He lets it ring this long (drawn by seed), and longer while the engine loads, up to the limit. */
const RING_MIN_MS = 1800;
const RING_SPREAD_MS = 2400;
const RING_LIMIT_MS = 45_000;

export interface Ringing {
	readonly clock: Clock;
	readonly engine: ReplyEngine;
	/** What the engine warms up with: his first line. */
	readonly request: ReplyRequest;
	readonly seed: number;
	/** Null: everything is loaded. */
	readonly onprogress: (progress: LoadProgress | null) => void;
	/** The engine cannot be used: the built-in lines stand in. It may come after he has picked up. */
	readonly onfailed: () => void;
}

/** Rings until he picks up; resolves at once when aborted. */
export async function ring(signal: Signal, ringing: Ringing): Promise<void> {
	const { clock, seed } = ringing;
	const draw = createRandom(seed)(-1, 'ring');
	await Promise.all([
		clock.wait(RING_MIN_MS + Math.floor(draw * RING_SPREAD_MS), signal),
		Promise.race([warmUp(signal, ringing), clock.wait(RING_LIMIT_MS, signal)])
	]);
}

/** Never rejects: a broken engine must not let it ring for ever. */
async function warmUp(signal: Signal, ringing: Ringing): Promise<void> {
	const { engine, request, onprogress, onfailed } = ringing;
	try {
		const progress = (one: LoadProgress): void => onprogress(one.ratio < 1 ? one : null);
		const error = (await engine.load(signal, progress)) ?? (await engine.warmUp(signal, request));
		if (error !== null) onfailed();
	} catch (cause) {
		onfailed();
		console.error('the engine broke its contract', cause);
	}
}
