import type { Quantity } from '#lib/core/quantity.ts';
import type { Unit } from './units.ts';

/** Slots of a document's units by what shows that they are said: words are looked up, not searched for one by one. */
export interface UnitLookup {
	readonly byConcept: ReadonlyMap<string, readonly number[]>;
	/** By `pairKey`, or by the character's code for a unit of one. */
	readonly byLetters: ReadonlyMap<number, number>;
	/** By word of an alphabet. */
	readonly byWord: ReadonlyMap<string, number>;
	readonly figures: readonly { readonly slot: number; readonly quantity: Quantity }[];
}

/** Two characters as one number; greater than every code of one. */
export const pairKey = (first: number, second: number): number => (first + 1) * 0x10000 + second;

export function createUnitLookup(units: readonly Unit[]): UnitLookup {
	const byConcept = new Map<string, number[]>();
	const byLetters = new Map<number, number>();
	const byWord = new Map<string, number>();
	const figures: { slot: number; quantity: Quantity }[] = [];
	units.forEach((unit, slot) => {
		if (unit.kind === 'quantity') figures.push({ slot, quantity: unit.quantity });
		else if (unit.kind === 'concept') {
			for (const id of unit.ids) {
				const slots = byConcept.get(id);
				if (slots) slots.push(slot);
				else byConcept.set(id, [slot]);
			}
		} else if (unit.key.startsWith('w:')) byWord.set(unit.letters, slot);
		else {
			const { letters } = unit;
			const first = letters.charCodeAt(0);
			byLetters.set(letters.length > 1 ? pairKey(first, letters.charCodeAt(1)) : first, slot);
		}
	});
	return { byConcept, byLetters, byWord, figures };
}
