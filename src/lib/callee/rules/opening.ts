import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Turns in which saying how long it takes is worth something. */
const TIME_TURNS = 2;

/** Who is calling and how long it takes, said at once. */
export const opening: Rule = ({ turn, observation, before }) => {
	const { ownName, ownCompany, time } = observation.manners;
	const rules = [];
	if (turn === 0 && ownName !== null && ownCompany !== null) rules.push(fired('introduced', 3, 2));
	if (turn === 1 && !before.identityKnown && ownName === null && ownCompany === null) {
		rules.push(fired('noIntroduction', -6, -4));
	}
	if (turn < TIME_TURNS && time !== null && !before.purposeKnown) {
		rules.push(fired('timeStated', 4, 0));
	}
	return rules;
};
