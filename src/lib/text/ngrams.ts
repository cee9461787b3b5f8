import type { Locale } from '#lib/core/locale.ts';
import { removeFillers } from './fillers.ts';
import { log2Times16, permille, wholeRoot } from './integer-math.ts';
import { normalize } from './normalize.ts';
import { findQuantities } from './quantities.ts';
import { unifyWords } from './synonyms.ts';

/** Quantities become one sign each, so that 半小时 and 30分钟 are the same gram: "#time:1800". */
function withQuantitySigns(text: string, locale: Locale): { text: string; signs: string[] } {
	// Without a digit, a numeral or a fixed word for one there is nothing to find.
	if (!/[\d０-９零一二两三四五六七八九十百千万半几元国劳]|[a-z]{2}/i.test(text))
		return { text, signs: [] };
	const signs: string[] = [];
	let rest = '';
	let from = 0;
	for (const quantity of findQuantities(text, locale)) {
		rest += `${text.slice(from, quantity.start)}\n`;
		from = quantity.end;
		const value = quantity.literal === '' ? String(quantity.min) : quantity.literal;
		const upTo = quantity.max === quantity.min ? '' : `~${quantity.max}`;
		signs.push(`#${quantity.dimension}:${value}${upTo}`);
	}
	return { text: rest + text.slice(from), signs };
}

/** Light stemming: plural, -ing, -ed. Good enough to join "packages" and "package". */
function stem(word: string): string {
	if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
	if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
	if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
	return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** Words of a normalised stretch: single Chinese characters, whole words of an alphabet, whole digit rows. */
function units(stretch: string, locale: Locale): string[] {
	const found: string[] = [];
	for (const match of stretch.matchAll(/[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?|[\u3400-\u9fff]/g)) {
		found.push(locale === 'en' ? stem(match[0].replace(/'(?:s|re|ll|ve|d|m)$/, '')) : match[0]);
	}
	return found;
}

/**
 * What a text is compared by: single units and neighbouring pairs within a clause (characters in Chinese, words in
 * English), after normalising, without fillers, with synonyms made one and quantities as signs. Repeats are kept.
 */
export function grams(text: string, locale: Locale): string[] {
	const plain = removeFillers(normalize(text).text, locale).text;
	const { text: rest, signs } = withQuantitySigns(plain, locale);
	const found = [...signs];
	for (const stretch of unifyWords(rest, locale).text.split(
		/[^a-z0-9'\u3400-\u9fff.\s]+|\.(?!\d)|\n/
	)) {
		const words = units(stretch, locale);
		words.forEach((word, i) => {
			found.push(word);
			const next = words[i + 1];
			if (next !== undefined) found.push(locale === 'en' ? `${word} ${next}` : word + next);
		});
	}
	return found;
}

/** The grams of one text with their weights; made by an index. */
export interface GramProfile {
	readonly weights: ReadonlyMap<string, number>;
	/** Whole root of the sum of squared weights. */
	readonly norm: number;
	/** Sum of the weights. */
	readonly total: number;
}

export interface GramIndex {
	readonly ids: readonly string[];
	profile(text: string): GramProfile;
	/** The profile of an entry; undefined for an unknown id. */
	entry(id: string): GramProfile | undefined;
	/** Weight of one gram, 16 and up: rarer among the entries weighs more. */
	weight(gram: string): number;
	/** Entries by similarity, best first, at most `limit`, without those that share nothing. */
	best(profile: GramProfile, limit: number): { readonly id: string; readonly score: number }[];
}

/** Cosine of two profiles, 0..1000. */
export function similarity(a: GramProfile, b: GramProfile): number {
	const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
	let dot = 0;
	for (const [gram, weight] of small.weights) {
		if (large.weights.has(gram)) dot += weight * weight;
	}
	return permille(dot, a.norm * b.norm);
}

/** How much of `whole` (by weight) stands in `part` too, 0..1000: does a long answer hold this short point? */
export function coverage(whole: GramProfile, part: GramProfile): number {
	let shared = 0;
	for (const [gram, weight] of whole.weights) if (part.weights.has(gram)) shared += weight;
	return permille(shared, whole.total);
}

/** An index over short texts; weights are inverse document frequencies as integers. */
export function createGramIndex(
	entries: readonly { readonly id: string; readonly text: string }[],
	locale: Locale
): GramIndex {
	const sets = entries.map((entry) => new Set(grams(entry.text, locale)));
	const frequency = new Map<string, number>();
	for (const set of sets)
		for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
	// log2 of (entries+1)/(frequency+1), in sixteenths, plus one so that what every entry has still counts a little.
	const weight = (gram: string): number =>
		16 +
		log2Times16(Math.floor(((entries.length + 1) * 1024) / ((frequency.get(gram) ?? 0) + 1))) -
		log2Times16(1024);
	const profileOf = (set: ReadonlySet<string>): GramProfile => {
		const weights = new Map<string, number>();
		let squares = 0;
		let total = 0;
		for (const gram of set) {
			const value = weight(gram);
			weights.set(gram, value);
			squares += value * value;
			total += value;
		}
		return { weights, norm: wholeRoot(squares), total };
	};
	const profiles = new Map(entries.map((entry, i) => [entry.id, profileOf(sets[i]!)]));
	return {
		ids: entries.map((entry) => entry.id),
		profile: (text) => profileOf(new Set(grams(text, locale))),
		entry: (id) => profiles.get(id),
		weight,
		best: (profile, limit) =>
			[...profiles]
				.map(([id, entry]) => ({ id, score: similarity(profile, entry) }))
				.filter((row) => row.score > 0)
				.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
				.slice(0, limit)
	};
}

/** Share of grams that two texts have in common, 0..1000, every gram counting the same: for echoes and repeats. */
export function jaccard(a: string, b: string, locale: Locale): number {
	const first = new Set(grams(a, locale));
	const second = new Set(grams(b, locale));
	let shared = 0;
	for (const gram of first) if (second.has(gram)) shared += 1;
	return permille(shared, first.size + second.size - shared);
}
