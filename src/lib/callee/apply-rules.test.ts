import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyRules, MOST_LOST, MOST_WON } from './apply-rules.ts';
import { fired } from './fired.ts';

const rule = fc
	.tuple(fc.integer({ min: -40, max: 20 }), fc.integer({ min: -40, max: 20 }))
	.map(([patience, trust]) => fired('drain', patience, trust));

it('keeps the caps and the range, and tells figures that add up', () => {
	fc.assert(
		fc.property(
			fc.array(rule, { maxLength: 8 }),
			fc.integer({ min: 0, max: 100 }),
			fc.integer({ min: 0, max: 100 }),
			fc.constantFrom(80, 100, 125),
			(rules, patience, trust, gain) => {
				const { after, rules: told } = applyRules({ patience, trust }, rules, gain);
				expect(after.patience).toBeGreaterThanOrEqual(Math.max(0, patience - MOST_LOST));
				expect(after.patience).toBeLessThanOrEqual(Math.min(100, patience + MOST_WON));
				expect(told.reduce((sum, one) => sum + one.patience, patience)).toBe(after.patience);
				expect(told.reduce((sum, one) => sum + one.trust, trust)).toBe(after.trust);
			}
		),
		{ seed: 7 }
	);
});
