import type { Clock } from '#lib/core/clock.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CallLine } from './call-line.ts';
import { paceCaller, paceCaption } from './caption-pace.ts';
import { CaptionPlayer, type Caption } from './caption-player.svelte.ts';

/** A person's pause before he answers a sentence that he let finish. */
const THINK_MS = 350;

/** What has been said on the phone, and how much of it is out. */
export class Speech {
	#lines = $state.raw<readonly CallLine[]>([]);
	readonly #captions: CaptionPlayer;
	readonly #locale: Locale;

	constructor(clock: Clock, pace: 'spoken' | 'instant', locale: Locale) {
		this.#captions = new CaptionPlayer(clock, pace);
		this.#locale = locale;
	}

	get lines(): readonly CallLine[] {
		return this.#lines;
	}
	/** The line that is being spoken or was spoken last. */
	get caption(): Caption | null {
		return this.#captions.now;
	}

	/** Everything that was said in an earlier sitting. */
	restore(lines: readonly CallLine[]): void {
		this.#lines = lines;
	}

	/** One more line, of which nothing is out yet. */
	add(line: CallLine): void {
		this.#lines = [...this.#lines.filter((one) => one.key !== line.key), line];
		this.#captions.prepare(line.key, line.text.length);
	}

	/** The caller's own words, faster than they are said, up to where he was cut off. Returns whether he was. */
	async playCaller(key: string): Promise<boolean> {
		const line = this.#lines.findLast((one) => one.key === key);
		if (line === undefined) return false;
		const isCut = line.heardLength < line.text.length;
		const pace = paceCaller(line.text.slice(0, line.heardLength), this.#locale);
		await this.#captions.play(key, pace, isCut ? 0 : THINK_MS);
		return isCut;
	}

	/** His words, at the pace of speech. */
	async playCallee(line: CallLine): Promise<void> {
		this.add(line);
		await this.#captions.play(line.key, paceCaption(line.text, this.#locale));
	}

	/** Whatever is under way is out at once. */
	finish(): void {
		this.#captions.finish();
	}
}
