import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { termsOf } from '#lib/scenarios/compile/terms.ts';
import { normalize } from '#lib/text/normalize.ts';
import { blurredSyllables, syllables } from '#lib/text/pinyin.ts';
import type { MappedText } from '#lib/text/mapped-text.ts';
import { findConcepts, type Lexicon } from './concepts.ts';
import { COMMON_WORDS_ZH } from './lexicon/common-words-zh.ts';
import { STOP_CHARACTERS_ZH } from './lexicon/stop-words.ts';

/** Terms of one document by their sound, to put right what a recogniser wrote with other characters. */
export interface SoundBook {
	readonly terms: ReadonlySet<string>;
	readonly bySound: ReadonlyMap<string, string>;
	/** Longest term, characters. */
	readonly longest: number;
}

const SHORTEST = 2;
const LONGEST = 5;
/** Up to this length terms must sound exactly alike. */
const EXACT = 3;
const HAN_ONLY = /^[\u3400-\u9fff]+$/;

const soundOfCharacter = new Map<string, string>();
const blurOfCharacter = new Map<string, string>();

function remember(
	cache: Map<string, string>,
	character: string,
	sound: (text: string) => string[]
): string {
	let known = cache.get(character);
	if (known === undefined) {
		known = sound(character)[0] ?? character;
		cache.set(character, known);
	}
	return known;
}

/** Longer terms may differ as accents do (zh/z, ng/n, l/n). */
function soundOf(text: string): string {
	return [...text]
		.map((c) =>
			text.length <= EXACT
				? remember(soundOfCharacter, c, syllables)
				: remember(blurOfCharacter, c, blurredSyllables)
		)
		.join(' ');
}

function textsOf(scenario: CompiledScenario): string[] {
	const { caller, callee } = scenario.source;
	return [
		...caller.steps.flatMap((step) => [step.title, ...step.lines.map(({ text }) => text)]),
		...caller.knowledge.flatMap(({ question, answer }) => [question, answer]),
		...caller.profile.map(({ text }) => text),
		caller.opening.text,
		...[...callee.concerns.primary, ...callee.concerns.secondary].map(({ text }) => text),
		...scenario.steps.flatMap(({ points }) =>
			points.flatMap(({ text, alternatives }) => [text, ...alternatives])
		)
	];
}

export function createSoundBook(scenario: CompiledScenario, lexicon: Lexicon): SoundBook {
	const terms = new Set<string>();
	if (scenario.locale === 'en') return { terms, bySound: new Map(), longest: 0 };
	const add = (term: string): void => {
		if (term.length >= SHORTEST && term.length <= LONGEST && HAN_ONLY.test(term)) terms.add(term);
	};
	for (const text of textsOf(scenario)) {
		const plain = normalize(text).text;
		for (const { start, end } of findConcepts(lexicon, plain)) add(plain.slice(start, end));
		for (const term of termsOf(text, scenario.locale)) add(term);
	}
	const { names } = scenario;
	for (const name of [
		names.caller,
		names.callee,
		...names.callerCompany,
		...names.calleeCompany,
		...names.products
	])
		add(name);
	const bySound = new Map<string, string>();
	let longest = 0;
	for (const term of [...terms].sort((a, b) => (a < b ? -1 : 1))) {
		if ([...term].every((c) => STOP_CHARACTERS_ZH.has(c))) continue;
		const sound = soundOf(term);
		if (!bySound.has(sound)) bySound.set(sound, term);
		longest = Math.max(longest, term.length);
	}
	return { terms, bySound, longest };
}

/** True when the stretch may be a misheard term: no everyday word, not grammar alone, not a term itself. */
function isSuspect(stretch: string, book: SoundBook): boolean {
	if (book.terms.has(stretch) || COMMON_WORDS_ZH.has(stretch)) return false;
	if (/[零一二三四五六七八九十百千万\d]/.test(stretch)) return false;
	for (let i = 0; stretch.length > SHORTEST && i + SHORTEST <= stretch.length; i += 1) {
		const part = stretch.slice(i, i + SHORTEST);
		if (COMMON_WORDS_ZH.has(part) || book.terms.has(part)) return false;
	}
	let stops = 0;
	for (const c of stretch) if (STOP_CHARACTERS_ZH.has(c)) stops += 1;
	return stretch.length === SHORTEST ? stops === 0 : stops * 2 < stretch.length;
}

/**
 * Writes terms of the document where their sound was written with other characters ("叙费" → 续费). The result has
 * the same length, so that the map back to the original still holds.
 */
export function mendHomophones(mapped: MappedText, book: SoundBook): MappedText {
	if (book.longest === 0 || !/[\u3400-\u9fff]{2}/.test(mapped.text)) return mapped;
	const { text } = mapped;
	const out = [...text];
	if (out.length !== text.length) return mapped; // characters beyond the basic plane would shift the map
	const taken = new Uint8Array(text.length);
	// Terms that were written correctly are safe from being torn apart by a neighbour.
	for (let size = book.longest; size >= SHORTEST; size -= 1) {
		for (let i = 0; i + size <= text.length; i += 1) {
			if (book.terms.has(text.slice(i, i + size)) && size > SHORTEST) taken.fill(1, i, i + size);
		}
	}
	// So are everyday words: 直接打 holds no 接打.
	for (let i = 0; i + SHORTEST <= text.length; i += 1) {
		if (taken[i] === 0 && COMMON_WORDS_ZH.has(text.slice(i, i + SHORTEST))) {
			taken.fill(1, i, i + SHORTEST);
			i += SHORTEST - 1;
		}
	}
	for (let size = book.longest; size >= SHORTEST; size -= 1) {
		for (let i = 0; i + size <= text.length; i += 1) {
			const stretch = text.slice(i, i + size);
			if (!HAN_ONLY.test(stretch) || taken.subarray(i, i + size).some((flag) => flag === 1))
				continue;
			if (!isSuspect(stretch, book)) continue;
			const term = book.bySound.get(soundOf(stretch));
			if (term === undefined || term === stretch || term.length !== size) continue;
			for (let k = 0; k < size; k += 1) out[i + k] = term[k]!;
			taken.fill(1, i, i + size);
		}
	}
	return { text: out.join(''), at: mapped.at };
}
