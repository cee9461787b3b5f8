import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import { STOP_CHARACTERS_ZH, STOP_WORDS_EN } from './lexicon/stop-words.ts';
import { stem } from './units.ts';

/**
 * Which items of the knowledge base share letters with a line: neighbouring Chinese characters and words of an
 * alphabet. It knows nothing of meaning, and so it also works where a trade speaks in words that no lexicon holds.
 */
export interface Kinship {
	/** Items (by position) that hold a pair or word in their question, answer or first-linked concerns. */
	readonly holders: ReadonlyMap<string, readonly number[]>;
	/** The same for single characters with a content of their own ("停", "转"). */
	readonly signs: ReadonlyMap<string, readonly number[]>;
	readonly items: number;
}

/** What sharing a piece tells that `holders` items hold: PIECE / (holders + 2), about a hundred times ln(1 + 8 / holders). */
const PIECE = 660;
const MOST = 1500;

function* piecesOf(text: string): Generator<string> {
	for (const [run] of text.matchAll(/[\u3400-\u9fff]{2,}/g))
		for (let i = 0; i + 1 < run.length; i += 1) yield run.slice(i, i + 2);
	for (const [word] of text.matchAll(/[a-z]{3,}/g)) if (!STOP_WORDS_EN.has(word)) yield stem(word);
}

function* signsOf(text: string): Generator<string> {
	for (const sign of text)
		if (/[\u3400-\u9fff]/.test(sign) && !STOP_CHARACTERS_ZH.has(sign)) yield sign;
}

export function createKinship({ knowledge, concerns }: CompiledScenario): Kinship {
	const texts = knowledge.map((item) => {
		const voiced = concerns.filter((concern) => concern.knowledge[0] === item.number);
		const all = [
			item.question,
			item.answer,
			...voiced.flatMap(({ question, facets }) => [question, ...facets])
		];
		return normalize(all.join('\n')).text;
	});
	const holdersOf = (pieces: (text: string) => Iterable<string>): Map<string, number[]> => {
		const holders = new Map<string, number[]>();
		texts.forEach((text, position) => {
			for (const piece of new Set(pieces(text)))
				holders.set(piece, [...(holders.get(piece) ?? []), position]);
		});
		return holders;
	};
	return { holders: holdersOf(piecesOf), signs: holdersOf(signsOf), items: knowledge.length };
}

function near(
	pieces: ReadonlySet<string>,
	holders: ReadonlyMap<string, readonly number[]>,
	items: number
): number[] {
	const found = Array.from({ length: items }, () => 0);
	for (const piece of pieces) {
		const sharing = holders.get(piece);
		if (!sharing) continue;
		const told = Math.floor(PIECE / (sharing.length + 2));
		for (const position of sharing) found[position] = Math.min(MOST, found[position]! + told);
	}
	return found;
}

/** How near a normalised text is to each item, by position: 0..1500. */
export function kinOf({ holders, items }: Kinship, text: string): number[] {
	return near(new Set(piecesOf(text)), holders, items);
}

/** The same by single characters. */
export function signKinOf({ signs, items }: Kinship, text: string): number[] {
	return near(new Set(signsOf(text)), signs, items);
}
