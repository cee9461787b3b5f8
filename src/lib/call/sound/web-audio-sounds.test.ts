import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWebAudioSounds } from './web-audio-sounds.ts';

/** Notes what would sound: "450 Hz for 1 s". */
class FakeAudio {
	static readonly played: string[] = [];
	static open = 0;
	readonly currentTime = 10;
	readonly state = 'running';
	readonly destination = {};
	constructor() {
		FakeAudio.open += 1;
	}
	close(): Promise<void> {
		FakeAudio.open -= 1;
		return Promise.resolve();
	}
	createGain() {
		const nothing = () => undefined;
		return {
			gain: { setValueAtTime: nothing, linearRampToValueAtTime: nothing },
			connect: nothing
		};
	}
	createOscillator() {
		const frequency = { value: 0 };
		let startS = 0;
		const oscillator = {
			frequency,
			onended: () => undefined,
			connect: (next: unknown) => next,
			start: (at: number) => (startS = at),
			stop: (at: number) => {
				const length = Math.round((at - startS) * 100) / 100;
				FakeAudio.played.push(`${frequency.value} Hz for ${length} s`);
				setTimeout(() => oscillator.onended(), (at - this.currentTime) * 1000);
			}
		};
		return oscillator;
	}
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('AudioContext', FakeAudio);
	FakeAudio.played.length = 0;
	FakeAudio.open = 0;
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('the noises of a telephone', () => {
	it('rings one second in five until it is told to stop', () => {
		const stop = createWebAudioSounds(() => true).ring();
		vi.advanceTimersByTime(11_000);
		expect(FakeAudio.played).toEqual(['450 Hz for 1 s', '450 Hz for 1 s', '450 Hz for 1 s']);
		stop();
		vi.advanceTimersByTime(11_000);
		expect([FakeAudio.played.length, FakeAudio.open]).toEqual([3, 0]);
	});

	it('makes no sound, and opens no audio, while it is switched off', () => {
		let on = false;
		const sounds = createWebAudioSounds(() => on);
		const stop = sounds.ring();
		sounds.hangUp();
		expect([FakeAudio.played, FakeAudio.open]).toEqual([[], 0]);
		on = true;
		vi.advanceTimersByTime(5000);
		expect(FakeAudio.played).toEqual(['450 Hz for 1 s']);
		stop();
	});

	it('ends with the busy tone, and closes the audio after it', () => {
		createWebAudioSounds(() => true).hangUp();
		expect(FakeAudio.played).toEqual(Array(4).fill('450 Hz for 0.35 s'));
		vi.advanceTimersByTime(2600);
		expect(FakeAudio.open).toBe(1);
		vi.advanceTimersByTime(200);
		expect(FakeAudio.open).toBe(0);
	});

	it('is silent where the browser has no Web Audio', () => {
		vi.stubGlobal('AudioContext', undefined);
		const sounds = createWebAudioSounds(() => true);
		expect(() => sounds.ring()()).not.toThrow();
	});
});
