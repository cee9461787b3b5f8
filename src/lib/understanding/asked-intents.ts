import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import { ASKING_EN } from './lexicon/asking-en.ts';
import { ASKING_ZH } from './lexicon/asking-zh.ts';
import { neededCharacters } from './needed-characters.ts';

/** What people want to know, read from how they ask: one level above the words of a question. */
interface Intent {
	readonly id: string;
	readonly about: RegExp;
	readonly asks: RegExp;
	/** A line without any of these asks for nothing of the kind; null when it must be tried. */
	readonly needed: ReadonlySet<string> | null;
}

interface ItemIntents {
	readonly number: number;
	/** Intents of its question, and of its answer. */
	readonly asked: ReadonlySet<string>;
	readonly answered: ReadonlySet<string>;
}

export interface IntentIndex {
	readonly items: readonly ItemIntents[];
	/** Items whose question or answer holds an intent, by id. */
	readonly holders: ReadonlyMap<string, number>;
}

function intentsOf(
	table: Readonly<Record<string, { readonly about: string; readonly asks: string }>>
): readonly Intent[] {
	return Object.entries(table).map(([id, { about, asks }]) => ({
		id,
		about: new RegExp(about),
		asks: new RegExp(`${asks}|${about}`),
		needed: neededCharacters(`${asks}|${about}`)
	}));
}

const INTENTS: Readonly<Record<Locale, readonly Intent[]>> = {
	'zh-CN': intentsOf(ASKING_ZH),
	en: intentsOf(ASKING_EN)
};

export function createIntentIndex(scenario: CompiledScenario): IntentIndex {
	const intents = INTENTS[scenario.locale];
	const about = (text: string): Set<string> => {
		const plain = normalize(text).text;
		return new Set(intents.filter((intent) => intent.about.test(plain)).map(({ id }) => id));
	};
	const items = scenario.knowledge.map(({ number, question, answer }): ItemIntents => ({
		number,
		asked: about(question),
		answered: about(answer)
	}));
	const holders = new Map<string, number>();
	for (const { asked, answered } of items)
		for (const id of new Set([...asked, ...answered]))
			holders.set(id, (holders.get(id) ?? 0) + (asked.has(id) ? 2 : 1));
	return { items, holders };
}

/** Intents of a normalised line; `among` leaves out those that the line around a stretch does not hold. */
export function intentsIn(
	text: string,
	locale: Locale,
	among: readonly string[] | null = null
): string[] {
	return INTENTS[locale]
		.filter(({ id, asks, needed }) => {
			if (among !== null && !among.includes(id)) return false;
			return (needed === null || holdsAny(text, needed)) && asks.test(text);
		})
		.map(({ id }) => id);
}

function holdsAny(text: string, characters: ReadonlySet<string>): boolean {
	for (let i = 0; i < text.length; i += 1) if (characters.has(text[i]!)) return true;
	return false;
}

/** Weight of an intent that so many items hold (a question counts twice): what all of them hold tells nothing. */
function weightOf(held: number, items: number): number {
	if (held <= 2) return 120;
	if (held * 3 <= items * 2) return 80;
	return held <= items ? 50 : 20;
}

/** Tenths of a fit that come from the line's intents; the rest from how far the item's own question is covered. */
const REVERSE = 6;

/** How far each item is what the intents of a line are about, 0..1000. */
export function fitIntents(
	index: IntentIndex,
	said: readonly string[]
): ReadonlyMap<number, number> {
	const scores = new Map<number, number>();
	const known = said.filter((id) => index.holders.has(id));
	if (known.length === 0) return scores;
	const weigh = (id: string): number => weightOf(index.holders.get(id) ?? 0, index.items.length);
	const total = known.reduce((sum, id) => sum + weigh(id), 0);
	for (const { number, asked, answered } of index.items) {
		let held = 0;
		for (const id of known) held += weigh(id) * (asked.has(id) ? 4 : answered.has(id) ? 2 : 0);
		if (held === 0) continue;
		const reverse = (held * 250) / total;
		let [all, covered] = [0, 0];
		for (const id of asked) {
			all += weigh(id);
			if (known.includes(id)) covered += weigh(id);
		}
		const forward = all === 0 ? 0 : (covered * 1000) / all;
		scores.set(number, Math.floor((reverse * REVERSE + forward * (10 - REVERSE)) / 10));
	}
	return scores;
}
