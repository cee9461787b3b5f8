import { describe, expect, it } from 'vitest';
import { pack } from '../../../tests/support/packs.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { pointsSoFar } from './points-so-far.ts';
import { besideTurn, meetsSame, raceOf } from './race.ts';

describe('the course of an earlier call', () => {
	const { scenario, understanding } = pack('upgrade');
	const { attempt, card } = playedAttempt('upgrade', 'competent');
	const points = (one: typeof attempt) => pointsSoFar(scenario, one, understanding);
	const race = raceOf(attempt, points);

	it('has a point for the pick-up and one for each turn, and ends with its total', () => {
		expect(race.map((one) => one.turn)).toEqual([...Array(attempt.turns.length + 1).keys()]);
		expect(race.at(-1)).toEqual({
			turn: attempt.turns.length,
			patience: attempt.turns.at(-1)!.stateAfter.patience,
			points: card.total
		});
		expect(race[0]).toMatchObject({ points: 0, patience: attempt.pickUp.state.patience });
	});

	it('rises as a good caller goes on', () => {
		const middle = race[Math.floor(race.length / 2)]!;
		expect(middle.points).toBeGreaterThan(race[1]!.points);
		expect(race.at(-1)!.points).toBeGreaterThan(middle.points);
	});

	it('looks only at what had happened by then', () => {
		const half = { ...attempt, turns: attempt.turns.slice(0, 4), end: null };
		expect(raceOf(half, points)).toEqual(race.slice(0, 5));
	});

	it('stands still at its end beside a longer call', () => {
		expect(besideTurn(race, 2)?.turn).toBe(2);
		expect(besideTurn(race, 99)).toEqual(race.at(-1));
		expect(besideTurn([], 3)).toBeNull();
	});

	it('is of the same callee only with his seed and his difficulty', () => {
		const { seed, difficulty } = attempt.settings;
		expect(meetsSame(attempt, { seed, difficulty })).toBe(true);
		expect(meetsSame(attempt, { seed: seed + 1, difficulty })).toBe(false);
		expect(meetsSame(attempt, { seed, difficulty: 'hard' })).toBe(false);
	});
});
