import type { Clock } from '#lib/core/clock.ts';
import type { CaptionStep } from './caption-pace.ts';

/** How much of which line is out, UTF-16 units. */
export interface Caption {
	readonly key: string;
	readonly shown: number;
}

/** Shows one line at a time at the pace of speech; a new one overtakes the one before, which is then whole. */
export class CaptionPlayer {
	#now = $state.raw<Caption | null>(null);
	/** Of the whole line that is out or to come, UTF-16 units. */
	#length = 0;
	#life = new AbortController();
	readonly #clock: Clock;
	readonly #paced: boolean;

	constructor(clock: Clock, pace: 'spoken' | 'instant') {
		this.#clock = clock;
		this.#paced = pace === 'spoken';
	}

	get now(): Caption | null {
		return this.#now;
	}

	/** Nothing of the line is out yet. */
	prepare(key: string, length: number): void {
		this.#length = length;
		this.#now = { key, shown: this.#paced ? 0 : length };
	}

	/** Plays the `steps` of the prepared line, then shows all of it, then holds for `holdMs` unless it was skipped. */
	async play(key: string, steps: readonly CaptionStep[], holdMs = 0): Promise<void> {
		this.#life.abort();
		const { signal } = (this.#life = new AbortController());
		for (const { end, ms } of this.#paced ? steps : []) {
			if (signal.aborted) break;
			this.#now = { key, shown: end };
			await this.#clock.wait(ms, signal);
		}
		if (this.#now?.key === key) this.#show();
		if (this.#paced && holdMs > 0) await this.#clock.wait(holdMs, signal);
	}

	/** Skips to the end of the line, also of one that was never played. */
	finish(): void {
		this.#life.abort();
		this.#show();
	}

	/** The whole line. */
	#show(): void {
		if (this.#now !== null) this.#now = { key: this.#now.key, shown: this.#length };
	}
}
