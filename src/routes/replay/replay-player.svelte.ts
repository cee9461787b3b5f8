import type { Clock } from '#lib/core/clock.ts';
import {
	isOver,
	pause,
	play,
	positionAt,
	seek,
	setSpeed,
	startClock,
	type Speed
} from '#lib/review/replay-clock.ts';

/** A replay clock that a screen can watch; `tick` reads the time, whoever calls it. */
export class ReplayPlayer {
	#clock = $state.raw(startClock(0));
	#now = $state(0);
	readonly positionMs = $derived(positionAt(this.#clock, this.#now));
	readonly playing = $derived(this.#clock.playing);
	readonly speed = $derived(this.#clock.speed);
	readonly #time: Pick<Clock, 'monoMs'>;

	constructor(lengthMs: number, time: Pick<Clock, 'monoMs'>) {
		this.#time = time;
		this.#clock = startClock(lengthMs);
	}

	tick(): void {
		this.#now = this.#time.monoMs();
		if (this.#clock.playing && isOver(this.#clock, this.#now))
			this.#clock = pause(this.#clock, this.#now);
	}

	toggle(): void {
		this.tick();
		this.#clock = (this.#clock.playing ? pause : play)(this.#clock, this.#now);
	}

	seek(ms: number): void {
		this.tick();
		this.#clock = seek(this.#clock, ms, this.#now);
	}

	setSpeed(speed: Speed): void {
		this.tick();
		this.#clock = setSpeed(this.#clock, speed, this.#now);
	}
}
