import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach } from 'vitest';
import { stillClock } from '../../../tests/support/clock.ts';
import { describeStorage } from '../../../tests/support/storage-contract.ts';
import { createStorage } from './create-storage.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { Storage } from './stores.ts';

const opened: Storage[] = [];
let count = 0;

afterEach(async () => {
	for (const storage of opened.splice(0)) storage.close();
	await deleteDB(`contract-${count}`);
});

describeStorage('in memory', () => Promise.resolve(createMemoryStorage(null)));

describeStorage('in IndexedDB', async () => {
	count += 1;
	const storage = await createStorage({ clock: stillClock(), name: `contract-${count}` });
	opened.push(storage);
	return storage;
});
