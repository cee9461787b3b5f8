export type Speaker = 'caller' | 'callee';

/** One utterance of a plain transcript, as the calibration files and foreign transcripts have it. */
export interface TranscriptTurn {
	readonly speaker: Speaker;
	readonly text: string;
	/** Milliseconds from the moment the call connects to the start of the utterance. */
	readonly at: number;
	/** Foreign transcripts may say how much of a cut turn was heard. */
	readonly heard?: string;
}

export interface Transcript {
	readonly id: string;
	readonly scenario?: string;
	readonly difficulty?: 'easy' | 'normal' | 'hard';
	readonly turns: readonly TranscriptTurn[];
}
