import { expect, it } from 'vitest';
import { newCard } from '#lib/drills/drill-card.ts';
import { createMemoryStorage } from '#lib/storage/memory-storage.ts';
import { stillClock } from '../../tests/support/clock.ts';
import { dueToday } from './due-today.ts';

it('counts the cards of today whose scenario is still here', async () => {
	const storage = createMemoryStorage(null);
	for (const scenarioId of ['upgrade', 'deleted'])
		await storage.drills.put(
			newCard('p1', { scenarioId, kind: 'opening', key: '' }, { attemptId: 'a1', startedAt: 1 })
		);
	const count = (ids: readonly string[]) =>
		dueToday({ storage, clock: stillClock() }, 'p1', new Set(ids));
	expect([await count(['upgrade', 'deleted']), await count(['upgrade'])]).toEqual([2, 1]);
});
