import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endedAttempt, fakeAttempt, fakeTurn } from '../../../tests/support/attempts.ts';
import { stillClock } from '../../../tests/support/clock.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { headOf, rowOf, toStoredRow } from './attempt-row.ts';
import { createStorage, type StorageOptions } from './create-storage.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { MIGRATIONS } from './migrations.ts';
import { DATABASE_NAME } from './schema.ts';
import type { Storage } from './stores.ts';

const opened: { close(): void }[] = [];
const open = async (options: Partial<StorageOptions> = {}): Promise<Storage> => {
	const storage = await createStorage({ clock: stillClock(), ...options });
	opened.push(storage);
	return storage;
};
/** Connections that were opened, oldest first. */
let connections: IDBDatabase[] = [];

beforeEach(() => {
	connections = [];
	const factory = new IDBFactory();
	const openAny = factory.open.bind(factory);
	factory.open = (...args) => {
		const request = openAny(...args);
		request.addEventListener('success', () => connections.push(request.result));
		return request;
	};
	vi.stubGlobal('indexedDB', factory);
});
afterEach(() => {
	for (const one of opened.splice(0)) one.close();
	vi.unstubAllGlobals();
});

describe('storage', () => {
	it('works from memory and says why when the browser has no IndexedDB', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const storage = await open();
		expect([storage.persistent, storage.reason?.code]).toEqual([false, 'storage.unavailable']);
		expect((await storage.attempts.begin(fakeAttempt())).ok).toBe(true);
		expect((await storage.attempts.get('a1')).ok).toBe(true);
	});

	it('works from memory when asking for IndexedDB is forbidden', async () => {
		vi.stubGlobal('indexedDB', {
			open: () => {
				throw new DOMException('denied', 'SecurityError');
			}
		});
		const storage = await open();
		expect([storage.persistent, storage.reason?.code]).toEqual([false, 'storage.unavailable']);
	});

	it('works from memory when a newer version of the site wrote the database', async () => {
		opened.push(await openDB(DATABASE_NAME, MIGRATIONS.length + 1));
		const storage = await open();
		expect([storage.persistent, storage.reason?.code]).toEqual([false, 'storage.newer']);
	});

	it('waits only so long for another page that holds an older database', async () => {
		opened.push(await openDB(DATABASE_NAME, MIGRATIONS.length)); // a page that does not let go
		const storage = await open({ migrations: [...MIGRATIONS, () => {}] });
		expect([storage.persistent, storage.reason?.code]).toEqual([false, 'storage.blocked']);
	});

	it('brings an older database up to date and keeps what is in it', async () => {
		const before = await open();
		await before.attempts.begin(fakeAttempt());
		before.close();
		const migrate = vi.fn();
		const storage = await open({ migrations: [...MIGRATIONS, migrate] });
		expect(migrate).toHaveBeenCalledOnce();
		const found = await storage.attempts.get('a1');
		expect(found.ok && found.value?.attempt.id).toBe('a1');
	});

	it('fills in what older rows lack from the calls themselves', async () => {
		const before = await open({ migrations: MIGRATIONS.slice(0, 2) });
		before.close();
		const db = await openDB(DATABASE_NAME);
		const attempt = endedAttempt({ note: '记一笔', starred: true }, 71);
		const {
			help: _h,
			note: _n,
			rubricVersion: _r,
			earlierTotal: _e,
			...rest
		} = rowOf(attempt, null);
		const { rehearsed: _w, ...row } = rest;
		const { profileId, scenarioId, startedAt } = row;
		await db.put('heads', headOf(attempt));
		await db.put('rows', {
			...row,
			rank: 71,
			best: [profileId, scenarioId, 71],
			last: [profileId, scenarioId, startedAt, 71]
		});
		// A row without its call is filled too: nothing is left out of the lists.
		await db.put('rows', { ...row, id: 'lost', starred: false, rank: -1, total: null });
		db.close();
		const { attempts } = await open();
		const listed = await attempts.list({ profileId, starred: true });
		expect(listed.ok && listed.value.rows).toEqual([rowOf(attempt, null)]);
		const bests = await attempts.bests(profileId);
		expect(bests.ok && bests.value).toEqual([
			{ scenarioId, difficulty: 'normal', help: 'none', best: 71, id: 'a1', calls: 1 }
		]);
		const old = await attempts.markedBefore(profileId, 2);
		expect(old.ok && old.value).toEqual(['a1']);
		const all = await attempts.list({ profileId });
		expect(all.ok && [all.value.count, all.value.damaged]).toEqual([2, 0]);
	});

	it('makes progress and drills of the calls that were marked before there were any', async () => {
		const before = await open({ migrations: MIGRATIONS.slice(0, 3) });
		before.close();
		const { attempt, card } = playedAttempt('upgrade', 'competent');
		const db = await openDB(DATABASE_NAME);
		await db.put('heads', headOf(attempt));
		await db.put('rows', toStoredRow(rowOf(attempt, card)));
		await db.put('cards', { attemptId: attempt.id, card });
		await db.put('cards', { attemptId: 'lost', card: { nonsense: true } });
		db.close();
		const filled = await open();
		const fresh = createMemoryStorage(null);
		await fresh.attempts.finish(attempt, card);
		const { profileId } = attempt;
		expect(await filled.progress.calls(profileId)).toEqual(await fresh.progress.calls(profileId));
		expect(await filled.drills.list(profileId)).toEqual(await fresh.drills.list(profileId));
		const cards = await filled.drills.list(profileId);
		expect(cards.ok && cards.value.length).toBeGreaterThan(0);
	});

	it('leaves an older database as it was when bringing it up to date fails', async () => {
		const before = await open();
		await before.attempts.begin(fakeAttempt());
		before.close();
		const failing = () => Promise.reject(new Error('no'));
		const storage = await open({ migrations: [...MIGRATIONS, failing] });
		expect(storage.persistent).toBe(false);
		const again = await open();
		const found = await again.attempts.get('a1');
		expect(found.ok && found.value?.attempt.id).toBe('a1');
	});

	it('lets go of the database for a newer version in another tab and says so', async () => {
		const onOutdated = vi.fn();
		const storage = await open({ onOutdated });
		expect(storage.persistent).toBe(true);
		opened.push(await openDB(DATABASE_NAME, MIGRATIONS.length + 1));
		expect(onOutdated).toHaveBeenCalledOnce();
		const later = await storage.attempts.begin(fakeAttempt());
		expect(later.ok ? 'written' : later.error.code).toBe('storage.newer');
	});

	it.each([
		['the browser closed it', (db: IDBDatabase) => forceCloseDatabase(db as never)],
		['it was closed without a word', (db: IDBDatabase) => db.close()]
	])('opens the database again when %s, and no turn is lost', async (_what, lose) => {
		const storage = await open();
		await storage.attempts.begin(fakeAttempt());
		await storage.attempts.appendTurn('a1', fakeTurn(0));
		for (const connection of connections) lose(connection);
		expect((await storage.attempts.appendTurn('a1', fakeTurn(1))).ok).toBe(true);
		const found = await storage.attempts.get('a1');
		expect(found.ok && found.value?.attempt.turns).toHaveLength(2);
		expect(connections).toHaveLength(2);
	});

	it('answers with an error after it was closed', async () => {
		const storage = await open();
		storage.close();
		expect((await storage.attempts.begin(fakeAttempt())).ok).toBe(false);
	});

	it('gives two tabs the same attempts', async () => {
		const [one, other] = [await open(), await open()];
		await one.attempts.begin(fakeAttempt());
		await other.attempts.appendTurn('a1', fakeTurn(0));
		const found = await one.attempts.get('a1');
		expect(found.ok && found.value?.attempt.turns).toHaveLength(1);
	});
});
