/** Longer texts are read once and forgotten: no utterance has so many characters. */
const LONGEST = 1500;

/**
 * A reading of texts that remembers the last of them, for what is read for several things while an utterance is
 * understood. What it gives back is shared: nobody may change it. `read` must depend on the text alone.
 */
export function keepLast<T>(count: number, read: (text: string) => T): (text: string) => T {
	const kept = new Map<string, T>();
	return (text) => {
		if (text.length > LONGEST) return read(text);
		let known = kept.get(text);
		if (known === undefined) {
			if (kept.size >= count) kept.clear();
			known = read(text);
			kept.set(text, known);
		}
		return known;
	};
}
