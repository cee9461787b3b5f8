import { describe, expect, it } from 'vitest';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { xRayOf } from './x-ray.ts';

describe('the x-ray of a turn', () => {
	const { attempt } = playedAttempt('upgrade', 'competent');

	it('begins each turn where the one before ended', () => {
		const rays = attempt.turns.map((turn) => xRayOf(attempt, turn.index));
		for (const [index, ray] of rays.entries()) {
			const before = index === 0 ? attempt.pickUp.state : attempt.turns[index - 1]!.stateAfter;
			expect([ray.patience.before, ray.trust.before]).toEqual([before.patience, before.trust]);
			expect(ray.concerns.map((one) => one.before)).toEqual(
				before.concerns.map((one) => one.status)
			);
		}
		expect(rays.at(-1)?.patience.after).toBe(attempt.turns.at(-1)?.stateAfter.patience);
	});

	it('shows concerns that were settled and steps that were said somewhere in a good call', () => {
		const rays = attempt.turns.map((turn) => xRayOf(attempt, turn.index));
		const settled = rays.flatMap((ray) =>
			ray.concerns.filter((one) => one.before !== one.after && one.after === 'satisfied')
		);
		expect(settled.length).toBeGreaterThan(0);
		const steps = rays.flatMap((ray) => ray.steps);
		expect(steps.length).toBeGreaterThan(3);
		for (const { quote } of steps)
			expect(attempt.turns.some((turn) => turn.heard.includes(quote))).toBe(true);
	});

	it('of the pick-up, or of a turn that is not there, shows him as he picked up', () => {
		for (const turn of [-1, 99])
			expect(xRayOf(attempt, turn)).toMatchObject({
				turn: -1,
				rules: [],
				direction: { act: 'pick-up' },
				line: attempt.pickUp.line
			});
	});
});
