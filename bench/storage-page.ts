// What the storage bench runs inside the browser: the site's own store beside bare reads of the same records.
import { openDB } from 'idb';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import { rowOf, headOf, toStoredRow } from '#lib/storage/attempt-row.ts';
import { writeBackup } from '#lib/storage/backup-write.ts';
import { createStorage } from '#lib/storage/create-storage.ts';
import { DEFAULT_PREFERENCES } from '#lib/storage/preferences.ts';
import { DATABASE_NAME } from '#lib/storage/schema.ts';
import { realClock } from '#lib/services-clock.ts';

const PAGE = { offset: 0, limit: 50 };
/** The site's own database: its history screen shows what is filled in here. */
const NAME = DATABASE_NAME;

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
			const row = rowOf(
				{ ...one, settings: { ...one.settings, seed: i } },
				{ ...card, total: i % 101 }
			);
			void tx.objectStore('rows').put(toStoredRow(row));
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

/** Lower quartile: what else the machine does only ever adds. */
const usual = (samples: readonly number[]): number =>
	[...samples].sort((a, b) => a - b)[Math.floor(samples.length / 4)]!;

/** Milliseconds. Each round does everything once, so that what else the machine does touches all alike. */
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
		bests: () => attempts.bests('default'),
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
	return Object.fromEntries(Object.entries(samples).map(([name, taken]) => [name, usual(taken)]));
}

/** Writes everything into one file; its size in bytes and how many calls it holds. */
async function exportAll(): Promise<{ bytes: number; attempts: number }> {
	const storage = await createStorage({ clock: realClock, name: NAME });
	const written = await writeBackup(
		{
			storage,
			profiles: [{ id: 'default', name: '', createdAt: 0 }],
			preferences: DEFAULT_PREFERENCES
		},
		{ createdAt: 0, appVersion: 'bench' }
	);
	storage.close();
	if (!written.ok) throw new Error(written.error.code);
	return { bytes: written.value.file.size, attempts: written.value.attempts };
}

Object.assign(globalThis, { storageBench: { fill, measure, exportAll } });
