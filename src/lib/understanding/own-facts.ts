import { compareQuantities } from '#lib/text/compare-quantities.ts';
import { relate } from './measures.ts';
import type { FactMention } from './observation.ts';
import type { IndexedOwner, ScenarioIndex } from './scenario-index.ts';

/** Two facts of the document that say the same number of the same thing (a step and the answer that repeats it). */
export function agree(index: ScenarioIndex, a: string | null, b: string | null): boolean {
	if (a === null || b === null) return false;
	if (a === b) return true;
	const find = (id: string) => index.facts.find(({ fact }) => fact.id === id);
	const [one, other] = [find(a), find(b)];
	// Two hours of approval are not the two hours of an invoice.
	if (one && other && relate(one.measured.measures, other.measured.measures) === 'disjoint')
		return false;
	const [first, second] = [one?.fact.quantity, other?.fact.quantity];
	return (
		first !== undefined &&
		first !== null &&
		second !== undefined &&
		second !== null &&
		['same', 'bound'].includes(compareQuantities(first, second))
	);
}

/** A mention of what an item of the knowledge base itself says. */
export function isOwn(
	index: ScenarioIndex,
	owner: IndexedOwner,
	{ factId, line }: FactMention
): boolean {
	const item = index.scenario.knowledge.find(({ number }) => number === owner.number);
	if (line !== null && line === item?.line) return true;
	if (factId === null) return false;
	return index.facts.some(
		({ fact }) =>
			(fact.origin.kind === 'knowledge' &&
				fact.origin.number === owner.number &&
				agree(index, fact.id, factId)) ||
			owner.points.some(({ point }) => point.factIds.includes(factId))
	);
}
