import { headOf, rowOf, toStoredRow } from '#lib/storage/attempt-row.ts';
import { DATABASE_NAME } from '#lib/storage/schema.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
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
export const recordsOf = (attempt: Attempt, card: ScoreCard | null): Records => [
	['heads', headOf(attempt)],
	['rows', toStoredRow(rowOf(attempt, card))],
	...attempt.turns.map(
		(turn) => ['turns', { attemptId: attempt.id, index: turn.index, turn }] as const
	),
	...(card === null ? [] : [['cards', { attemptId: attempt.id, card }] as const])
];
