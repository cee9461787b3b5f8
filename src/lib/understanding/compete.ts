import type { Presence } from './presence.ts';
import type { IndexedOwner } from './scenario-index.ts';
import { slotsOf } from './step-coverage.ts';
import type { UnitTable } from './wording.ts';

/**
 * How much of what was said a step accounts for. Two steps may hold the same figure or word; the one that explains
 * more of the clause, and of the turn around it, is the one that was spoken about.
 */
export interface Claims {
	/** Weight that the step explains in clauses `first`..`last`, with a part of what it explains around them. */
	of(owner: IndexedOwner, first: number, last: number): number;
	/** The same with a part of what the callee's question asks of it: "停多久？" – "半小时。" */
	asked(owner: IndexedOwner, first: number, last: number): number;
}

/** What a step explains in the rest of the turn counts by this part (percent). */
const AROUND = 25;

/** What the callee's question says of a step counts for it by this part (percent). */
const LENT = 25;

/** Weight that the callee's question holds of an owner. */
function askedOf(owner: IndexedOwner, table: UnitTable, { context }: Presence): number {
	return slotsOf(owner).reduce(
		(sum, slot) => sum + (context[slot] === 1 ? table.weights[slot]! : 0),
		0
	);
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
	const known = new Map<IndexedOwner, { weights: number[]; total: number; lent: number }>();
	/** `share`: percent of what is lent that counts in each clause. */
	const claim = (owner: IndexedOwner, first: number, last: number, share: number): number => {
		let entry = known.get(owner);
		if (!entry) {
			const weights = explained(owner, table, presence);
			const total = weights.reduce((sum, weight) => sum + weight, 0);
			entry = { weights, total, lent: askedOf(owner, table, presence) };
			known.set(owner, entry);
		}
		const lent = Math.floor((entry.lent * share) / 100);
		const total = entry.total + lent * entry.weights.length;
		let here = 0;
		for (let i = first; i <= last; i += 1) here += (entry.weights[i] ?? 0) + lent;
		return here + Math.floor(((total - here) * AROUND) / 100);
	};
	return {
		of: (owner, first, last) => claim(owner, first, last, 0),
		asked: (owner, first, last) => claim(owner, first, last, LENT)
	};
}
