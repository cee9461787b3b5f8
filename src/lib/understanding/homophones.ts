import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { termsOf } from '#lib/scenarios/compile/terms.ts';
import { normalize } from '#lib/text/normalize.ts';
import { blurredSyllables, syllables } from '#lib/text/pinyin.ts';
import type { MappedText } from '#lib/text/mapped-text.ts';
import { findConcepts, type Lexicon } from './concepts.ts';
import { COMMON_WORDS_ZH } from './lexicon/common-words-zh.ts';
import { STOP_CHARACTERS_ZH } from './lexicon/stop-words.ts';

/** Terms by their sound, character by character. */
interface SoundNode {
	readonly next: Map<string, SoundNode>;
	/** The term that ends here. */
	term: string | null;
}

/** Terms of one document by their sound, to put right what a recogniser wrote with other characters. */
export interface SoundBook {
	readonly terms: ReadonlySet<string>;
	/** Terms that must sound exactly alike, and longer ones. */
	readonly exact: SoundNode;
	readonly blurred: SoundNode;
	/** Longest term, characters. */
	readonly longest: number;
}

const SHORTEST = 2;
const LONGEST = 5;
/** Up to this length terms must sound exactly alike. */
const EXACT = 3;
const HAN_ONLY = /^[\u3400-\u9fff]+$/;
const [FIRST_HAN, LAST_HAN] = [0x3400, 0x9fff];

const soundOfCharacter = new Map<string, string>();
const blurOfCharacter = new Map<string, string>();

/** The sound of one character; longer terms may differ as accents do (zh/z, ng/n, l/n). */
function soundOf(character: string, blurred: boolean): string {
	const cache = blurred ? blurOfCharacter : soundOfCharacter;
	let known = cache.get(character);
	if (known === undefined) {
		known = (blurred ? blurredSyllables : syllables)(character)[0] ?? character;
		cache.set(character, known);
	}
	return known;
}

const makeNode = (): SoundNode => ({ next: new Map(), term: null });

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
	const [exact, blurred] = [makeNode(), makeNode()];
	if (scenario.locale === 'en') return { terms, exact, blurred, longest: 0 };
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
	let longest = 0;
	for (const term of [...terms].sort((a, b) => (a < b ? -1 : 1))) {
		if ([...term].every((c) => STOP_CHARACTERS_ZH.has(c))) continue;
		const isLong = term.length > EXACT;
		let node = isLong ? blurred : exact;
		for (const c of term) {
			const sound = soundOf(c, isLong);
			let next = node.next.get(sound);
			if (next === undefined) node.next.set(sound, (next = makeNode()));
			node = next;
		}
		node.term ??= term;
		longest = Math.max(longest, term.length);
	}
	return { terms, exact, blurred, longest };
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

/** A stretch of the text that sounds like a term and may be one misheard. */
interface Misheard {
	readonly start: number;
	readonly term: string;
}

function misheardFrom(
	root: SoundNode,
	text: string,
	start: number,
	blurred: boolean,
	book: SoundBook,
	found: Misheard[]
): void {
	let node: SoundNode | undefined = root;
	for (let at = start; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code < FIRST_HAN || code > LAST_HAN) return;
		node = node.next.get(soundOf(text[at]!, blurred));
		if (node === undefined) return;
		const { term } = node;
		if (term === null || term.length !== at + 1 - start) continue;
		const stretch = text.slice(start, at + 1);
		if (term !== stretch && isSuspect(stretch, book)) found.push({ start, term });
	}
}

/** Stretches that may be misheard terms, the longest first. */
function findMisheard(text: string, book: SoundBook): Misheard[] {
	const found: Misheard[] = [];
	for (let start = 0; start + SHORTEST <= text.length; start += 1) {
		misheardFrom(book.exact, text, start, false, book, found);
		misheardFrom(book.blurred, text, start, true, book, found);
	}
	return found.sort((a, b) => b.term.length - a.term.length || a.start - b.start);
}

/** What stands as it should: terms, safe from being torn apart by a neighbour, and everyday words (直接打 holds no 接打). */
function takenPlaces(text: string, book: SoundBook): Uint8Array {
	const taken = new Uint8Array(text.length);
	for (let size = book.longest; size > SHORTEST; size -= 1) {
		for (let i = 0; i + size <= text.length; i += 1)
			if (book.terms.has(text.slice(i, i + size))) taken.fill(1, i, i + size);
	}
	for (let i = 0; i + SHORTEST <= text.length; i += 1) {
		if (taken[i] === 0 && COMMON_WORDS_ZH.has(text.slice(i, i + SHORTEST))) {
			taken.fill(1, i, i + SHORTEST);
			i += SHORTEST - 1;
		}
	}
	return taken;
}

/**
 * Writes terms of the document where their sound was written with other characters ("叙费" → 续费). The result has
 * the same length, so that the map back to the original still holds.
 */
export function mendHomophones(mapped: MappedText, book: SoundBook): MappedText {
	const { text } = mapped;
	if (book.longest === 0) return mapped;
	const misheard = findMisheard(text, book);
	// Characters beyond the basic plane would shift the map.
	if (misheard.length === 0 || /[\ud800-\udbff][\udc00-\udfff]/.test(text)) return mapped;
	const taken = takenPlaces(text, book);
	const out = text.split('');
	for (const { start, term } of misheard) {
		const end = start + term.length;
		if (taken.subarray(start, end).includes(1)) continue;
		for (let k = 0; k < term.length; k += 1) out[start + k] = term[k]!;
		taken.fill(1, start, end);
	}
	return { text: out.join(''), at: mapped.at };
}
