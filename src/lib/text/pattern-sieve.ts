import { gramSetOf, hashOfGram } from './gram-set.ts';
import { neededGrams } from './needed-grams.ts';

/** Hashes of what a text must hold one of for a pattern to match in it; null: it must be tried. */
export type PatternNeed = Uint16Array | null;

/** For the source of a pattern without the flags `i`, `u` and `v`. */
export function needOfPattern(source: string): PatternNeed {
	const grams = neededGrams(source);
	return grams === null ? null : Uint16Array.from(grams, hashOfGram);
}

/** A list of patterns of which only those are tried that a text may match: most need what it does not hold. */
export interface PatternSieve {
	/** By pattern where its hashes begin; the last entry is where all end. */
	readonly from: Int32Array;
	readonly hashes: Uint16Array;
	/** 1: the pattern must be tried. */
	readonly always: Uint8Array;
}

export function createSieve(needs: readonly PatternNeed[]): PatternSieve {
	const from = new Int32Array(needs.length + 1);
	needs.forEach((need, i) => {
		from[i + 1] = from[i]! + (need?.length ?? 0);
	});
	const hashes = new Uint16Array(from[needs.length]!);
	needs.forEach((need, i) => {
		if (need !== null) hashes.set(need, from[i]);
	});
	return { from, hashes, always: Uint8Array.from(needs, (need) => (need === null ? 1 : 0)) };
}

/** Places of the patterns that may match somewhere in a text, in order. */
export function siftPatterns({ from, hashes, always }: PatternSieve, text: string): number[] {
	const set = gramSetOf(text);
	const found: number[] = [];
	for (let i = 0; i < always.length; i += 1) {
		if (always[i] === 1) {
			found.push(i);
			continue;
		}
		for (let k = from[i]!, end = from[i + 1]!; k < end; k += 1) {
			const hash = hashes[k]!;
			if ((set[hash >>> 5]! & (1 << (hash & 31))) !== 0) {
				found.push(i);
				break;
			}
		}
	}
	return found;
}

/** One pattern with what it needs: `mayMatch` is far cheaper than trying it. */
export interface SievedPattern {
	readonly pattern: RegExp;
	readonly need: PatternNeed;
}

export function sieved(pattern: RegExp): SievedPattern {
	return { pattern, need: needOfPattern(pattern.source) };
}

/** False only where the pattern has no match in the text. */
export function mayMatch({ need }: SievedPattern, text: string): boolean {
	if (need === null) return true;
	const set = gramSetOf(text);
	for (const hash of need) if ((set[hash >>> 5]! & (1 << (hash & 31))) !== 0) return true;
	return false;
}
