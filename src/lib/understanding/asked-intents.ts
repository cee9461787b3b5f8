import type { Locale } from '#lib/core/locale.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { normalize } from '#lib/text/normalize.ts';
import {
	createSieve,
	needOfPattern,
	siftPatterns,
	type PatternSieve
} from '#lib/text/pattern-sieve.ts';
import { ASKING_EN } from './lexicon/asking-en.ts';
import { ASKING_ZH } from './lexicon/asking-zh.ts';

/** What people want to know, read from how they ask: one level above the words of a question. */
interface Intent {
	readonly id: string;
	readonly about: RegExp;
	readonly asks: RegExp;
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

interface Intents {
	readonly all: readonly Intent[];
	/** Of the ways to ask: a line that holds nothing of an intent is not tried for it. */
	readonly sieve: PatternSieve;
}

function intentsOf(
	table: Readonly<Record<string, { readonly about: string; readonly asks: string }>>
): Intents {
	const all = Object.entries(table).map(([id, { about, asks }]) => ({
		id,
		about: new RegExp(about),
		asks: new RegExp(`${asks}|${about}`)
	}));
	return { all, sieve: createSieve(all.map(({ asks }) => needOfPattern(asks.source))) };
}

const INTENTS: Readonly<Record<Locale, Intents>> = {
	'zh-CN': intentsOf(ASKING_ZH),
	en: intentsOf(ASKING_EN)
};

export function createIntentIndex(scenario: CompiledScenario): IntentIndex {
	const { all: intents } = INTENTS[scenario.locale];
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
	const { all, sieve } = INTENTS[locale];
	const found: string[] = [];
	for (const at of siftPatterns(sieve, text)) {
		const { id, asks } = all[at]!;
		if ((among === null || among.includes(id)) && asks.test(text)) found.push(id);
	}
	return found;
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
