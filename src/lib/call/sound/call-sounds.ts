/** The noises of a telephone. Every one may be asked for at any time and fails silently: sound is never needed. */
export interface CallSounds {
	/** Rings until the returned function is called. */
	ring(): () => void;
	pickUp(): void;
	/** He cuts in: a short click of the line. */
	cutIn(): void;
	hangUp(): void;
}

export const silentSounds: CallSounds = {
	ring: () => () => undefined,
	pickUp: () => undefined,
	cutIn: () => undefined,
	hangUp: () => undefined
};
