import { headOf, rowOf, toStoredRow } from '#lib/storage/attempt-row.ts';
import {
	DATABASE_NAME,
	type AttemptHead,
	type StoredCard,
	type StoredTurn
} from '#lib/storage/schema.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
import { cardsOf } from '#lib/drills/spots.ts';
import { digestOf } from '#lib/progress/call-digest.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { Page } from '@playwright/test';

type Records = readonly (readonly [store: string, value: unknown])[];

/** Writes raw records into the database of an opened page, whatever they are. */
export async function putRecords(page: Page, records: Records): Promise<void> {
	await page.evaluate(
		({ name, puts }) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const db = opening.result;
					const tx = db.transaction([...new Set(puts.map(([store]) => store))], 'readwrite');
					for (const [store, value] of puts) tx.objectStore(store).put(value);
					tx.oncomplete = () => {
						db.close();
						resolve();
					};
					tx.onabort = () => reject(tx.error ?? new Error('aborted'));
				};
			}),
		{ name: DATABASE_NAME, puts: records as [string, unknown][] }
	);
}

/** The records of one attempt, as the store writes them. */
export function recordsOf(attempt: Attempt, card: ScoreCard | null): Records {
	const row = rowOf(attempt, card);
	const digest = row.status === 'ended' && card !== null ? digestOf(row, card) : null;
	return [
		['heads', headOf(attempt)],
		['rows', toStoredRow(row)],
		...attempt.turns.map(
			(turn) => ['turns', { attemptId: attempt.id, index: turn.index, turn }] as const
		),
		...(card === null ? [] : [['cards', { attemptId: attempt.id, card }] as const]),
		...(digest === null ? [] : [['digests', digest] as const]),
		...(digest === null || card === null
			? []
			: cardsOf(row, card).map((drill) => ['drills', drill] as const))
	];
}

/** Every attempt that a page's database holds, oldest first, with its card. */
export async function readAttempts(
	page: Page
): Promise<readonly { readonly attempt: Attempt; readonly card: ScoreCard | null }[]> {
	const { heads, turns, cards } = await page.evaluate(
		(name) =>
			new Promise<{ heads: AttemptHead[]; turns: StoredTurn[]; cards: StoredCard[] }>(
				(resolve, reject) => {
					const opening = indexedDB.open(name);
					opening.onerror = () => reject(new Error('no database'));
					opening.onsuccess = () => {
						const db = opening.result;
						const tx = db.transaction(['heads', 'turns', 'cards']);
						const [heads, turns, cards] = ['heads', 'turns', 'cards'].map((store) =>
							tx.objectStore(store).getAll()
						);
						tx.oncomplete = () => {
							db.close();
							resolve({ heads: heads!.result, turns: turns!.result, cards: cards!.result });
						};
					};
				}
			),
		DATABASE_NAME
	);
	return heads.map((head) => ({
		attempt: {
			...head,
			turns: turns.filter((one) => one.attemptId === head.id).map((one) => one.turn)
		},
		card: cards.find((one) => one.attemptId === head.id)?.card ?? null
	}));
}
