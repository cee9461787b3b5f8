import type { Locale } from '#lib/core/locale.ts';
import type { Lexicon } from './concepts.ts';
import { WEAK_CONCEPTS } from './lexicon/weak-concepts.ts';
import { createUnitLookup, type UnitLookup } from './unit-lookup.ts';
import { unitsOf, type Unit } from './units.ts';

/** All units of a document, numbered, so that an utterance is searched for each only once. */
export interface UnitTable {
	readonly units: readonly Unit[];
	/** How much finding it tells, by unit: rare ones tell more. */
	readonly weights: readonly number[];
	readonly lookup: UnitLookup;
	/** By slot the numbers of the wordings that hold it; grows while wordings are sealed. */
	readonly wordings: readonly number[][];
	/** How many wordings were sealed. */
	sealed: number;
}

/** One wording of the document as the units it is made of. */
export interface Wording {
	readonly text: string;
	/** Its number in the table. */
	readonly number: number;
	readonly slots: readonly number[];
	/** Sum of weights of `slots`. */
	readonly total: number;
	/** Slots that are quantities: without one of them the wording is not conveyed. */
	readonly quantitySlots: readonly number[];
}

/** Weight of a unit before rarity. A number is what people listen for; two characters alone say little. */
const BASE = { quantity: 26, concept: 20, weak: 9, letters: 6 } as const;
/** A wording needs this much weight to be conveyed by all of it; shorter ones say too little on their own. */
export const SELF_SUFFICIENT = 17;

/** In how many of `owners` a unit may occur until it tells less, with the share of its weight that is left (percent). */
function rarityPercent(holders: number, owners: number): number {
	if (holders <= 1) return 120;
	if (holders * 8 <= owners) return 100;
	if (holders * 4 <= owners) return 80;
	if (holders * 2 <= owners) return 50;
	return 30;
}

/** Collects wordings first and weighs their units once all are known. */
export class WordingBuilder {
	readonly #locale: Locale;
	readonly #lexicon: Lexicon;
	readonly #slotOf = new Map<string, number>();
	readonly #units: Unit[] = [];
	/** By slot: owners (steps, answers) whose wordings hold it. */
	readonly #holders: Set<string>[] = [];
	readonly #owners = new Set<string>();
	/** Units by text: titles and clauses come back in steps, facts and questions. */
	readonly #known = new Map<string, readonly Unit[]>();

	constructor(locale: Locale, lexicon: Lexicon) {
		this.#locale = locale;
		this.#lexicon = lexicon;
	}

	/** Slots of a wording; `owner` is the step or answer it belongs to, null when it should not change rarity. */
	add(text: string, owner: string | null): readonly number[] {
		if (owner !== null) this.#owners.add(owner);
		let units = this.#known.get(text);
		if (!units) {
			units = unitsOf(text, this.#locale, this.#lexicon);
			this.#known.set(text, units);
		}
		return units.map((unit) => {
			let slot = this.#slotOf.get(unit.key);
			if (slot === undefined) {
				slot = this.#units.length;
				this.#slotOf.set(unit.key, slot);
				this.#units.push(unit);
				this.#holders.push(new Set());
			}
			if (owner !== null) this.#holders[slot]!.add(owner);
			return slot;
		});
	}

	table(): UnitTable {
		const weights = this.#units.map((unit, slot) => {
			const percent = rarityPercent(this.#holders[slot]!.size, this.#owners.size);
			const base =
				unit.kind === 'concept' &&
				unit.ids.every((id) => WEAK_CONCEPTS.has(id) || /^@call/.test(id))
					? BASE.weak
					: BASE[unit.kind];
			return Math.floor((base * percent) / 100);
		});
		return {
			units: this.#units,
			weights,
			lookup: createUnitLookup(this.#units),
			wordings: this.#units.map(() => []),
			sealed: 0
		};
	}
}

/** Seals slots into a wording once the table is weighed. */
export function toWording(text: string, slots: readonly number[], table: UnitTable): Wording {
	const number = table.sealed;
	table.sealed += 1;
	for (const slot of slots) table.wordings[slot]?.push(number);
	return {
		text,
		number,
		slots,
		total: slots.reduce((sum, slot) => sum + (table.weights[slot] ?? 0), 0),
		quantitySlots: slots.filter((slot) => table.units[slot]?.kind === 'quantity')
	};
}
