import type { Dimension } from '#lib/core/quantity.ts';
import type { NumberRead } from './number-read.ts';
import { N, type MaskedText } from './number-tokens.ts';
import { createSieve, needOfPattern, siftPatterns, type PatternSieve } from './pattern-sieve.ts';

/** What a pattern found: base units of core/quantity.ts, before comparator and original offsets are known. */
export interface RawQuantity {
	readonly dimension: Dimension;
	readonly min: number;
	readonly max: number;
	readonly unit: string;
	readonly literal: string;
	/** Said as "多" or "plus" inside the words: at least this much. */
	readonly more: boolean;
	/** [start, end) in the text the pattern ran on. */
	readonly start: number;
	readonly end: number;
}

/** One match with the numbers that stand in it, in order. */
export interface Found {
	readonly match: RegExpMatchArray;
	readonly numbers: readonly NumberRead[];
	readonly before: string;
	readonly after: string;
}

export type Amount = Pick<RawQuantity, 'dimension' | 'min' | 'max'> &
	Partial<Pick<RawQuantity, 'unit' | 'more'>>;

export interface QuantityPattern {
	readonly pattern: RegExp;
	/** Null when the words only look like it. */
	readonly build: (found: Found) => Amount | null;
}

/** A number or a span of two: "N", "N-N", "N到N", "between N and N". */
const JOIN = String.raw`\s?(?:-|~|到|至|或者?|to|or)\s?`;
export const SPAN = `(?:(?<=between )${N} and ${N}|${N}(?:${JOIN}${N})?)`;

/** Smallest and largest of the numbers of a span. Null when it runs backwards ("从8到5" is no span). */
export function spanOf(
	numbers: readonly NumberRead[]
): { min: number; max: number; more: boolean } | null {
	const first = numbers[0];
	const last = numbers.at(-1);
	if (!first || !last || first.min > last.max) return null;
	return { min: first.min, max: last.max, more: numbers.some((number) => number.more) };
}

/** Scales a span to base units, rounded to whole ones. */
export function scaled(
	found: Found,
	dimension: Dimension,
	factor: number,
	unit = ''
): Amount | null {
	const span = spanOf(found.numbers);
	if (!span) return null;
	const min = Math.round(span.min * factor);
	const max = Math.round(span.max * factor);
	return { dimension, min, max, unit, more: span.more };
}

/** Patterns in order, with what tells quickly which of them a text may hold. */
export interface QuantityPatterns {
	readonly all: readonly QuantityPattern[];
	readonly sieve: PatternSieve;
}

export function quantityPatterns(all: readonly QuantityPattern[]): QuantityPatterns {
	return { all, sieve: createSieve(all.map(({ pattern }) => needOfPattern(pattern.source))) };
}

/** Runs patterns in order over a masked text; words taken by an earlier pattern are not taken again. */
export function runPatterns(
	masked: MaskedText,
	{ all, sieve }: QuantityPatterns,
	taken: boolean[]
): RawQuantity[] {
	const found: RawQuantity[] = [];
	for (const at of siftPatterns(sieve, masked.text)) {
		const { pattern, build } = all[at]!;
		for (const match of masked.text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (taken.slice(start, end).includes(true)) continue;
			const numbers: NumberRead[] = [];
			for (let i = start; i < end; i += 1) {
				const number = masked.numbers[masked.numberAt[i]!];
				if (number) numbers.push(number);
			}
			const amount = build({
				match,
				numbers,
				before: masked.text.slice(Math.max(0, start - 12), start),
				after: masked.text.slice(end, end + 14)
			});
			if (!amount) continue;
			for (let i = start; i < end; i += 1) taken[i] = true;
			found.push({ unit: '', literal: '', more: false, ...amount, start, end });
		}
	}
	return found;
}
