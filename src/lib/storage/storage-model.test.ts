import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { endedAttempt, fakeAttempt, fakeCard, fakeTurn } from '../../../tests/support/attempts.ts';
import { stillClock } from '../../../tests/support/clock.ts';
import { createStorage } from './create-storage.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { AttemptQuery, Storage } from './stores.ts';

type Deed = (storage: Storage) => Promise<unknown>;

const ids = fc.constantFrom('a1', 'a2', 'a3', 'a4');
const profiles = fc.constantFrom('default', 'p2');
const scenarios = fc.constantFrom('upgrade', 'mobile-plan');
const totals = fc.integer({ min: 0, max: 100 });
const turnCounts = fc.integer({ min: 0, max: 3 });
const times = fc.integer({ min: 1, max: 5 });
const difficulties = fc.constantFrom('easy', 'normal', 'hard');
const helps = fc.constantFrom('none', 'script', 'hints');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const attemptParts = fc.record({
	id: ids,
	profileId: profiles,
	scenarioId: scenarios,
	startedAt: times,
	turns: turnCounts,
	difficulty: difficulties,
	help: helps,
	seed: fc.constantFrom(1, 2),
	rehearsed: fc.boolean(),
	isBranch: fc.boolean()
});
type Parts = typeof attemptParts extends fc.Arbitrary<infer T> ? T : never;

const changeOf = (parts: Parts) => {
	const { id, profileId, scenarioId, startedAt, turns, isBranch, rehearsed } = parts;
	const { difficulty, help, seed } = parts;
	const { scenario, settings } = fakeAttempt();
	return {
		id,
		profileId,
		startedAt,
		scenario: { ...scenario, id: scenarioId },
		settings: { ...settings, difficulty, help, seed },
		...(rehearsed ? { rehearsed } : {}),
		parent: isBranch ? { attemptId: 'a1', turns: 1 } : null,
		turns: Array.from({ length: turns }, (_, i) => fakeTurn(i))
	};
};

const queries = fc
	.record({
		profileId: profiles,
		scenarioId: maybe(scenarios),
		status: maybe(fc.constantFrom('running', 'ended', 'void')),
		ending: maybe(fc.constantFrom('agreed', 'rejected')),
		difficulty: maybe(difficulties),
		rung: maybe(fc.constantFrom('template', 'webllm')),
		help: maybe(helps),
		starred: maybe(fc.constant(true)),
		from: maybe(times),
		to: maybe(times),
		order: maybe(fc.constantFrom('newest', 'oldest', 'best', 'worst')),
		offset: maybe(fc.integer({ min: 0, max: 3 })),
		limit: maybe(fc.integer({ min: 0, max: 3 }))
	})
	.map((query) => {
		const given = Object.entries(query).filter(([, value]) => value !== undefined);
		return Object.fromEntries(given) as unknown as AttemptQuery;
	});

const deeds: fc.Arbitrary<{ name: string; run: Deed }> = fc.oneof(
	attemptParts.map((parts) => ({
		name: `begin ${JSON.stringify(parts)}`,
		run: (storage: Storage) => storage.attempts.begin(fakeAttempt(changeOf(parts)))
	})),
	fc
		.tuple(attemptParts, totals, fc.boolean(), fc.constantFrom('finish', 'replace'))
		.map(([parts, total, isVoid, how]) => ({
			name: `${how} ${JSON.stringify(parts)} ${total} ${isVoid ? 'void' : ''}`,
			run: (storage: Storage) =>
				storage.attempts[how](
					{ ...endedAttempt(changeOf(parts), total), status: isVoid ? 'void' : 'ended' },
					fakeCard(total)
				)
		})),
	fc.tuple(ids, turnCounts).map(([id, index]) => ({
		name: `append ${id} ${index}`,
		run: (storage: Storage) => storage.attempts.appendTurn(id, fakeTurn(index))
	})),
	fc.tuple(ids, fc.boolean()).map(([id, starred]) => ({
		name: `star ${id} ${starred}`,
		run: (storage: Storage) => storage.attempts.update(id, { starred, note: '记' })
	})),
	ids.map((id) => ({
		name: `remove ${id}`,
		run: (storage: Storage) => storage.attempts.remove(id)
	})),
	profiles.map((id) => ({
		name: `remove learner ${id}`,
		run: (storage: Storage) => storage.profiles.remove(id)
	})),
	ids.map((id) => ({ name: `get ${id}`, run: (storage: Storage) => storage.attempts.get(id) })),
	queries.map((query) => ({
		name: `list ${JSON.stringify(query)}`,
		run: (storage: Storage) => storage.attempts.list(query)
	})),
	profiles.map((id) => ({
		name: `bests ${id}`,
		run: (storage: Storage) => storage.attempts.bests(id)
	})),
	fc.tuple(profiles, fc.integer({ min: 0, max: 3 })).map(([id, version]) => ({
		name: `marked before ${id} ${version}`,
		run: (storage: Storage) => storage.attempts.markedBefore(id, version)
	})),
	profiles.map((id) => ({
		name: `standings ${id}`,
		run: (storage: Storage) => storage.attempts.standings(id)
	}))
);

/** Errors by their code: the cause is each store's own. */
const plain = (answer: unknown): unknown => {
	const { ok, error } = answer as { ok: boolean; error?: { code: string } };
	return ok ? answer : error?.code;
};

describe('memory and IndexedDB', () => {
	it('answer alike, whatever is done to them in whatever order', async () => {
		let runs = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(deeds, { maxLength: 25 }), async (sequence) => {
				runs += 1;
				const name = `model-${runs}`;
				const disk = await createStorage({ clock: stillClock(), name });
				const memory = createMemoryStorage(null);
				for (const { run } of sequence)
					expect(plain(await run(disk))).toEqual(plain(await run(memory)));
				disk.close();
				await deleteDB(name);
			}),
			{ numRuns: 120 }
		);
	}, 60_000);
});
