import { silentSounds, type CallSounds } from './call-sounds.ts';

/** Call progress tone of mainland China: 450 Hz, ringing 1 s on and 4 s off, busy 0.35 s on and off (GB/T 3380, ITU-T E.180). */
const TONE_HZ = 450;
const RING_ON_S = 1;
const RING_EVERY_MS = 5000;
const BUSY_S = 0.35;
const BUSY_COUNT = 4;
const VOLUME = 0.06;

/** Tones made by oscillators, so no file is loaded. `isOn` is asked at each noise: muting takes effect at once. */
export function createWebAudioSounds(isOn: () => boolean): CallSounds {
	if (typeof AudioContext === 'undefined') return silentSounds;
	let context: AudioContext | null = null;

	/** Made at the first noise, which follows the click on "Dial": earlier the browser would keep it suspended. */
	function audio(): AudioContext | null {
		if (!isOn()) return null;
		context ??= new AudioContext();
		if (context.state === 'suspended') void context.resume();
		return context;
	}

	function tone(atS: number, seconds: number, hz = TONE_HZ, volume = VOLUME) {
		const on = audio();
		if (on === null) return null;
		const start = on.currentTime + atS;
		const oscillator = on.createOscillator();
		const gain = on.createGain();
		oscillator.frequency.value = hz;
		// Ramps of 15 ms, or the speaker clicks.
		gain.gain.setValueAtTime(0, start);
		gain.gain.linearRampToValueAtTime(volume, start + 0.015);
		gain.gain.setValueAtTime(volume, start + seconds - 0.015);
		gain.gain.linearRampToValueAtTime(0, start + seconds);
		oscillator.connect(gain).connect(on.destination);
		oscillator.start(start);
		oscillator.stop(start + seconds);
		return oscillator;
	}

	/** Browsers open only a few contexts at a time; the next noise makes a new one. */
	function close(): void {
		void context?.close();
		context = null;
	}

	return {
		ring() {
			tone(0.1, RING_ON_S);
			const timer = setInterval(() => tone(0, RING_ON_S), RING_EVERY_MS);
			return () => {
				clearInterval(timer);
				close(); // and with it what is already sounding
			};
		},
		pickUp: () => tone(0, 0.06, 300, 0.04),
		cutIn: () => tone(0, 0.05, 220, 0.05),
		hangUp() {
			for (let i = 0; i < BUSY_COUNT; i += 1) {
				const one = tone(0.25 + i * BUSY_S * 2, BUSY_S);
				// The last noise of a call.
				if (one !== null && i === BUSY_COUNT - 1) one.onended = close;
			}
		}
	};
}
