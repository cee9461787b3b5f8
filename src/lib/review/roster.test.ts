import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endedAttempt, fakeAttempt, fakeCard, fakeTurn } from '../../../tests/support/attempts.ts';
import {
	NO_ROSTER_FILTER,
	pickRoster,
	rosterCall,
	rosterGrid,
	withoutDoubles,
	type Handed,
	type RosterCall
} from './roster.ts';

const from = (change: Partial<Handed> = {}): Handed => ({
	name: '王芳',
	fileName: 'wang.jsonl',
	file: 0,
	home: 'h1',
	...change
});
const call = (
	id: string,
	total: number,
	change: Parameters<typeof endedAttempt>[0] = {},
	handed: Partial<Handed> = {}
): RosterCall =>
	rosterCall(
		endedAttempt({ id, ...change }, total),
		fakeCard(total),
		change.disputes ?? [],
		from(handed),
		'default'
	);
const { scenario } = fakeAttempt();

describe("a trainer's table", () => {
	it('tells learners of the default name apart by their computers, else by their files', () => {
		const ids = [
			call('a1', 1),
			call('a2', 1, {}, { fileName: 'again.jsonl' }),
			call('a3', 1, {}, { home: 'h2' }),
			call('a4', 1, {}, { home: null }),
			call('a5', 1, {}, { home: null, fileName: 'li.jsonl' }),
			call('a6', 1, { profileId: 'p2' })
		].map((one) => one.learnerId);
		expect(ids[0]).toBe(ids[1]);
		expect(new Set(ids).size).toBe(5);
		expect(ids[5]).toBe('p2');
	});

	it('has no total for calls that are void or still run', () => {
		expect(call('a1', 70, { status: 'void' })).toMatchObject({ total: null, status: 'void' });
		const running = rosterCall(fakeAttempt(), null, [], from(), 'default');
		expect([running.total, running.ending]).toEqual([null, null]);
	});

	it('holds each call once: the furthest, then the one on which more was decided', () => {
		const dispute = { markId: 'm', note: '', at: 1, verdict: 'accepted' } as const;
		const running = rosterCall(fakeAttempt({ turns: [fakeTurn(0)] }), null, [], from(), 'default');
		const ended = call('a1', 70);
		const decided = call('a1', 70, { disputes: [dispute] });
		fc.assert(
			fc.property(
				fc.shuffledSubarray([running, ended, decided, ended], { minLength: 4 }),
				(all) => {
					expect(withoutDoubles(all)).toEqual([decided]);
				}
			)
		);
	});

	it('is narrowed and ordered', () => {
		const calls = [
			call('a1', 60, { startedAt: 3 }),
			call('a2', 90, { startedAt: 2, profileId: 'p2' }, { name: '李雷' }),
			call('a3', 99, { startedAt: 1, parent: { attemptId: 'a1', turns: 1 } }),
			call('a4', 10, { startedAt: 4, status: 'void' })
		];
		const ids = (change: Partial<typeof NO_ROSTER_FILTER>) =>
			pickRoster(calls, { ...NO_ROSTER_FILTER, ...change })
				.map((one) => one.attemptId)
				.join(' ');
		expect(ids({})).toBe('a4 a1 a2 a3');
		expect(ids({ order: 'best' })).toBe('a3 a2 a1 a4');
		expect(ids({ order: 'worst' })).toBe('a1 a2 a3 a4');
		expect(ids({ counting: true })).toBe('a1 a2');
		expect(ids({ learner: 'p2' })).toBe('a2');
		expect(ids({ open: true })).toBe('');
		expect(ids({ scenario: 'other' })).toBe('');
	});

	it('sums up learners by scenarios with the best of the calls that count', () => {
		const other = { ...scenario, id: 'mobile-plan', title: '套餐推荐' };
		const grid = rosterGrid([
			call('a1', 60),
			call('a2', 80, { startedAt: 9 }),
			call('a3', 99, { rehearsed: true }),
			call('a4', 40, { profileId: 'p2', scenario: other }, { name: '李雷' }),
			call('a5', 50, { profileId: 'p2', scenario: other, status: 'void' }, { name: '李雷' })
		]);
		expect(grid.scenarios.map((one) => one.title)).toEqual(['套餐推荐', '系统升级']);
		expect(grid.learners.map((one) => [one.name, ...one.cells])).toEqual([
			['李雷', { best: 40, counting: 1, all: 2 }, null],
			['王芳', null, { best: 80, counting: 2, all: 3 }]
		]);
	});
});
