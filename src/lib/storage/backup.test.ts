import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '#lib/attempt/attempt.ts';
import { answered } from '#lib/drills/schedule.ts';
import { endedAttempt, fakeAttempt, fakeCard, fakeTurn } from '../../../tests/support/attempts.ts';
import { stillClock } from '../../../tests/support/clock.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { importBackup } from './backup-read.ts';
import { writeAttempt, writeBackup } from './backup-write.ts';
import { createStorage } from './create-storage.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';
import type { Profile, Storage } from './stores.ts';

const STAMP = { createdAt: 5, appVersion: '1' };
const PROFILES: readonly Profile[] = [
	{ id: 'default', name: '', createdAt: 0 },
	{ id: 'p2', name: '王芳', createdAt: 9 }
];
const memory = (): Storage => createMemoryStorage({ code: 'storage.unavailable' });

const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
};

async function keep(storage: Storage, attempts: readonly Attempt[]): Promise<void> {
	for (const attempt of attempts)
		value(await storage.attempts.replace(attempt, attempt.status === 'ended' ? fakeCard() : null));
}

const fileOf = async (storage: Storage): Promise<Blob> =>
	value(await writeBackup({ storage, profiles: PROFILES, preferences: DEFAULT_PREFERENCES }, STAMP))
		.file;
/** What is written inside, packed or not. */
const unpacked = (file: Blob): Promise<string> =>
	new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
const textOf = async (storage: Storage): Promise<string> => unpacked(await fileOf(storage));

/** Few ids, so that files and what is kept here overlap; the same id may have got further elsewhere. */
const attempts = fc.array(
	fc
		.record({
			id: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
			profileId: fc.constantFrom('default', 'p2'),
			turns: fc.integer({ min: 0, max: 3 }),
			ended: fc.boolean()
		})
		.map(({ id, profileId, turns, ended }) =>
			(ended ? endedAttempt : fakeAttempt)({
				id,
				profileId,
				turns: Array.from({ length: turns }, (_, index) => fakeTurn(index))
			})
		),
	{ maxLength: 5 }
);

describe('a backup', () => {
	it('taken in twice is taken in once, whatever was here', async () => {
		await fc.assert(
			fc.asyncProperty(attempts, attempts, async (mine, theirs) => {
				const [here, there] = [memory(), memory()];
				await keep(here, mine);
				await keep(there, theirs);
				const file = await fileOf(there);
				const first = value(await importBackup(here, file));
				const once = await textOf(here);
				const again = value(await importBackup(here, file));
				expect(await textOf(here)).toBe(once);
				expect([again.added, again.updated, again.profiles]).toEqual([0, 0, 0]);
				expect(again.same).toBe(first.added + first.updated + first.same);
			}),
			{ numRuns: 40 }
		);
	});

	it('loses no call and no turn that was here', async () => {
		await fc.assert(
			fc.asyncProperty(attempts, attempts, async (mine, theirs) => {
				const [here, there] = [memory(), memory()];
				await keep(here, mine);
				await keep(there, theirs);
				const before = new Map<string, Attempt>();
				for (const { id } of mine) {
					const found = value(await here.attempts.get(id));
					if (found) before.set(id, found.attempt);
				}
				value(await importBackup(here, await fileOf(there)));
				for (const [id, attempt] of before) {
					const after = value(await here.attempts.get(id))!.attempt;
					if (attempt.status === 'ended') expect(after).toEqual(attempt);
					else
						expect(after.status === 'ended' || after.turns.length >= attempt.turns.length).toBe(
							true
						);
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('brings everything back after erasing, byte for byte', async () => {
		const storage = await createStorage({ clock: stillClock(), name: 'backup' });
		const played = playedAttempt('upgrade', 'competent', { note: '好', starred: true });
		value(await storage.attempts.finish(played.attempt, played.card));
		value(await storage.attempts.begin(fakeAttempt({ id: 'a9', turns: [fakeTurn(0)] })));
		for (const profile of PROFILES) value(await storage.profiles.put(profile));
		const query = { profileId: 'default' };
		const listed = value(await storage.attempts.list(query));
		const file = await fileOf(storage);

		value(await storage.eraseAll());
		const report = value(await importBackup(storage, file));
		expect([report.added, report.profiles, report.skipped]).toEqual([2, 2, 0]);
		expect(report.preferences).toEqual(DEFAULT_PREFERENCES);
		expect(value(await storage.attempts.list(query))).toEqual(listed);
		expect(await textOf(storage)).toBe(await unpacked(file));
		const back = value(await storage.attempts.get(played.attempt.id));
		expect(JSON.stringify(back?.card)).toBe(JSON.stringify(played.card));
		storage.close();
		await deleteDB('backup');
	});

	it('carries what was practised, and takes nothing back that was practised since', async () => {
		const [here, there] = [memory(), memory()];
		const { attempt, card } = playedAttempt('upgrade', 'competent');
		for (const storage of [here, there]) value(await storage.attempts.finish(attempt, card));
		const [first, second] = value(await there.drills.list('default'));
		value(await there.drills.put(answered(first!, 'right', 20_000)));
		const file = await fileOf(there);
		value(await here.drills.put(answered(answered(second!, 'wrong', 20_000), 'right', 20_001)));
		for (const _time of [1, 2]) value(await importBackup(here, file));
		const reps = value(await here.drills.list('default')).map(({ memory: m }) => m?.reps ?? 0);
		expect(reps.slice(0, 2)).toEqual([1, 2]);

		const fresh = memory();
		value(await importBackup(fresh, await fileOf(here)));
		expect(await fresh.drills.list('default')).toEqual(await here.drills.list('default'));
	});

	it('of the version before drills is still read', async () => {
		const storage = memory();
		await keep(storage, [endedAttempt()]);
		const [header, ...rest] = (await textOf(storage)).trimEnd().split('\n');
		const older = [header!.replace('"version":2', '"version":1'), ...rest.slice(0, -1)].join('\n');
		const hash = createHash('sha256').update(`${older}\n`).digest('hex');
		const end = JSON.stringify({ type: 'end', records: rest.length - 1, sha256: hash });
		const report = value(await importBackup(memory(), new Blob([`${older}\n${end}\n`])));
		expect([report.added, report.skipped]).toEqual([1, 0]);
	});

	it('leaves the settings alone where calls were already kept', async () => {
		const [here, there] = [memory(), memory()];
		await keep(here, [endedAttempt()]);
		await keep(there, [endedAttempt({ id: 'a2' })]);
		expect(value(await importBackup(here, await fileOf(there))).preferences).toBeNull();
	});

	it('holds every call of more than one page', async () => {
		const storage = memory();
		await keep(
			storage,
			Array.from({ length: 450 }, (_, index) => endedAttempt({ id: `a${index}`, startedAt: index }))
		);
		const written = value(
			await writeBackup({ storage, profiles: PROFILES, preferences: DEFAULT_PREFERENCES }, STAMP)
		);
		expect(written.attempts).toBe(450);
		const other = memory();
		expect(value(await importBackup(other, written.file)).added).toBe(450);
	});

	it('of one call carries that call and its learner', async () => {
		const storage = memory();
		await keep(storage, [endedAttempt({ profileId: 'p2' }), endedAttempt({ id: 'a2' })]);
		const { file } = value(await writeAttempt({ storage, profiles: PROFILES }, 'a1', STAMP));
		const other = memory();
		const report = value(await importBackup(other, file));
		expect([report.added, report.profiles]).toEqual([1, 1]);
		const none = await writeAttempt({ storage, profiles: PROFILES }, 'nobody', STAMP);
		expect(none.ok ? 'written' : none.error.code).toBe('attempt.unknown');
	});
});

describe('a backup from another computer', () => {
	const there = async (...calls: readonly Attempt[]): Promise<Blob> => {
		const storage = memory();
		await keep(storage, calls);
		const stamp = { ...STAMP, home: 'their-home' };
		const source = { storage, profiles: PROFILES, preferences: DEFAULT_PREFERENCES };
		return value(await writeBackup(source, stamp)).file;
	};
	const owner = { home: 'my-home', whose: 'ask', unnamed: '别处的学员' } as const;
	const busy = async (): Promise<Storage> => {
		const here = memory();
		await keep(here, [endedAttempt({ id: 'mine' })]);
		return here;
	};
	const namesOf = async (here: Storage): Promise<string> =>
		value(await here.profiles.list())
			.map((one) => `${one.id} ${one.name}`)
			.join('; ');

	it('is asked about where its learner has no name of his own, and nothing is stored before', async () => {
		const here = await busy();
		const asked = await importBackup(here, await there(endedAttempt({ id: 't1' })), owner);
		expect(asked.ok ? 'taken' : asked.error.code).toBe('backup.whose');
		expect(value(await here.attempts.list({ profileId: 'default' })).count).toBe(1);
	});

	it('is taken without a question when nothing is kept here, or it was written here', async () => {
		const file = await there(endedAttempt({ id: 't1' }));
		expect(value(await importBackup(memory(), file, owner)).added).toBe(1);
		const home = { ...owner, home: 'their-home' };
		expect(value(await importBackup(await busy(), file, home)).added).toBe(1);
	});

	it('is taken without a question when all its calls are of learners with names', async () => {
		const file = await there(endedAttempt({ id: 't1', profileId: 'p2' }));
		expect(value(await importBackup(await busy(), file, owner)).added).toBe(1);
	});

	it('keeps a stranger apart, the same one each time', async () => {
		const here = await busy();
		const apart = { ...owner, whose: 'apart' } as const;
		value(await importBackup(here, await there(endedAttempt({ id: 't1' })), apart));
		value(
			await importBackup(
				here,
				await there(endedAttempt({ id: 't1' }), endedAttempt({ id: 't2' })),
				apart
			)
		);
		expect(value(await here.attempts.list({ profileId: 'default' })).count).toBe(1);
		expect(value(await here.attempts.list({ profileId: 'default@their-home' })).count).toBe(2);
		expect(await namesOf(here)).toBe('default@their-home 别处的学员; p2 王芳');
	});

	it('brings no settings of a stranger, not even where nothing was kept', async () => {
		const file = await there(endedAttempt({ id: 't1' }));
		const apart = value(await importBackup(memory(), file, { ...owner, whose: 'apart' }));
		expect([apart.added, apart.preferences]).toEqual([1, null]);
		const own = value(await importBackup(memory(), file, owner));
		expect(own.preferences).not.toBeNull();
	});

	it('brings what a trainer decided, and leaves notes and decisions that were made here', async () => {
		const dispute = { note: '', at: 1, verdict: 'open' } as const;
		const mine = endedAttempt({
			id: 't1',
			note: '我的',
			disputes: [
				{ ...dispute, markId: 'steps.1' },
				{ ...dispute, markId: 'steps.2', verdict: 'rejected' }
			]
		});
		const theirs = {
			...mine,
			note: '',
			disputes: [
				{ ...dispute, markId: 'steps.1', verdict: 'accepted' as const },
				{ ...dispute, markId: 'steps.2' },
				{ markId: 7 } as never
			]
		};
		const here = memory();
		await keep(here, [mine]);
		const file = await there(theirs);
		expect(value(await importBackup(here, file)).updated).toBe(1);
		const after = value(await here.attempts.get('t1'))!.attempt;
		expect(after.disputes?.map((one) => `${one.markId} ${one.verdict}`)).toEqual([
			'steps.1 accepted',
			'steps.2 rejected'
		]);
		expect(after.note).toBe('我的');
		expect(value(await importBackup(here, file)).same).toBe(1);
	});
});

describe('a file that is refused', () => {
	const sample = async (): Promise<string> => {
		const storage = memory();
		await keep(storage, [endedAttempt({ turns: [fakeTurn(0)] }), endedAttempt({ id: 'a2' })]);
		return textOf(storage);
	};
	const codeOf = async (text: string | Uint8Array<ArrayBuffer>): Promise<string> => {
		const here = memory();
		const result = await importBackup(here, new Blob([text]));
		const left = value(await here.attempts.list({ profileId: 'default' })).count;
		return result.ok ? 'taken' : `${result.error.code} ${left}`;
	};

	it.each([
		['nothing', '', 'backup.empty 0'],
		['a picture', '\u0089PNG\r\n\u001a\n', 'backup.foreign 0'],
		['a list', '[1,2]\n', 'backup.foreign 0'],
		['a file of another program', '{"format":"other","version":1}\n', 'backup.foreign 0']
	])('%s is told apart', async (_what, text, code) => {
		expect(await codeOf(text)).toBe(code);
	});

	it('is read as it is when an older version wrote it unpacked', async () => {
		expect(await codeOf(await sample())).toBe('taken');
	});

	it('names a file of a newer version', async () => {
		expect(await codeOf((await sample()).replace('"version":2', '"version":3'))).toBe(
			'backup.newer 0'
		);
	});

	it('notices every changed character and every lost line', async () => {
		const text = await sample();
		const lines = text.trimEnd().split('\n');
		for (let lost = 1; lost < lines.length; lost += 1) {
			const rest = lines.filter((_, index) => index !== lost).join('\n');
			expect(await codeOf(`${rest}\n`)).toBe('backup.damaged 0');
		}
		const from = lines[0]!.length + 1;
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: from, max: text.length - 2 }), async (at) => {
				const other = text[at] === 'x' ? 'y' : 'x';
				const code = await codeOf(text.slice(0, at) + other + text.slice(at + 1));
				expect(code).toBe('backup.damaged 0');
			}),
			{ numRuns: 60 }
		);
	});

	it('is unreadable where it is no text', async () => {
		const bytes = new TextEncoder().encode(await sample());
		bytes[bytes.length - 90] = 0xff;
		expect(await codeOf(bytes)).toBe('backup.unreadable 0');
	});

	it('is told apart when it is packed, too', async () => {
		const storage = memory();
		await keep(storage, [endedAttempt({ turns: [fakeTurn(0)] })]);
		const bytes = new Uint8Array(await (await fileOf(storage)).arrayBuffer());
		expect(await codeOf(bytes.slice(0, -30))).toBe('backup.damaged 0');
		const other = new Blob(['{"format":"other"}\n'.repeat(99)]).stream();
		const packed = await new Response(other.pipeThrough(new CompressionStream('gzip'))).bytes();
		expect(await codeOf(packed)).toBe('backup.foreign 0');
		expect(await codeOf(new Uint8Array([0x1f, 0x8b, 1, 2, 3]))).toBe('backup.foreign 0');
		expect(await codeOf(bytes)).toBe('taken');
	});

	it('is taken without the records that cannot be read', async () => {
		const storage = memory();
		await keep(storage, [endedAttempt({ status: 'ended', note: 7 as never })]);
		const here = memory();
		const report = value(await importBackup(here, await fileOf(storage)));
		expect([report.added, report.skipped]).toEqual([0, 1]);
	});
});
