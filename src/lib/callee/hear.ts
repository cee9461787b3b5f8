/** A turn may run this much past the barge-in length when it has no clause mark; then he cuts in mid-clause, percent. */
const NO_MARK_LIMIT = 140;

const CLAUSE_MARK = /[，,。．.！!？?；;：:、…—\n]/u;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD_PART = /[\p{L}\p{N}]/u;
/** "4.0", "1,000" and "10:30" hold no clause mark. */
const DIGIT = /[0-9]/u;

export interface HeardPart {
	readonly heard: string;
	readonly cut: boolean;
}

/**
 * What reaches him of a caller turn: he lets it run until `bargeIn` (Han characters; a word of an alphabet counts 2,
 * marks nothing) and cuts in at the first clause mark from there. A tail without content is not worth a cut.
 */
export function hear(text: string, bargeIn: number): HeardPart {
	let length = 0;
	let inWord = false;
	let index = 0;
	let end = -1;
	for (const char of text) {
		const next = index + char.length;
		if (HAN_OR_KANA.test(char)) {
			length += 1;
			inWord = false;
		} else if (WORD_PART.test(char)) {
			if (!inWord) length += 2;
			inWord = true;
		} else {
			inWord = false;
			if (length >= bargeIn && CLAUSE_MARK.test(char) && !isInsideNumber(text, index)) {
				end = next;
				break;
			}
		}
		if (length * 100 >= bargeIn * NO_MARK_LIMIT) {
			end = next;
			break;
		}
		index = next;
	}
	if (end < 0) return { heard: text, cut: false };
	const tail = text.slice(end);
	return hasContent(tail) ? { heard: text.slice(0, end), cut: true } : { heard: text, cut: false };
}

function isInsideNumber(text: string, index: number): boolean {
	return DIGIT.test(text[index - 1] ?? '') && DIGIT.test(text[index + 1] ?? '');
}

function hasContent(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}
