import { describe, expect, it } from 'vitest';
import { endedAttempt, fakeAttempt, fakeCard, fakeTurn } from '../../../tests/support/attempts.ts';
import { err } from '#lib/core/result.ts';
import { createMemoryAttemptStore } from './attempts-memory.ts';
import { storageError } from './storage-error.ts';
import type { AttemptStore } from './stores.ts';
import { withUnsavedTurns } from './unsaved-turns.ts';

/** A disk that can be full. */
function fullDisk() {
	const inner = createMemoryAttemptStore();
	const disk = { isFull: false };
	const refuse = () => Promise.resolve(err(storageError('storage.quota')));
	const store: AttemptStore = {
		...inner,
		begin: (attempt) => (disk.isFull ? refuse() : inner.begin(attempt)),
		appendTurn: (id, turn) => (disk.isFull ? refuse() : inner.appendTurn(id, turn)),
		finish: (attempt, card) => (disk.isFull ? refuse() : inner.finish(attempt, card))
	};
	const heard = async () => {
		const found = await inner.get('a1');
		return found.ok ? (found.value?.attempt.turns.map((turn) => turn.heard) ?? 'none') : 'error';
	};
	return { disk, store: withUnsavedTurns(store), heard, inner };
}

describe('a turn that could not be written', () => {
	it('is written before the next one, in order, and the failure is told', async () => {
		const { disk, store, heard } = fullDisk();
		await store.begin(fakeAttempt());
		await store.appendTurn('a1', fakeTurn(0, '一'));
		disk.isFull = true;
		const failed = await store.appendTurn('a1', fakeTurn(1, '二'));
		expect(failed.ok ? '' : failed.error.code).toBe('storage.quota');
		disk.isFull = false;
		expect((await store.appendTurn('a1', fakeTurn(2, '三'))).ok).toBe(true);
		expect(await heard()).toEqual(['一', '二', '三']);
	});

	it('is written with its attempt when that could not be begun either', async () => {
		const { disk, store, heard } = fullDisk();
		disk.isFull = true;
		await store.begin(fakeAttempt());
		await store.appendTurn('a1', fakeTurn(0, '一'));
		disk.isFull = false;
		await store.appendTurn('a1', fakeTurn(1, '二'));
		expect(await heard()).toEqual(['一', '二']);
	});

	it('is written too when its attempt was begun after all, though that was told to have failed', async () => {
		const { disk, store, heard, inner } = fullDisk();
		disk.isFull = true;
		await store.begin(fakeAttempt());
		disk.isFull = false;
		await inner.begin(fakeAttempt());
		expect((await store.appendTurn('a1', fakeTurn(0, '一'))).ok).toBe(true);
		expect(await heard()).toEqual(['一']);
	});

	it('is not written again after the attempt was finished', async () => {
		const { disk, store, heard } = fullDisk();
		await store.begin(fakeAttempt());
		disk.isFull = true;
		await store.appendTurn('a1', fakeTurn(0, '一'));
		disk.isFull = false;
		await store.finish(endedAttempt({ turns: [fakeTurn(0, '一')] }), fakeCard());
		const late = await store.appendTurn('a1', fakeTurn(1, '二'));
		expect(late.ok ? '' : late.error.code).toBe('storage.attemptEnded');
		expect(await heard()).toEqual(['一']);
	});

	it('of an attempt that is gone is given up', async () => {
		const { disk, store, heard } = fullDisk();
		await store.begin(fakeAttempt());
		disk.isFull = true;
		await store.appendTurn('a1', fakeTurn(0, '一'));
		disk.isFull = false;
		await store.remove('a1');
		const late = await store.appendTurn('a1', fakeTurn(1, '二'));
		expect(late.ok ? '' : late.error.code).toBe('storage.unknownAttempt');
		await store.begin(fakeAttempt());
		expect(await heard()).toEqual([]);
	});
});
