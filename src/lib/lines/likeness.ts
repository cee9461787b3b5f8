/** What is left when marks, spaces and letter case are taken away: lines are compared by their sounds. */
export function bareText(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Character bigrams; a text of one character counts as itself. */
export function bigrams(text: string): Set<string> {
	const bare = bareText(text);
	const found = new Set<string>();
	if (bare.length === 1) found.add(bare);
	for (let i = 0; i + 1 < bare.length; i += 1) found.add(bare.slice(i, i + 2));
	return found;
}

/** Share of common bigrams, 0..1; two texts without any are not alike. */
export function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
	let shared = 0;
	for (const pair of left) if (right.has(pair)) shared += 1;
	const all = left.size + right.size - shared;
	return all === 0 ? 0 : shared / all;
}

export function likeness(a: string, b: string): number {
	return likenessOf(bigrams(a), bigrams(b));
}

/** Length of the longest stretch that both hold, marks and spaces aside. Cut at 400 characters each: a line is short. */
export function longestShared(a: string, b: string): number {
	const left = bareText(a).slice(0, 400);
	const right = bareText(b).slice(0, 400);
	let best = 0;
	let row = new Array<number>(right.length + 1).fill(0);
	for (let i = 1; i <= left.length; i += 1) {
		const next = new Array<number>(right.length + 1).fill(0);
		for (let j = 1; j <= right.length; j += 1) {
			if (left[i - 1] === right[j - 1]) {
				next[j] = row[j - 1]! + 1;
				if (next[j]! > best) best = next[j]!;
			}
		}
		row = next;
	}
	return best;
}
