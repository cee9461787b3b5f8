import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSION_IDS } from '#lib/scenarios/scenario.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { digestOf, type CallDigest } from './call-digest.ts';
import { localDay, mondayOf, noonOf } from './local-day.ts';
import { REST_DAYS_A_WEEK, streakOf } from './streak.ts';
import { LATELY, standingsLately, trendOf } from './trend.ts';
import { weakQuestions, weakSteps } from './weak-spots.ts';

const DAY = 86_400_000;
const dayOf = (wallMs: number) => localDay(wallMs, 0);
const digest = (change: Partial<CallDigest> = {}): CallDigest => ({
	attemptId: 'a1',
	profileId: 'default',
	scenarioId: 'upgrade',
	startedAt: 0,
	difficulty: 'normal',
	branch: false,
	total: 70,
	dimensions: DIMENSION_IDS.map(() => 700),
	steps: 'hhh',
	concerns: {},
	...change
});

describe('a day', () => {
	it('begins at midnight where the learner is', () => {
		const eightUtc = Date.UTC(2026, 10, 20, 20);
		expect(localDay(eightUtc, -480) - localDay(eightUtc, 0)).toBe(1);
		expect(new Date(noonOf(localDay(eightUtc, -480))).toISOString()).toBe(
			'2026-11-21T12:00:00.000Z'
		);
	});

	it('belongs to the week of its Monday', () => {
		const saturday = dayOf(Date.UTC(2026, 10, 21));
		expect(new Date(mondayOf(saturday) * DAY).toISOString().slice(0, 10)).toBe('2026-11-16');
		expect(mondayOf(mondayOf(saturday))).toBe(mondayOf(saturday));
		expect(mondayOf(-3)).toBe(-3); // 1969-12-29 was a Monday
	});
});

describe('the digest of a call', () => {
	it('holds every dimension, step and question of its score card in little room', () => {
		const { attempt, card } = playedAttempt('upgrade', 'competent');
		const call = {
			id: attempt.id,
			profileId: 'default',
			scenarioId: attempt.scenario.id,
			startedAt: attempt.startedAt,
			difficulty: attempt.settings.difficulty,
			parentId: null
		};
		const made = digestOf(call, card)!;
		expect(made.total).toBe(card.total);
		expect(made.steps).toHaveLength(card.steps.length);
		for (const { step, status, excused } of card.steps)
			expect(made.steps[step - 1]).toBe(excused ? 'x' : status[0]);
		for (const [i, id] of DIMENSION_IDS.entries()) {
			const scored = card.dimensions.find((one) => one.id === id);
			const share = scored?.applicable ? Math.floor((scored.points * 1000) / scored.max) : -1;
			expect(made.dimensions[i]).toBe(share);
		}
		expect(Object.keys(made.concerns).length).toBeGreaterThan(3);
		expect(JSON.stringify(made).length).toBeLessThan(1000);
		expect(digestOf(call, { ...card, void: true })).toBeNull();
	});
});

/** Days from Monday 2026-11-02, "x" practised, "." rested; today is the last one. */
const MONDAY = dayOf(Date.UTC(2026, 10, 2));
const streak = (plan: string) => {
	const days = [...plan.replaceAll(' ', '')];
	const practised = days.flatMap((mark, i) => (mark === 'x' ? [MONDAY + i] : []));
	return streakOf(practised, MONDAY + days.length - 1);
};

describe('the streak', () => {
	it.each([
		['nothing yet', '.......', 0, 0],
		['every day', 'xxxxxxx', 7, 7],
		['two days of rest in a week', 'xx.x.xx x', 6, 6],
		['rest at the end of one week and the start of the next', 'xxxxx.. ..x', 6, 6],
		['a third day of rest, which takes only what lies before it', 'x.x.x.x', 3, 3],
		['three days of rest in a row', 'xx...x.', 1, 2],
		['today is not over yet', 'xxx..x.', 4, 4],
		['a week away', 'xxxxxxx ....... x', 1, 7],
		['begun in the middle of a week', '....x.x', 2, 2]
	])('after %s', (_what, plan, days, longest) => {
		expect(streak(plan)).toMatchObject({ days, longest });
	});

	it('says whether today is done and how much rest the week allows', () => {
		expect(streak('x.x')).toMatchObject({ practisedToday: true, restLeft: 1 });
		expect(streak('x..')).toMatchObject({ practisedToday: false, restLeft: 1 });
		expect(streak('x.. .')).toMatchObject({ restLeft: 0, days: 1 });
	});

	it('is never shorter for one more day of practice, and counts no day twice', () => {
		const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
		fc.assert(
			fc.property(days, fc.integer({ min: 0, max: 60 }), (practised, extra) => {
				const before = streakOf(practised, 60);
				const after = streakOf([...practised, extra], 60);
				expect(after.longest).toBeGreaterThanOrEqual(before.longest);
				expect(after.days).toBeGreaterThanOrEqual(before.days);
				expect(streakOf([...practised, ...practised], 60)).toEqual(before);
				expect(before.days).toBeLessThanOrEqual(new Set(practised).size);
				expect(before.restLeft).toBeGreaterThanOrEqual(0);
				expect(before.restLeft).toBeLessThanOrEqual(REST_DAYS_A_WEEK);
			})
		);
	});

	it('does not know days that are still to come', () => {
		expect(streakOf([MONDAY, MONDAY + 1], MONDAY)).toMatchObject({ days: 1, longest: 1 });
	});
});

describe('the trend', () => {
	it('is a point a call while they are few, oldest first', () => {
		const calls = [digest({ startedAt: 2 * DAY, total: 60 }), digest({ startedAt: 1, total: 40 })];
		expect(trendOf(calls, 'total', dayOf).map(({ from, mean }) => [from, mean])).toEqual([
			[0, 40],
			[2, 60]
		]);
	});

	it('puts many calls together, loses none, and keeps to sixty points', () => {
		const calls = fc.array(
			fc.record({ at: fc.integer({ min: 0, max: 3000 }), total: fc.integer({ min: 0, max: 100 }) }),
			{ minLength: 61, maxLength: 300 }
		);
		fc.assert(
			fc.property(calls, (made) => {
				const points = trendOf(
					made.map(({ at, total }) => digest({ startedAt: at * DAY, total })),
					'total',
					dayOf
				);
				expect(points.length).toBeLessThanOrEqual(60);
				expect(points.reduce((sum, point) => sum + point.calls, 0)).toBe(made.length);
				expect(points.map(({ from }) => from)).toEqual(
					points.map(({ from }) => from).sort((a, b) => a - b)
				);
				for (const { mean, best } of points) expect(best).toBeGreaterThanOrEqual(mean);
			}),
			{ numRuns: 30 }
		);
	});

	it('leaves out calls that could not be judged on a dimension', () => {
		const calls = [digest(), digest({ dimensions: DIMENSION_IDS.map(() => -1) })];
		expect(trendOf(calls, 'steps', dayOf)).toHaveLength(1);
		expect(trendOf(calls, 'total', dayOf)).toHaveLength(2);
	});

	it('sets the last calls against those before', () => {
		const calls = Array.from({ length: 2 * LATELY }, (_, i) =>
			digest({ startedAt: i, total: i < LATELY ? 50 : 80 })
		);
		expect(standingsLately(calls)[0]).toEqual({ measure: 'total', now: 80, before: 50 });
		expect(standingsLately(calls.slice(0, 2))[0]).toEqual({
			measure: 'total',
			now: 50,
			before: null
		});
		expect(standingsLately([])).toEqual([]);
	});
});

describe('weak spots', () => {
	it('are the steps lost most in the last calls, without branches and excuses', () => {
		const calls = [
			digest({ startedAt: 1, steps: 'hmxp' }),
			digest({ startedAt: 2, steps: 'hmmh' }),
			digest({ startedAt: 3, steps: 'mmmm', branch: true })
		];
		expect(weakSteps(calls)).toEqual([
			{ key: '2', due: 2, missed: 2, partial: 0 },
			{ key: '3', due: 1, missed: 1, partial: 0 },
			{ key: '4', due: 2, missed: 0, partial: 1 }
		]);
	});

	it('are the questions answered worst; an honest deferral is none', () => {
		const concerns = { p1: 'vague', p2: 'satisfied', p3: 'deferred', s1: 'partial' };
		expect(weakQuestions([digest({ concerns })]).map(({ key }) => key)).toEqual(['p1', 's1']);
	});

	it('forget what was weak long ago', () => {
		const calls = Array.from({ length: 11 }, (_, i) =>
			digest({ startedAt: i, steps: i === 0 ? 'm' : 'h' })
		);
		expect(weakSteps(calls)).toEqual([]);
	});
});
