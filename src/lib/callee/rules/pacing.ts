import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Characters beyond comfort that cost one point of patience. */
const CHARS_PER_POINT = 5;
const MOST_FOR_LENGTH = 14;
const CUT_LOSS = 6;
/** A turn cut in spite of an earlier one being cut: he has told the caller already. */
const CUT_AGAIN_LOSS = 9;

/** Time is what he has least of: every turn costs, a long one more, and one he must cut most. */
export const pacing: Rule = ({ temper, observation, cut, before }) => {
	const rules = [fired('drain', -temper.drain, 0)];
	const over = Math.min(observation.length, temper.bargeIn) - temper.comfort;
	if (over > 0) {
		rules.push(
			fired('overComfort', -Math.min(MOST_FOR_LENGTH, Math.ceil(over / CHARS_PER_POINT)), 0, {
				length: observation.length,
				comfort: temper.comfort
			})
		);
	}
	if (cut) {
		rules.push(
			fired('cutOff', before.cuts > 0 ? -CUT_AGAIN_LOSS : -CUT_LOSS, 0, {
				length: observation.length
			})
		);
	}
	return rules;
};
