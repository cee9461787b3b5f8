/** A document in the making, as a list shows it. */
export interface DraftItem {
	/** `of:<scenario id>` for a change of an imported scenario. */
	readonly key: string;
	readonly name: string;
	/** Milliseconds since 1970. */
	readonly changedAt: number;
	/** Null while it is being read. */
	readonly errors: number | null;
	readonly title: string;
	/** Of the scenario that it would be saved as; null while it cannot be. */
	readonly id: string | null;
}

/** What saving a draft unasked would take away: a scenario that is there, or another draft of the same id. */
export type Clash = 'scenario' | 'draft' | null;

export function clashOf(
	draft: DraftItem,
	drafts: readonly DraftItem[],
	scenarioIds: readonly string[]
): Clash {
	if (draft.id === null || draft.key === `of:${draft.id}`) return null;
	if (scenarioIds.includes(draft.id)) return 'scenario';
	return drafts.some((other) => other.key !== draft.key && other.id === draft.id) ? 'draft' : null;
}

/** Drafts that can be saved at once without taking anything away. */
export const savable = (
	drafts: readonly DraftItem[],
	scenarioIds: readonly string[]
): readonly DraftItem[] =>
	drafts.filter(
		(draft) =>
			draft.errors === 0 && draft.id !== null && clashOf(draft, drafts, scenarioIds) === null
	);
