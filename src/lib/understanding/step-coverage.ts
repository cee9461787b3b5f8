import type { Presence } from './presence.ts';
import type { IndexedOwner } from './scenario-index.ts';
import type { UnitTable } from './wording.ts';

const SLOTS = new WeakMap<IndexedOwner, readonly number[]>();

/** Every unit that any wording of an owner holds, each once. */
export function slotsOf(owner: IndexedOwner): readonly number[] {
	let slots = SLOTS.get(owner);
	if (!slots) {
		const all = owner.points.flatMap(({ wordings }) =>
			wordings.flatMap((wording) => wording.slots)
		);
		slots = [...new Set(all)];
		SLOTS.set(owner, slots);
	}
	return slots;
}

/** Share of all the words of an owner, weighted, that an utterance holds wherever they stand; loose ones by half. */
export function coverage(owner: IndexedOwner, table: UnitTable, { stretches }: Presence): number {
	let [held, total] = [0, 0];
	for (const slot of slotsOf(owner)) {
		const weight = table.weights[slot]!;
		total += weight;
		if (stretches.some(({ strict }) => strict[slot] !== 0)) held += weight * 2;
		else if (stretches.some(({ loose }) => loose[slot] !== 0)) held += weight;
	}
	return total === 0 ? 0 : Math.floor((held * 500) / total);
}
