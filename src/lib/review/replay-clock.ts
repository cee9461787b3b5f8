/** Times real pace. */
export const SPEEDS = [1, 2, 3, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/**
 * Where a replay stands, as data: at wall moment `atMs` it stood at `positionMs`, and runs on from there at
 * `speed` unless it pauses. All times are milliseconds; `nowMs` is monotonic and comes from outside.
 */
export interface ReplayClock {
	readonly lengthMs: number;
	readonly speed: Speed;
	readonly playing: boolean;
	readonly positionMs: number;
	readonly atMs: number;
}

export const startClock = (lengthMs: number): ReplayClock => ({
	lengthMs: Math.max(0, lengthMs),
	speed: 1,
	playing: false,
	positionMs: 0,
	atMs: 0
});

/** 0..lengthMs */
export function positionAt(clock: ReplayClock, nowMs: number): number {
	const run = clock.playing ? Math.max(0, nowMs - clock.atMs) * clock.speed : 0;
	return Math.min(clock.lengthMs, clock.positionMs + run);
}

export const isOver = (clock: ReplayClock, nowMs: number): boolean =>
	positionAt(clock, nowMs) >= clock.lengthMs;

const settle = (clock: ReplayClock, nowMs: number): ReplayClock => ({
	...clock,
	positionMs: positionAt(clock, nowMs),
	atMs: nowMs
});

/** From its end it plays from the beginning. */
export function play(clock: ReplayClock, nowMs: number): ReplayClock {
	const settled = settle(clock, nowMs);
	const positionMs = isOver(clock, nowMs) ? 0 : settled.positionMs;
	return { ...settled, positionMs, playing: true };
}

export const pause = (clock: ReplayClock, nowMs: number): ReplayClock => ({
	...settle(clock, nowMs),
	playing: false
});

export const setSpeed = (clock: ReplayClock, speed: Speed, nowMs: number): ReplayClock => ({
	...settle(clock, nowMs),
	speed
});

/** Playing goes on from there. */
export function seek(clock: ReplayClock, positionMs: number, nowMs: number): ReplayClock {
	const wanted = Number.isFinite(positionMs) ? positionMs : 0;
	const held = Math.min(clock.lengthMs, Math.max(0, wanted));
	return { ...clock, positionMs: held, atMs: nowMs };
}
