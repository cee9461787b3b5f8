import { describe, expect, it } from 'vitest';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { answered } from '#lib/drills/schedule.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { AttemptQuery, Storage } from '#lib/storage/stores.ts';
import { endedAttempt, fakeAttempt, fakeCard, fakeTurn } from './attempts.ts';

/** What every storage keeps to, in memory or on disk. */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
	const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
		if (!result.ok) throw new Error(result.error.code);
		return result.value;
	};
	const codeOf = (result: { ok: boolean; error?: { code: string } }) => result.error?.code;

	async function withFive(): Promise<Storage> {
		const storage = await open();
		const calls = [
			{ id: 'a1', total: 50, scenario: 'upgrade', difficulty: 'easy', at: 1000 },
			{ id: 'a2', total: 90, scenario: 'upgrade', difficulty: 'hard', at: 2000 },
			{ id: 'a3', total: 70, scenario: 'mobile-plan', difficulty: 'easy', at: 3000 },
			{ id: 'a4', total: 70, scenario: 'mobile-plan', difficulty: 'hard', at: 4000 }
		] as const;
		for (const { id, total, scenario, difficulty, at } of calls) {
			const base = fakeAttempt();
			const attempt = endedAttempt(
				{
					id,
					startedAt: at,
					scenario: { ...base.scenario, id: scenario },
					settings: { ...base.settings, difficulty }
				},
				total
			);
			value(await storage.attempts.finish(attempt, fakeCard(total)));
		}
		value(await storage.attempts.begin(fakeAttempt({ id: 'a5', startedAt: 5000 })));
		return storage;
	}

	const idsOf = async (storage: Storage, query: Omit<AttemptQuery, 'profileId'>) => {
		const page = value(await storage.attempts.list({ profileId: 'default', ...query }));
		return `${page.rows.map((row) => row.id).join(' ')} of ${page.count}`;
	};

	describe(`${name}: attempts`, () => {
		it('gives back an attempt with the turns that were added one by one', async () => {
			const { attempts } = await open();
			value(await attempts.begin(fakeAttempt()));
			value(await attempts.appendTurn('a1', fakeTurn(0)));
			value(await attempts.appendTurn('a1', fakeTurn(1)));
			const found = value(await attempts.get('a1'));
			expect(found).toEqual({
				attempt: fakeAttempt({ turns: [fakeTurn(0), fakeTurn(1)] }),
				card: null,
				damagedTurns: 0
			});
		});

		it('answers null for an attempt that it does not have', async () => {
			const { attempts } = await open();
			expect(value(await attempts.get('nobody'))).toBeNull();
		});

		it('refuses a second attempt of the same id and leaves the first alone', async () => {
			const { attempts } = await open();
			value(await attempts.begin(fakeAttempt({ note: 'first' })));
			const again = await attempts.begin(fakeAttempt({ note: 'second' }));
			expect(codeOf(again)).toBe('storage.attemptExists');
			expect(value(await attempts.get('a1'))?.attempt.note).toBe('first');
		});

		it('takes the same turn twice as one', async () => {
			const { attempts } = await open();
			value(await attempts.begin(fakeAttempt()));
			value(await attempts.appendTurn('a1', fakeTurn(0, 'once')));
			value(await attempts.appendTurn('a1', fakeTurn(0, 'again')));
			expect(value(await attempts.get('a1'))?.attempt.turns.map((turn) => turn.heard)).toEqual([
				'again'
			]);
		});

		it('adds no turn to an attempt that is unknown or over', async () => {
			const { attempts } = await open();
			expect(codeOf(await attempts.appendTurn('a1', fakeTurn(0)))).toBe('storage.unknownAttempt');
			value(await attempts.finish(endedAttempt(), fakeCard()));
			expect(codeOf(await attempts.appendTurn('a1', fakeTurn(0)))).toBe('storage.attemptEnded');
		});

		it('keeps the end, the card and every turn when a call is over, also turns never added', async () => {
			const { attempts } = await open();
			value(await attempts.begin(fakeAttempt()));
			value(await attempts.appendTurn('a1', fakeTurn(0)));
			const ended = endedAttempt({ turns: [fakeTurn(0), fakeTurn(1)] });
			value(await attempts.finish(ended, fakeCard(64)));
			expect(value(await attempts.get('a1'))).toEqual({
				attempt: ended,
				card: fakeCard(64),
				damagedTurns: 0
			});
		});

		it('closes an ended call to a second end; only what is marked again or imported replaces it', async () => {
			const { attempts } = await open();
			value(await attempts.begin(fakeAttempt()));
			value(await attempts.finish(endedAttempt({ turns: [fakeTurn(0)] }), fakeCard(30)));
			const other = endedAttempt({ turns: [fakeTurn(0), fakeTurn(1)] });
			expect(codeOf(await attempts.finish(other, fakeCard(90)))).toBe('storage.attemptEnded');
			const kept = value(await attempts.get('a1'));
			expect([kept?.card?.total, kept?.attempt.turns.length]).toEqual([30, 1]);
			value(await attempts.replace(other, fakeCard(90)));
			expect(value(await attempts.get('a1'))?.card?.total).toBe(90);
		});

		it('forgets the turns of a longer version that a shorter one replaces', async () => {
			const { attempts } = await open();
			value(await attempts.finish(endedAttempt({ turns: [fakeTurn(0), fakeTurn(1)] }), null));
			value(await attempts.replace(endedAttempt({ turns: [fakeTurn(0)] }), null));
			expect(value(await attempts.get('a1'))?.attempt.turns).toHaveLength(1);
		});

		it('lists with a turn count that grows as the call goes on', async () => {
			const { attempts } = await open();
			value(await attempts.begin(fakeAttempt()));
			value(await attempts.appendTurn('a1', fakeTurn(0)));
			value(await attempts.appendTurn('a1', fakeTurn(1)));
			const { rows } = value(await attempts.list({ profileId: 'default' }));
			expect(rows.map((row) => [row.id, row.status, row.callerTurns, row.talkMs])).toEqual([
				['a1', 'running', 2, 16_000]
			]);
		});

		it('keeps a note and a star in the list, and whether the call counts', async () => {
			const storage = await withFive();
			value(await storage.attempts.update('a2', { note: '先问预算', starred: true }));
			const { rows } = value(
				await storage.attempts.list({ profileId: 'default', starred: true, help: 'none' })
			);
			expect(rows.map((row) => [row.id, row.note])).toEqual([['a2', '先问预算']]);
			const best = value(await storage.attempts.standings('default'))['upgrade']?.best;
			// Same seed and learner, other difficulty: no repeat.
			expect(best).toBe(90);
		});

		it('keeps the best apart by scenario, difficulty and help', async () => {
			const storage = await withFive();
			const base = fakeAttempt();
			const more = (id: string, total: number, change: object, at: number) =>
				storage.attempts.finish(
					endedAttempt(
						{
							id,
							startedAt: at,
							settings: { ...base.settings, difficulty: 'easy', help: 'script', seed: at },
							...change
						},
						total
					),
					fakeCard(total)
				);
			value(await more('b1', 60, {}, 6000));
			value(await more('b2', 80, {}, 7000));
			value(await more('b3', 99, { rehearsed: true }, 8000));
			value(await more('b4', 98, { parent: { attemptId: 'b2', turns: 1 } }, 9000));
			const bests = value(await storage.attempts.bests('default'));
			expect(
				bests.map((one) => [one.scenarioId, one.difficulty, one.help, one.best, one.id, one.calls])
			).toEqual([
				['mobile-plan', 'easy', 'none', 70, 'a3', 1],
				['mobile-plan', 'hard', 'none', 70, 'a4', 1],
				['upgrade', 'easy', 'none', 50, 'a1', 1],
				['upgrade', 'easy', 'script', 80, 'b2', 2],
				['upgrade', 'hard', 'none', 90, 'a2', 1]
			]);
		});

		it('names the calls that an older rubric marked', async () => {
			const storage = await withFive();
			value(
				await storage.attempts.replace(endedAttempt({ id: 'a2', startedAt: 2000 }, 88), {
					...fakeCard(88),
					rubricVersion: 2
				})
			);
			expect(value(await storage.attempts.markedBefore('default', 2))).toEqual(['a1', 'a3', 'a4']);
			expect(value(await storage.attempts.markedBefore('default', 1))).toEqual([]);
		});

		it('shows nothing of its own book-keeping in a row', async () => {
			const storage = await withFive();
			const { rows } = value(await storage.attempts.list({ profileId: 'default', limit: 1 }));
			expect(Object.keys(rows[0]!)).not.toContain('rank');
			expect(Object.keys(rows[0]!)).not.toContain('best');
		});

		it.each([
			['newest first', {}, 'a5 a4 a3 a2 a1 of 5'],
			['oldest first', { order: 'oldest' }, 'a1 a2 a3 a4 a5 of 5'],
			['best first, without a total last', { order: 'best' }, 'a2 a4 a3 a1 a5 of 5'],
			['worst first, without a total last', { order: 'worst' }, 'a1 a3 a4 a2 a5 of 5'],
			['a page', { offset: 1, limit: 2 }, 'a4 a3 of 5'],
			['a page of the best', { order: 'best', offset: 1, limit: 2 }, 'a4 a3 of 5'],
			['past the end', { offset: 9, limit: 2 }, ' of 5'],
			['no rows, only the count', { limit: 0 }, ' of 5'],
			['more than there are', { limit: 1000 }, 'a5 a4 a3 a2 a1 of 5'],
			['one scenario', { scenarioId: 'upgrade' }, 'a5 a2 a1 of 3'],
			['one scenario, best', { scenarioId: 'mobile-plan', order: 'best' }, 'a4 a3 of 2'],
			['one difficulty, oldest', { difficulty: 'easy', order: 'oldest' }, 'a1 a3 of 2'],
			['those that run', { status: 'running' }, 'a5 of 1'],
			['one ending', { ending: 'agreed', limit: 2 }, 'a4 a3 of 4'],
			['one rung', { rung: 'webllm' }, ' of 0'],
			['two filters', { scenarioId: 'upgrade', difficulty: 'hard' }, 'a2 of 1'],
			[
				'two filters and a page',
				{ rung: 'template', status: 'ended', offset: 1, limit: 2 },
				'a3 a2 of 4'
			],
			['a stretch of time', { from: 2000, to: 4000 }, 'a4 a3 a2 of 3'],
			['a stretch of time, best', { from: 2000, to: 4000, order: 'best' }, 'a2 a4 a3 of 3'],
			['a stretch of time that ends before it begins', { from: 2, to: 1 }, ' of 0'],
			['since, of one scenario', { from: 2000, scenarioId: 'upgrade' }, 'a5 a2 of 2']
		] as const)('lists %s', async (_what, query, expected) => {
			expect(await idsOf(await withFive(), query)).toBe(expected);
		});

		it('keeps the attempts of two learners apart', async () => {
			const storage = await withFive();
			value(await storage.attempts.begin(fakeAttempt({ id: 'b1', profileId: 'default2' })));
			const page = value(await storage.attempts.list({ profileId: 'default2' }));
			expect(page.rows.map((row) => row.id)).toEqual(['b1']);
			expect(await idsOf(storage, { limit: 1 })).toBe('a5 of 5');
		});

		it('tells best, last and count per scenario, of ended calls that are no branch', async () => {
			const storage = await withFive();
			const branch = endedAttempt(
				{ id: 'a6', startedAt: 6000, parent: { attemptId: 'a1', turns: 2 } },
				100
			);
			value(await storage.attempts.finish(branch, fakeCard(100)));
			const spoiled = endedAttempt({ id: 'a7', startedAt: 7000, status: 'void' }, 100);
			value(await storage.attempts.finish(spoiled, fakeCard(100)));
			expect(value(await storage.attempts.standings('default'))).toEqual({
				upgrade: { best: 90, last: 90, calls: 2 },
				'mobile-plan': { best: 70, last: 70, calls: 2 }
			});
			expect(value(await storage.attempts.standings('nobody'))).toEqual({});
		});

		it('changes note and star without touching the rest', async () => {
			const storage = await withFive();
			value(await storage.attempts.update('a2', { note: '好', starred: true }));
			const found = value(await storage.attempts.get('a2'));
			expect([found?.attempt.note, found?.attempt.starred, found?.card?.total]).toEqual([
				'好',
				true,
				90
			]);
			const { rows } = value(await storage.attempts.list({ profileId: 'default' }));
			expect(rows.filter((row) => row.starred).map((row) => row.id)).toEqual(['a2']);
			expect(codeOf(await storage.attempts.update('x', { note: '' }))).toBe(
				'storage.unknownAttempt'
			);
		});

		it('removes an attempt with all that belongs to it', async () => {
			const storage = await withFive();
			value(await storage.attempts.remove('a2'));
			expect(value(await storage.attempts.get('a2'))).toBeNull();
			expect(await idsOf(storage, {})).toBe('a5 a4 a3 a1 of 4');
			expect(value(await storage.attempts.standings('default'))['upgrade']?.best).toBe(50);
		});

		it('counts a callee who was met before for no best, in whatever order the calls arrive', async () => {
			const calls = [
				{ id: 'a1', total: 60, at: 1000 },
				{ id: 'a2', total: 95, at: 2000 },
				{ id: 'a3', total: 99, at: 3000 }
			].map(({ id, total, at }) => ({
				card: fakeCard(total),
				attempt: endedAttempt({ id, startedAt: at, turns: [fakeTurn(0)] }, total)
			}));
			for (const order of [calls, [...calls].reverse()]) {
				const storage = await open();
				for (const { attempt, card } of order) value(await storage.attempts.finish(attempt, card));
				expect(value(await storage.attempts.standings('default'))).toEqual({
					upgrade: { best: 60, last: 60, calls: 1 }
				});
				value(await storage.eraseAll());
			}
		});

		it('lets another difficulty count, and the call after one that was void', async () => {
			const storage = await open();
			const base = fakeAttempt();
			const turns = [fakeTurn(0)];
			const easy = { ...base.settings, difficulty: 'easy' } as const;
			for (const [attempt, total] of [
				[endedAttempt({ id: 'a1', startedAt: 1, turns, status: 'void' }, 0), 0],
				[endedAttempt({ id: 'a2', startedAt: 2, turns }, 70), 70],
				[endedAttempt({ id: 'a3', startedAt: 3, turns, settings: easy }, 80), 80]
			] as const)
				value(await storage.attempts.finish(attempt, fakeCard(total)));
			expect(value(await storage.attempts.standings('default'))).toEqual({
				upgrade: { best: 80, last: 80, calls: 2 }
			});
		});

		it('hands out copies: changing one changes nothing here', async () => {
			const { attempts } = await open();
			const attempt = fakeAttempt({ note: 'mine' });
			value(await attempts.begin(attempt));
			(attempt as { note: string }).note = 'changed before reading';
			const found = value(await attempts.get('a1'));
			(found!.attempt as { note: string }).note = 'changed after reading';
			expect(value(await attempts.get('a1'))?.attempt.note).toBe('mine');
		});
	});

	describe(`${name}: progress and drills`, () => {
		const steps = (...lost: number[]): ScoreCard => ({
			...fakeCard(),
			dimensions: [
				{
					id: 'steps',
					points: 5,
					max: 10,
					applicable: true,
					marks: lost.map((step) => ({
						id: `steps.${step}`,
						gained: 0,
						possible: 10,
						messageKey: 'marks.steps.step',
						params: { step },
						evidence: []
					}))
				}
			]
		});
		const keysOf = async (storage: Storage, profileId = 'default') =>
			value(await storage.drills.list(profileId)).map(
				({ key, source }) => `${key} of ${source.attemptId}`
			);
		const callsOf = async (storage: Storage, profileId = 'default') =>
			value(await storage.progress.calls(profileId)).map(({ attemptId }) => attemptId);

		it('keeps of each marked call what progress needs, oldest first', async () => {
			const storage = await withFive();
			expect(await callsOf(storage)).toEqual(['a1', 'a2', 'a3', 'a4']);
			value(await storage.attempts.remove('a2'));
			const spoiled = endedAttempt({ id: 'a3', startedAt: 3000, status: 'void' });
			value(await storage.attempts.replace(spoiled, fakeCard()));
			expect(await callsOf(storage)).toEqual(['a1', 'a4']);
			expect(await callsOf(storage, 'nobody')).toEqual([]);
		});

		it('makes one card of a spot that several calls lost, of the last of them', async () => {
			const storage = await open();
			for (const [id, startedAt, lost] of [
				['a2', 2, [1, 2]],
				['a1', 1, [2]],
				['a3', 3, [1]]
			] as const)
				value(await storage.attempts.finish(endedAttempt({ id, startedAt }), steps(...lost)));
			expect(await keysOf(storage)).toEqual(['1 of a3', '2 of a2']);
			value(await storage.attempts.remove('a2'));
			expect(await keysOf(storage)).toHaveLength(2);
		});

		it('keeps the answers of a card when its call is marked again or an older state arrives', async () => {
			const storage = await open();
			value(await storage.attempts.replace(endedAttempt(), steps(1)));
			const [made] = value(await storage.drills.list('default'));
			const learnt = answered(made!, 'right', 20_000);
			value(await storage.drills.put(learnt));
			value(await storage.drills.put(made!));
			value(await storage.attempts.replace(endedAttempt(), steps(1)));
			expect(value(await storage.drills.list('default'))).toEqual([learnt]);
		});

		it('removes both with their learner, and no one else', async () => {
			const storage = await open();
			for (const profileId of ['p1', 'p2'])
				value(
					await storage.attempts.finish(endedAttempt({ id: `a-${profileId}`, profileId }), steps(1))
				);
			value(await storage.profiles.remove('p1'));
			expect([await keysOf(storage, 'p1'), await callsOf(storage, 'p1')]).toEqual([[], []]);
			expect([await keysOf(storage, 'p2'), await callsOf(storage, 'p2')]).toEqual([
				['1 of a-p2'],
				['a-p2']
			]);
			value(await storage.eraseAll());
			expect([await keysOf(storage, 'p2'), await callsOf(storage, 'p2')]).toEqual([[], []]);
		});
	});

	describe(`${name}: documents and learners`, () => {
		const compiled = {
			compileVersion: 1,
			documentHash: 'h',
			id: 'doc-1',
			title: '文档',
			locale: 'zh-CN',
			source: {},
			steps: [],
			knowledge: [],
			concerns: []
		} as unknown as CompiledScenario;
		const document = { id: 'doc-1', markdown: '# 一', compiled, importedAt: 1 };

		it('keeps a document, replaces it by its id and removes it', async () => {
			const { scenarios } = await open();
			value(await scenarios.put(document));
			value(await scenarios.put({ ...document, markdown: '# 二' }));
			expect(value(await scenarios.list())).toEqual([{ ...document, markdown: '# 二' }]);
			value(await scenarios.remove('doc-1'));
			expect(value(await scenarios.list())).toEqual([]);
		});

		it('lists learners by age and removes one with all attempts', async () => {
			const storage = await withFive();
			value(await storage.profiles.put({ id: 'p2', name: '王芳', createdAt: 2 }));
			value(await storage.profiles.put({ id: 'p1', name: '李雷', createdAt: 1 }));
			value(await storage.attempts.begin(fakeAttempt({ id: 'b1', profileId: 'p2' })));
			expect(value(await storage.profiles.list()).map((one) => one.name)).toEqual(['李雷', '王芳']);
			value(await storage.profiles.remove('p2'));
			expect(value(await storage.profiles.list()).map((one) => one.id)).toEqual(['p1']);
			expect(value(await storage.attempts.get('b1'))).toBeNull();
			expect(await idsOf(storage, { limit: 0 })).toBe(' of 5');
		});

		it('erases everything', async () => {
			const storage = await withFive();
			value(await storage.scenarios.put(document));
			value(await storage.profiles.put({ id: 'p1', name: '李雷', createdAt: 1 }));
			value(await storage.eraseAll());
			expect(await idsOf(storage, {})).toBe(' of 0');
			expect(value(await storage.attempts.get('a1'))).toBeNull();
			expect(value(await storage.scenarios.list())).toEqual([]);
			expect(value(await storage.profiles.list())).toEqual([]);
		});
	});
}
