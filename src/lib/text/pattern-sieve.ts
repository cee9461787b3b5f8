import { gramsOfText, hashOfGram } from './grams-of-text.ts';
import { neededGrams } from './needed-grams.ts';

/** Hashes of what a text must hold one of for a pattern to match in it; null: it must be tried. */
export type PatternNeed = readonly number[] | null;

/** For the source of a pattern without the flags `i`, `u` and `v`. */
export function needOfPattern(source: string): PatternNeed {
	const grams = neededGrams(source);
	return grams === null ? null : Array.from(grams, hashOfGram);
}

/** A list of patterns of which only those are tried that a text may match: most need what it does not hold. */
export interface PatternSieve {
	/** How many patterns there are. */
	readonly count: number;
	/** Places of those that must be tried. */
	readonly always: readonly number[];
	/** Places of those that a gram calls for, by its hash. */
	readonly byGram: ReadonlyMap<number, readonly number[]>;
	/** Bits of the last digits of those hashes: most grams of a text call for nothing. */
	readonly calling: Uint32Array;
}

const BITS = 32_768;

export function createSieve(needs: readonly PatternNeed[]): PatternSieve {
	const always: number[] = [];
	const byGram = new Map<number, number[]>();
	needs.forEach((need, at) => {
		if (need === null) always.push(at);
		else
			for (const gram of need) {
				const called = byGram.get(gram);
				if (called) called.push(at);
				else byGram.set(gram, [at]);
			}
	});
	const calling = new Uint32Array(BITS / 32);
	for (const gram of byGram.keys()) {
		const bit = gram % BITS;
		calling[bit >>> 5]! |= 1 << (bit & 31);
	}
	return { count: needs.length, always, byGram, calling };
}

/** Places of the patterns that may match somewhere in a text, in order. */
export function siftPatterns(
	{ count, always, byGram, calling }: PatternSieve,
	text: string
): number[] {
	const isCalled = new Uint8Array(count);
	for (const at of always) isCalled[at] = 1;
	for (const gram of gramsOfText(text)) {
		const bit = gram % BITS;
		if ((calling[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
		const called = byGram.get(gram);
		if (called !== undefined) for (const at of called) isCalled[at] = 1;
	}
	const found: number[] = [];
	for (let at = 0; at < count; at += 1) if (isCalled[at] === 1) found.push(at);
	return found;
}
