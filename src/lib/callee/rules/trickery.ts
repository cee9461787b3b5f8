import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Attempts to win without talking to him. Their content is already void; this is what they cost. */
export const trickery: Rule = ({ observation, repeats }) => {
	const { tricks } = observation;
	const rules = [];
	if (tricks.injection[0] !== undefined) {
		rules.push(fired('injection', -10, -15, { said: tricks.injection[0].text }));
	}
	if (tricks.stuffing !== null) rules.push(fired('stuffing', -8, -3));
	if (tricks.echo !== null) rules.push(fired('echo', -4, -2));
	if (repeats && tricks.repeatsTurn !== null) {
		rules.push(fired('repeated', -8, -1, { turn: tricks.repeatsTurn + 1 }));
	}
	if (tricks.otherLanguage || (tricks.markup && !observation.substantive)) {
		rules.push(fired('notUnderstood', -6, -2));
	}
	return rules;
};
