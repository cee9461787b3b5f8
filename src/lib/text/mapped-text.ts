import type { Span } from '#lib/core/span.ts';

/**
 * A text made from another one, character by character.
 * `at[i]` is the index in the original of the character that `text[i]` stands for; `at[text.length]` is the
 * original's length, so that [at[start], at[end]) is always a stretch of the original.
 */
export interface MappedText {
	readonly text: string;
	readonly at: readonly number[];
}

/** The stretch of `original` that [start, end) of the mapped text came from. */
export function originalSpan(
	original: string,
	mapped: MappedText,
	start: number,
	end: number
): Span {
	const from = mapped.at[start] ?? original.length;
	// The end follows the last character that was kept, not the next one: dropped characters stay outside.
	const last = end > start ? mapped.at[end - 1] : undefined;
	const to = last === undefined ? from : last + 1;
	return { start: from, end: to, text: original.slice(from, to) };
}

/** 0, 1, 2 …: the map of a text that stays as it is. Longer texts are rare: they count for themselves. */
const PLACES: readonly number[] = Array.from({ length: 2000 }, (_, i) => i);

/** The first `count` places. */
function countUp(count: number): number[] {
	return count <= PLACES.length
		? PLACES.slice(0, count)
		: Array.from({ length: count }, (_, i) => i);
}

/** Builds a mapped text: `keep` says what each original character becomes ('' drops it). Most stay as they are. */
export function mapCharacters(
	original: string,
	keep: (character: string, index: number) => string
): MappedText {
	let text = '';
	let at: number[] | null = null;
	/** Begin of the stretch that was kept as it stands and is not in `text` yet. */
	let from = 0;
	for (let i = 0; i < original.length; i += 1) {
		const character = original[i]!;
		const kept = keep(character, i);
		if (kept === character) {
			at?.push(i);
			continue;
		}
		at ??= countUp(i);
		text += original.slice(from, i) + kept;
		from = i + 1;
		for (let k = 0; k < kept.length; k += 1) at.push(i);
	}
	if (at === null) return { text: original, at: countUp(original.length + 1) };
	at.push(original.length);
	return { text: text + original.slice(from), at };
}

/** Follows two maps in a row: `outer` was made from `inner.text`. */
export function composeMaps(inner: MappedText, outer: MappedText): MappedText {
	return { text: outer.text, at: outer.at.map((i) => inner.at[i] ?? inner.at.at(-1) ?? 0) };
}
