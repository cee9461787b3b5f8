import { expect, it } from 'vitest';
import { ok } from '#lib/core/result.ts';
import { createMemoryStorage } from '#lib/storage/memory-storage.ts';
import { pack } from '../../../tests/support/packs.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { openAttempt } from './open-attempt.ts';

const { attempt, card } = playedAttempt('upgrade', 'competent');

async function opened(turns: typeof attempt.turns) {
	const storage = createMemoryStorage(null);
	await storage.attempts.finish({ ...attempt, turns }, null);
	const scenarios = { load: async () => ok(pack('upgrade').scenario) };
	const services = { storage, scenarios } as unknown as Parameters<typeof openAttempt>[0];
	const found = await openAttempt(services, attempt.id);
	return found.ok ? found.value : null;
}

it('a call that was never marked is marked when it is opened', async () => {
	expect((await opened(attempt.turns))?.card?.total).toBe(card.total);
});

it('a call of which some turns cannot be read gets no score by the rest', async () => {
	const [first, , ...rest] = attempt.turns;
	const found = await opened([first!, ...rest]);
	expect([found?.card, found?.damagedTurns]).toEqual([null, rest.length]);
});
