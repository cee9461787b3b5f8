/** A turn may run this much past the barge-in length when it has no clause mark; then he cuts in mid-clause, percent. */
const NO_MARK_LIMIT = 140;
/** Nobody listens to more than this of one turn, UTF-16 units, whatever it is made of (emoji, marks, other scripts). */
const MOST_UNITS = 1200;

/** The units of text/speech-length.ts (Han character, digit: 1; word of an alphabet: 2, again for every
 * 24 letters without a break) and the marks that end a clause. */
const PIECES =
	/([\u3400-\u9fff\uf900-\ufaff]|[0-9０-９])|([A-Za-zÀ-ɏＡ-Ｚａ-ｚ]{1,24})|(?<![0-9])[，,。．.！!？?；;：:、…—\n]|(?<=[0-9])(?:[，。！!？?；;：、…—\n]|[.,:．](?![0-9]))/gu;
const CONTENT = /[\p{L}\p{N}]/u;

export interface HeardPart {
	readonly heard: string;
	readonly cut: boolean;
}

/**
 * What reaches him of a caller turn: he lets it run until `bargeIn` (length as text/speech-length.ts counts it) and cuts
 * in at the first clause mark from there. "4.0", "1,000" and "10:30" hold no clause mark. A tail without content is not
 * worth a cut.
 */
export function hear(text: string, bargeIn: number): HeardPart {
	let length = 0;
	let end = text.length > MOST_UNITS ? MOST_UNITS : text.length;
	for (const piece of text.slice(0, MOST_UNITS).matchAll(PIECES)) {
		const after = piece.index + piece[0].length;
		if (piece[1] !== undefined) length += 1;
		else if (piece[2] !== undefined) length += 2;
		else if (length >= bargeIn) {
			end = after;
			break;
		}
		if (length * 100 >= bargeIn * NO_MARK_LIMIT) {
			end = after;
			break;
		}
	}
	return CONTENT.test(text.slice(end))
		? { heard: text.slice(0, end), cut: true }
		: { heard: text, cut: false };
}
