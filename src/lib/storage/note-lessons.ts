import type { IDBPObjectStore, StoreNames } from 'idb';
import { mergeCards } from '#lib/drills/drill-card.ts';
import { cardsOf } from '#lib/drills/spots.ts';
import { digestOf } from '#lib/progress/call-digest.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { Schema } from './schema.ts';
import type { AttemptRow } from './stores.ts';
import { isDrillCard } from './validate-drill.ts';

type Mode = 'readwrite' | 'versionchange';
type Store<Name extends StoreNames<Schema>> = IDBPObjectStore<
	Schema,
	StoreNames<Schema>[],
	Name,
	Mode
>;

/**
 * What a call leaves for progress and drills, in the transaction that keeps its score card. A call that counts for
 * nothing (void, not marked) leaves nothing, and takes back what it had left for progress.
 */
export async function noteLessons(
	digests: Store<'digests'>,
	drills: Store<'drills'>,
	row: AttemptRow,
	card: ScoreCard | null
): Promise<void> {
	const digest = row.status === 'ended' && card !== null ? digestOf(row, card) : null;
	if (digest === null || card === null) return digests.delete(row.id);
	await digests.put(digest);
	for (const made of cardsOf(row, card)) {
		const here: unknown = await drills.get(made.id);
		await drills.put(isDrillCard(here) ? mergeCards(here, made) : made);
	}
}
