import { cards as packCards, packs } from 'virtual:scenario-packs';
import type { CompiledScenario, ScenarioCard } from './compiled-scenario.ts';

/** The scenarios that ship with the game, in the order in which the picker shows them. */
const ORDER = ['upgrade', 'renewal-offer', 'mobile-plan', 'cloud-renewal', 'service-followup'];

/** Small enough for the first page; a pack that the order does not name comes last. */
export const cards: readonly ScenarioCard[] = [...packCards].sort(
	(a, b) => place(a.id) - place(b.id)
);

function place(id: string): number {
	const at = ORDER.indexOf(id);
	return at < 0 ? ORDER.length : at;
}

export function hasPack(id: string): boolean {
	return Object.hasOwn(packs, id);
}

/** The compiled pack; rejects when there is none of this id or when it cannot be fetched. */
export async function loadPack(id: string): Promise<CompiledScenario> {
	const load = Object.hasOwn(packs, id) ? packs[id] : undefined;
	if (!load) throw new Error(`no scenario pack with the id ${id}`);
	return (await load()).default;
}
