import type { Database } from './open-database.ts';
import type { Standing } from './standings.ts';

/**
 * Best and last per scenario from index keys alone: a few key reads per scenario, whatever the number of attempts.
 */
export async function readStandings(
	db: Database,
	profileId: string
): Promise<Readonly<Record<string, Standing>>> {
	const { store } = db.transaction('rows');
	const byBest = store.index('byBest');
	const byLast = store.index('byLast');
	const found: Record<string, Standing> = {};
	let cursor = await byBest.openKeyCursor(IDBKeyRange.bound([profileId], [profileId, []]));
	while (cursor) {
		const scenarioId = cursor.key[1];
		const range = IDBKeyRange.bound([profileId, scenarioId], [profileId, scenarioId, []]);
		const [best, last, calls] = await Promise.all([
			byBest.openKeyCursor(range, 'prev'),
			byLast.openKeyCursor(range, 'prev'),
			byBest.count(range)
		]);
		found[scenarioId] = { best: best?.key[2] ?? null, last: last?.key[3] ?? null, calls };
		// Past every key of this scenario: an array sorts after numbers.
		cursor = await cursor.continue([profileId, scenarioId, []] as unknown as typeof cursor.key);
	}
	return found;
}
