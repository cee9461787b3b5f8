/** A stretch of one utterance: [start, end) in UTF-16 units of the original text, and that text itself. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}
