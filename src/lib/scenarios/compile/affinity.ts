import type { Locale } from '#lib/core/locale.ts';
import { conceptsIn } from './concepts.ts';
import { termsOf } from './terms.ts';

/** Weights of one shared feature, before rarity: what is shared by meaning tells more than shared characters. */
const CONCEPT = 6;
const TERM = 4;
const BIGRAM = 1;

export interface Affinity {
	/** How much of what `query` is about also stands in entry `id`, 0..1000. */
	score(query: string, id: string): number;
	/** Entries that fit, best first. */
	rank(query: string, threshold: number): { id: string; score: number }[];
}

/** Compares questions of the callee with what the caller's half can answer. Integers, no vectors: a few dozen short texts. */
export function createAffinity(
	entries: readonly { readonly id: string; readonly text: string }[],
	locale: Locale
): Affinity {
	const features = new Map(entries.map(({ id, text }) => [id, featuresOf(text, locale)]));
	const holding = new Map<string, number>();
	for (const set of features.values()) {
		for (const feature of set.keys()) holding.set(feature, (holding.get(feature) ?? 0) + 1);
	}
	const rarity = (feature: string): number => {
		const holders = holding.get(feature) ?? 0;
		// 6 for a feature of one entry, down to 1 for one that half of them hold.
		if (holders === 0) return 2;
		return Math.max(1, Math.min(6, Math.floor((entries.length * 2) / (holders * 2 + 1)) + 1));
	};
	const score = (query: string, id: string): number => {
		const target = features.get(id);
		if (!target) return 0;
		let shared = 0;
		let total = 0;
		for (const [feature, weight] of featuresOf(query, locale)) {
			const value = weight * rarity(feature);
			total += value;
			if (target.has(feature)) shared += value;
		}
		return total === 0 ? 0 : Math.floor((shared * 1000) / total);
	};
	return {
		score,
		rank: (query, threshold) =>
			entries
				.map(({ id }) => ({ id, score: score(query, id) }))
				.filter((entry) => entry.score >= threshold)
				.sort((a, b) => b.score - a.score)
	};
}

/** The same short texts are compared many times over while one document is compiled. */
const remembered = new Map<string, ReadonlyMap<string, number>>();
const REMEMBERED = 2000;

function featuresOf(text: string, locale: Locale): ReadonlyMap<string, number> {
	const key = `${locale}:${text}`;
	const known = remembered.get(key);
	if (known) return known;
	if (remembered.size >= REMEMBERED) remembered.clear();
	const features = readFeatures(text, locale);
	remembered.set(key, features);
	return features;
}

function readFeatures(text: string, locale: Locale): Map<string, number> {
	const features = new Map<string, number>();
	for (const concept of conceptsIn(text)) features.set(`#${concept}`, CONCEPT);
	for (const term of termsOf(text, locale)) features.set(term, TERM);
	if (locale !== 'en') {
		for (const run of text.match(/[\u3400-\u9fff]+/gu) ?? []) {
			for (let i = 0; i + 2 <= run.length; i += 1) {
				const pair = run.slice(i, i + 2);
				if (!features.has(pair)) features.set(`~${pair}`, BIGRAM);
			}
		}
	}
	return features;
}
