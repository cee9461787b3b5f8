/** One step or question of the document as the debrief lists it: how it was marked, and the words that show it. */
export interface Marked {
	readonly number: number;
	readonly title: string;
	/** Line of the document, null where it is not at hand. */
	readonly line: number | null;
	readonly mark: string;
	readonly tone: 'good' | 'warn' | 'bad' | 'plain';
	/** Caller turn, 0-based, and his words there. */
	readonly turn: number | null;
	readonly quote: string;
	/** A sentence of ours about it, '' for none. */
	readonly remark: string;
	/** What was not said. */
	readonly missing: readonly string[];
	/** What the document answers, '' where nothing has to be put right. */
	readonly inDocument: string;
}
