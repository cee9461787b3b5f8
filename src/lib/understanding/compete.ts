import type { Presence } from './presence.ts';
import type { IndexedOwner } from './scenario-index.ts';
import type { UnitTable } from './wording.ts';

/**
 * How much of what was said a step accounts for. Two steps may hold the same figure or word; the one that explains
 * more of the clause, and of the turn around it, is the one that was spoken about.
 */
export interface Claims {
	/** Weight that the step explains in clauses `first`..`last`, with a part of what it explains around them. */
	of(owner: IndexedOwner, first: number, last: number): number;
}

/** What a step explains in the rest of the turn counts by this part (percent). */
const AROUND = 25;

const SLOTS = new WeakMap<IndexedOwner, readonly number[]>();

/** Every unit that any wording of an owner holds, each once. */
function slotsOf(owner: IndexedOwner): readonly number[] {
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

/** Weight that `owner` explains, by clause. */
function explained(owner: IndexedOwner, table: UnitTable, presence: Presence): number[] {
	const weights = presence.heard.clauses.map(() => 0);
	for (const { first, count, strict } of presence.stretches) {
		for (const slot of slotsOf(owner)) {
			const mask = strict[slot]!;
			if (mask === 0) continue;
			const weight = table.weights[slot]!;
			for (let i = 0; i < count; i += 1) if ((mask & (1 << i)) !== 0) weights[first + i]! += weight;
		}
	}
	return weights;
}

/** Claims of all steps on one utterance, worked out when first asked for. */
export function createClaims(table: UnitTable, presence: Presence): Claims {
	const known = new Map<IndexedOwner, { weights: number[]; total: number }>();
	return {
		of(owner, first, last) {
			let entry = known.get(owner);
			if (!entry) {
				const weights = explained(owner, table, presence);
				entry = { weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
				known.set(owner, entry);
			}
			let here = 0;
			for (let i = first; i <= last; i += 1) here += entry.weights[i] ?? 0;
			return here + Math.floor(((entry.total - here) * AROUND) / 100);
		}
	};
}
