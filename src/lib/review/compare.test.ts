import { describe, expect, it } from 'vitest';
import { branchAttempt } from '#lib/call/new-attempt.ts';
import { fakeCard, fakeTurn } from '../../../tests/support/attempts.ts';
import { playedAttempt } from '../../../tests/support/played-attempt.ts';
import { compareCalls, sharedTurns } from './compare.ts';

const good = playedAttempt('upgrade', 'competent');
const poor = playedAttempt('upgrade', 'novice', { id: 'a2' });

describe('a comparison of two calls', () => {
	it('tells the difference of the totals, dimension by dimension and mark by mark', () => {
		const { by, dimensions, causes } = compareCalls(poor, good);
		expect(by).toBe(good.card.total - poor.card.total);
		for (const { id, a, b } of dimensions) {
			const of = (card: typeof good.card) => {
				const found = card.dimensions.find((one) => one.id === id);
				return found?.applicable === true ? found.points : null;
			};
			expect([a, b]).toEqual([of(poor.card), of(good.card)]);
		}
		expect(causes.length).toBeGreaterThan(0);
		const sizes = causes.map((one) => Math.abs(one.by));
		expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
	});

	it('seen from the other side is the same with other signs', () => {
		const one = compareCalls(poor, good);
		const other = compareCalls(good, poor);
		expect(other.by).toBe(-(one.by ?? 0));
		expect(other.causes.map((cause) => `${cause.markId} ${-cause.by}`)).toEqual(
			one.causes.map((cause) => `${cause.markId} ${cause.by}`)
		);
		expect(other.caps).toEqual({ a: one.caps.b, b: one.caps.a });
		expect(other.shared).toBe(one.shared);
	});

	it('of a call with itself finds nothing', () => {
		const same = compareCalls(good, good);
		expect([same.by, same.causes, same.caps, same.shared]).toEqual([
			0,
			[],
			{ a: [], b: [] },
			good.attempt.turns.length
		]);
	});

	it('knows how long a retry went along with the original', () => {
		const fresh = { id: 'a3', wallMs: 5 };
		const branch = branchAttempt(good.attempt, 3, fresh);
		expect(sharedTurns(good.attempt, branch)).toBe(3);
		const other = { ...branch, turns: [...branch.turns, fakeTurn(3, '换一句说')] };
		expect(sharedTurns(good.attempt, other)).toBe(3);
		expect(compareCalls(good, { attempt: other, card: null }).turns[3]).toMatchObject({
			a: { index: 3 },
			b: { heard: '换一句说' }
		});
	});

	it('says nothing of marks where a score is missing or the scenario is another', () => {
		expect(compareCalls({ ...good, card: null }, poor)).toMatchObject({ by: null, causes: [] });
		const other = playedAttempt('mobile-plan', 'novice');
		const apart = compareCalls(good, other);
		expect([apart.sameScenario, apart.shared, apart.causes]).toEqual([false, 0, []]);
		expect(apart.by).toBe(other.card.total - good.card.total);
	});

	it('names a limit that only one of them ran into', () => {
		const cap = { rule: 'rude', limit: 40, evidence: [] };
		const limited = { ...good, card: { ...fakeCard(40), caps: [cap] } };
		expect(compareCalls({ ...good, card: fakeCard(70) }, limited).caps).toEqual({
			a: [],
			b: [cap]
		});
	});
});
