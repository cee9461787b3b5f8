import { normalize } from './normalize.ts';
import { SYLLABLES } from './tables/syllables.ts';

const SYLLABLE_OF = new Map<string, string>();
for (const row of SYLLABLES.split(' ')) {
	const sound = /^[a-z]+/.exec(row)?.[0] ?? '';
	for (const character of row.slice(sound.length)) SYLLABLE_OF.set(character, sound);
}

/** What recognisers mix up: zh/z, ch/c, sh/s, n/l at the start, ng/n at the end. */
function blur(sound: string): string {
	return sound
		.replace(/^([zcs])h/, '$1')
		.replace(/^l(?=[aeiouv])/, 'n')
		.replace(/^hu(?=[aeio])/, 'f')
		.replace(/ng$/, 'n');
}

/**
 * Toneless syllables of a text: Chinese characters by their most common reading, words of an alphabet and digits
 * as they are, everything else left out. "续费CRM" → ["xu", "fei", "crm"]; unknown characters stand for themselves.
 */
export function syllables(text: string): string[] {
	const found: string[] = [];
	for (const match of normalize(text).text.matchAll(/[a-z]+|\d+|[\u3400-\u9fff]/g)) {
		found.push(SYLLABLE_OF.get(match[0]) ?? match[0]);
	}
	return found;
}

/** Syllables after the blur that forgives common recognition errors: 叙费 and 续费 agree anyway, 山城 and 三层 too. */
export function blurredSyllables(text: string): string[] {
	return syllables(text).map(blur);
}

/** Neighbouring syllables, "xu·fei": single ones are far too ambiguous to rescue anything. */
export function soundGrams(text: string): string[] {
	const sounds = blurredSyllables(text);
	return sounds.slice(1).map((sound, i) => `${sounds[i]!}·${sound}`);
}
