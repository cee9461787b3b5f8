import type { Database } from './open-database.ts';
import type { Standing } from './standings.ts';
import type { PersonalBest } from './stores.ts';

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

/** Best per scenario, difficulty and help, from index keys alone. */
export async function readBests(db: Database, profileId: string): Promise<readonly PersonalBest[]> {
	const index = db.transaction('rows').store.index('byStanding');
	const found: PersonalBest[] = [];
	let cursor = await index.openKeyCursor(IDBKeyRange.bound([profileId], [profileId, []]));
	while (cursor) {
		const [, scenarioId, difficulty, help] = cursor.key;
		const group = [profileId, scenarioId, difficulty, help];
		const range = IDBKeyRange.bound(group, [...group, []]);
		const [top, calls] = await Promise.all([
			index.openKeyCursor(range, 'prev'),
			index.count(range)
		]);
		if (top) {
			const best = top.key[4];
			found.push({ scenarioId, difficulty, help, best, id: top.primaryKey, calls });
		}
		// Past every key of these conditions: an array sorts after numbers.
		cursor = await cursor.continue([...group, []] as unknown as typeof cursor.key);
	}
	return found;
}
