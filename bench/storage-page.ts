// What the storage bench runs inside the browser: the site's own store beside bare reads of the same records.
import { openDB } from 'idb';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { rowOf, headOf, toStoredRow } from '#lib/storage/attempt-row.ts';
import { createStorage } from '#lib/storage/create-storage.ts';
import { realClock } from '#lib/services-clock.ts';

const PAGE = { offset: 0, limit: 50 };
const NAME = 'bench';

interface Sample {
	readonly attempt: Attempt;
	readonly card: ScoreCard;
}

/** Fills the database with `count` attempts made of the sample, a minute apart. */
async function fill({ attempt, card }: Sample, count: number): Promise<void> {
	const storage = await createStorage({ clock: realClock, name: NAME });
	await storage.eraseAll();
	storage.close();
	const db = await openDB(NAME);
	for (let from = 0; from < count; from += 500) {
		const tx = db.transaction(['rows', 'heads', 'turns', 'cards'], 'readwrite');
		for (let i = from; i < Math.min(count, from + 500); i += 1) {
			const id = `a${String(i).padStart(6, '0')}`;
			const one = {
				...attempt,
				id,
				startedAt: attempt.startedAt + i * 60_000,
				scenario: { ...attempt.scenario, id: `scenario-${i % 8}` }
			};
			void tx.objectStore('rows').put(toStoredRow(rowOf(one, { ...card, total: i % 101 })));
			void tx.objectStore('heads').put(headOf(one));
			void tx.objectStore('cards').put({ attemptId: id, card });
			for (const turn of one.turns)
				void tx.objectStore('turns').put({ attemptId: id, index: turn.index, turn });
		}
		await tx.done;
	}
	db.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const startMs = performance.now();
	await work();
	return performance.now() - startMs;
}

const middle = (samples: readonly number[]): number =>
	[...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)]!;

/** Medians in milliseconds. Each round does everything once, so that what else the machine does touches all alike. */
async function measure(id: string, rounds: number): Promise<Record<string, number>> {
	const storage = await createStorage({ clock: realClock, name: NAME });
	const db = await openDB(NAME);
	const { attempts } = storage;
	const list = (query: object) => () => attempts.list({ profileId: 'default', ...PAGE, ...query });
	const range = IDBKeyRange.bound(['default'], ['default', []]);
	const works: Readonly<Record<string, () => Promise<unknown>>> = {
		newest: list({}),
		best: list({ order: 'best' }),
		filtered: list({ scenarioId: 'scenario-3' }),
		filteredTwice: list({ scenarioId: 'scenario-3', difficulty: 'normal' }),
		deep: list({ offset: 900 }),
		standings: () => attempts.standings('default'),
		open: () => attempts.get(id),
		async bareList() {
			const { store } = db.transaction('rows');
			const count = store.index('byTime').count(range);
			const rows: unknown[] = [];
			let cursor = await store.index('byTime').openCursor(range, 'prev');
			while (cursor && rows.length < PAGE.limit) {
				rows.push(cursor.value);
				cursor = await cursor.continue();
			}
			return [rows, await count];
		},
		bareOpen() {
			const tx = db.transaction(['heads', 'turns', 'cards']);
			return Promise.all([
				tx.objectStore('heads').get(id),
				tx.objectStore('turns').getAll(IDBKeyRange.bound([id], [id, []])),
				tx.objectStore('cards').get(id)
			]);
		}
	};
	const samples = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]));
	for (let round = -2; round < rounds; round += 1)
		for (const [name, work] of Object.entries(works)) {
			const takenMs = await timed(work);
			if (round >= 0) samples[name]!.push(takenMs); // the first two rounds warm up
		}
	db.close();
	storage.close();
	return Object.fromEntries(Object.entries(samples).map(([name, taken]) => [name, middle(taken)]));
}

Object.assign(globalThis, { storageBench: { fill, measure } });
