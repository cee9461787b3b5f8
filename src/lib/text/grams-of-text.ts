import { keepLast } from './keep-last.ts';

const hashOfPair = (a: number, b: number): number =>
	Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 2;
const hashOfCharacter = (a: number): number => Math.imul(a + 1, 0xc2b2ae35) >>> 2;

/** A gram (one character or two) as a number. Two of them may have the same one: that is rare, and never hides one. */
export function hashOfGram(gram: string): number {
	const first = gram.charCodeAt(0);
	return gram.length > 1 ? hashOfPair(first, gram.charCodeAt(1)) : hashOfCharacter(first);
}

/** Hashes of all characters and neighbouring pairs of a text. */
export const gramsOfText: (text: string) => Int32Array = keepLast(32, (text) => {
	const grams = new Int32Array(Math.max(0, text.length * 2 - 1));
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		grams[i * 2] = hashOfCharacter(code);
		if (i > 0) grams[i * 2 - 1] = hashOfPair(text.charCodeAt(i - 1), code);
	}
	return grams;
});
