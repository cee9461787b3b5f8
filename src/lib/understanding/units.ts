import type { Locale } from '#lib/core/locale.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import { normalize } from '#lib/text/normalize.ts';
import { findQuantities } from '#lib/text/quantities.ts';
import { findConcepts, groupHits, type Lexicon } from './concepts.ts';
import { STOP_CHARACTERS_ZH, STOP_WORDS_EN } from './lexicon/stop-words.ts';

/** One piece of meaning in a wording of the document. Weights are set once the whole document is known. */
export type Unit =
	| { readonly kind: 'concept'; readonly ids: readonly string[]; readonly key: string }
	/** Two neighbouring Han characters (or one alone), or one word of an alphabet, that no concept covers. */
	| { readonly kind: 'letters'; readonly letters: string; readonly key: string }
	| { readonly kind: 'quantity'; readonly quantity: Quantity; readonly key: string };

const CHANNELS: ReadonlySet<string> = new Set([
	'email',
	'wechat',
	'sms',
	'phone',
	'text',
	'meeting'
]);

const HAN = /[\u3400-\u9fff]/;

/** English words lose their commonest endings so that "trucks" and "truck" agree. */
export function stem(word: string): string {
	if (word.length <= 4) return word.replace(/s$/, '');
	return word.replace(/(?:ies)$/, 'y').replace(/(?:ing|edly|ed|ly|es|s|er)$/, '');
}

function letterUnits(text: string, locale: Locale, into: Unit[]): void {
	if (locale === 'en') {
		for (const match of text.matchAll(/[a-z][a-z'-]+/g)) {
			if (STOP_WORDS_EN.has(match[0])) continue;
			const letters = stem(match[0]);
			into.push({ kind: 'letters', letters, key: `w:${letters}` });
		}
		return;
	}
	let run = '';
	const flush = (): void => {
		if (run.length === 1) into.push({ kind: 'letters', letters: run, key: `l:${run}` });
		for (let i = 0; i + 1 < run.length; i += 1) {
			const letters = run.slice(i, i + 2);
			into.push({ kind: 'letters', letters, key: `l:${letters}` });
		}
		run = '';
	};
	for (const match of text.matchAll(/[a-z]+|[\u3400-\u9fff]|[^a-z\u3400-\u9fff]+/g)) {
		const piece = match[0];
		if (/^[a-z]/.test(piece)) {
			flush();
			if (piece.length > 1) into.push({ kind: 'letters', letters: piece, key: `w:${piece}` });
		} else if (HAN.test(piece) && !STOP_CHARACTERS_ZH.has(piece)) run += piece;
		else flush();
	}
	flush();
}

/** Without a digit or a numeral there is no quantity to look for. */
function hasNumber(text: string, locale: Locale): boolean {
	return locale === 'en' || /[\d零一二两三四五六七八九十百千万半几元国劳@]/.test(text);
}

/** The pieces of meaning in one wording of the document, each once. */
export function unitsOf(wording: string, locale: Locale, lexicon: Lexicon): Unit[] {
	const { text } = normalize(wording);
	const units: Unit[] = [];
	const covered = new Array<boolean>(text.length).fill(false);
	for (const quantity of hasNumber(text, locale) ? findQuantities(text, locale) : []) {
		const { dimension, min, max, unit } = quantity;
		// "一次", "进一步", "一个": grammar, not a number that one listens for.
		if (dimension === 'count' && min === 1 && max === 1) continue;
		units.push({ kind: 'quantity', quantity, key: `q:${dimension}:${unit}:${min}-${max}` });
		covered.fill(true, quantity.start, quantity.end);
	}
	const hits = findConcepts(lexicon, text).filter((hit) => {
		for (let i = hit.start; i < hit.end; i += 1) if (!covered[i]) return true;
		return false;
	});
	const groups = groupHits(hits);
	const channels = groups.filter(({ ids }) => ids.some((id) => CHANNELS.has(id)));
	for (const group of groups) {
		// "邮箱、微信或者短信" names a choice: any of them will do.
		if (channels.length >= 2 && channels.includes(group)) {
			if (group === channels[0]) {
				const ids = [...new Set(channels.flatMap((channel) => channel.ids))].sort();
				units.push({ kind: 'concept', ids, key: `c:${ids.join('|')}` });
			}
			covered.fill(true, group.start, group.end);
			continue;
		}
		units.push({ kind: 'concept', ids: group.ids, key: `c:${[...group.ids].sort().join('|')}` });
		covered.fill(true, group.start, group.end);
	}
	let rest = '';
	for (let i = 0; i < text.length; i += 1) rest += covered[i] ? '\n' : text[i]!;
	letterUnits(rest, locale, units);
	const seen = new Set<string>();
	return units.filter((unit) => !seen.has(unit.key) && seen.add(unit.key));
}
