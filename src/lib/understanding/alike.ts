import { normalize } from '#lib/text/normalize.ts';

/** Texts are compared by pairs of neighbouring letters within this many characters: nobody repeats longer ones. */
const COMPARED = 600;
/** Remembered texts; a call of a thousand turns compares each with all before it. */
const REMEMBERED = 4000;

const known = new Map<string, ReadonlySet<number>>();

/** Pairs of neighbouring letters, each as one number. */
function pairsOf(text: string): ReadonlySet<number> {
	let pairs = known.get(text);
	if (!pairs) {
		const letters = normalize(text.slice(0, COMPARED)).text.replace(/[^a-z0-9\u3400-\u9fff]/g, '');
		const found = new Set<number>();
		for (let i = 0; i + 1 < letters.length; i += 1)
			found.add(letters.charCodeAt(i) * 65536 + letters.charCodeAt(i + 1));
		if (known.size >= REMEMBERED) known.clear();
		known.set(text, found);
		pairs = found;
	}
	return pairs;
}

/** True when two texts share at least `permille` of all their pairs of letters. */
export function alike(a: string, b: string, permille: number): boolean {
	const [first, second] = [pairsOf(a), pairsOf(b)];
	const [small, large] = first.size <= second.size ? [first, second] : [second, first];
	if (small.size === 0 || small.size * 1000 < large.size * permille) return false;
	let shared = 0;
	for (const pair of small) if (large.has(pair)) shared += 1;
	return shared * 1000 >= (small.size + large.size - shared) * permille;
}
