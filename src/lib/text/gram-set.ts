import { keepLast } from './keep-last.ts';

/**
 * Which characters and neighbouring pairs of characters a text holds, by hash: what is not in it is not in the text,
 * what is in it may stand there. Bits of 32-bit words.
 */
export type GramSet = Uint32Array;

const BITS = 32_768;
const hashOfPair = (a: number, b: number): number =>
	Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 17;
const hashOfCharacter = (a: number): number => Math.imul(a + 1, 0xc2b2ae35) >>> 17;

/** Place of a gram (one character or two) in a set. */
export function hashOfGram(gram: string): number {
	const first = gram.charCodeAt(0);
	return gram.length > 1 ? hashOfPair(first, gram.charCodeAt(1)) : hashOfCharacter(first);
}

function readGrams(text: string): GramSet {
	const set = new Uint32Array(BITS / 32);
	let before = -1;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		const one = hashOfCharacter(code);
		set[one >>> 5]! |= 1 << (one & 31);
		if (before >= 0) {
			const two = hashOfPair(before, code);
			set[two >>> 5]! |= 1 << (two & 31);
		}
		before = code;
	}
	return set;
}

/** The grams of a text. */
export const gramSetOf: (text: string) => GramSet = keepLast(32, readGrams);
