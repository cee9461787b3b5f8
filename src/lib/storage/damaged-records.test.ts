import 'fake-indexeddb/auto';
import { openDB, deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { endedAttempt, fakeAttempt, fakeCard, fakeTurn } from '../../../tests/support/attempts.ts';
import { stillClock } from '../../../tests/support/clock.ts';
import { writeBackup } from './backup-write.ts';
import { createStorage } from './create-storage.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';
import type { Storage } from './stores.ts';

const NAME = 'damaged';
let storage: Storage;

afterEach(async () => {
	storage.close();
	await deleteDB(NAME);
});

/** Three finished calls of two turns, then `damage` done to the raw database. */
async function withDamage(
	damage: (put: (store: string, value: unknown) => Promise<unknown>) => Promise<unknown>
): Promise<Storage> {
	storage = await createStorage({ clock: stillClock(), name: NAME });
	for (const [i, id] of ['a1', 'a2', 'a3'].entries()) {
		const attempt = endedAttempt({ id, startedAt: i, turns: [fakeTurn(0), fakeTurn(1)] });
		await storage.attempts.finish(attempt, fakeCard());
	}
	const raw = await openDB(NAME);
	await damage((store, value) => raw.put(store, value));
	raw.close();
	return storage;
}

const listed = async () => {
	const page = await storage.attempts.list({ profileId: 'default' });
	if (!page.ok) return page.error.code;
	const { rows, count, damaged } = page.value;
	return `${rows.map((row) => row.id).join(' ')} of ${count}, ${damaged} damaged`;
};

describe('a damaged record', () => {
	it('of the list is left out and counted, and the others stay', async () => {
		await withDamage((put) =>
			put('rows', { id: 'a2', profileId: 'default', startedAt: 1, rank: 3, status: 'ended' })
		);
		expect(await listed()).toBe('a3 a1 of 3, 1 damaged');
	});

	it('that no index can hold is counted too', async () => {
		await withDamage((put) => put('rows', { id: 'a2' }));
		expect(await listed()).toBe('a3 a1 of 2, 1 damaged');
	});

	it.each([
		['nonsense', { id: 'a2', schema: 1 }],
		['a status of another world', { ...endedAttempt({ id: 'a2' }), status: 'paused' }],
		['no pick-up', { ...endedAttempt({ id: 'a2' }), pickUp: null }]
	])('of an attempt (%s) is told and opens no other', async (_what, head) => {
		await withDamage((put) => put('heads', head));
		const answer = await storage.attempts.get('a2');
		expect(answer.ok ? 'opened' : answer.error.code).toBe('storage.damaged');
		expect((await storage.attempts.get('a1')).ok).toBe(true);
	});

	it('of a turn leaves the turns before it to go on from', async () => {
		await withDamage((put) =>
			put('turns', { attemptId: 'a2', index: 1, turn: { ...fakeTurn(1), stateAfter: null } })
		);
		const answer = await storage.attempts.get('a2');
		expect(answer.ok && answer.value?.attempt.turns).toHaveLength(1);
		expect(answer.ok && answer.value?.damagedTurns).toBe(1);
	});

	it('of a turn is told when everything is written to a file', async () => {
		await withDamage((put) => put('turns', { attemptId: 'a2', index: 0, turn: 'junk' }));
		const written = await writeBackup(
			{
				storage,
				profiles: [{ id: 'default', name: '', createdAt: 0 }],
				preferences: DEFAULT_PREFERENCES
			},
			{ createdAt: 0, appVersion: '1', home: 'h' }
		);
		expect(written).toMatchObject({ ok: true, value: { attempts: 3, damaged: 0, cutShort: 1 } });
	});

	it('of a score card opens the attempt without the card', async () => {
		await withDamage((put) => put('cards', { attemptId: 'a2', card: { total: 'many' } }));
		const answer = await storage.attempts.get('a2');
		expect(answer.ok && answer.value?.card).toBeNull();
	});

	it('of a learner keeps the learner without the name', async () => {
		await withDamage(async (put) => {
			await put('profiles', { id: 'p1', name: 7 });
			await put('profiles', { id: '', name: 'nobody' });
		});
		const answer = await storage.profiles.list();
		expect(answer.ok && answer.value).toEqual([{ id: 'p1', name: '', createdAt: 0 }]);
	});

	it('of a document leaves the other documents', async () => {
		await withDamage((put) => put('scenarios', { id: 'doc-1', markdown: '# 一' }));
		const answer = await storage.scenarios.list();
		expect(answer.ok && answer.value).toEqual([]);
	});

	it('does not keep a running attempt from being finished', async () => {
		await withDamage((put) => put('rows', { id: 'a4' }));
		await storage.attempts.begin(fakeAttempt({ id: 'a4' }));
		await storage.attempts.finish(endedAttempt({ id: 'a4', startedAt: 9 }), fakeCard());
		expect(await listed()).toBe('a4 a3 a2 a1 of 4, 0 damaged');
	});
});
