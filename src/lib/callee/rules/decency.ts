import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** What nobody takes on the phone: rudeness, secrets asked for, a false name, words put in his mouth. */
export const decency: Rule = ({ observation }) => {
	const { rude, asksSecret, falseIdentity } = observation.manners;
	const { speaksForCallee } = observation.tricks;
	const rules = [];
	if (rude[0] !== undefined) rules.push(fired('rude', -25, -24, { said: rude[0].text }));
	if (asksSecret !== null) rules.push(fired('askedSecret', -10, -20, { said: asksSecret.text }));
	if (falseIdentity !== null) {
		rules.push(fired('falseIdentity', -8, -20, { said: falseIdentity.text }));
	}
	if (speaksForCallee !== null) {
		rules.push(fired('spokeForHim', -6, -6, { said: speaksForCallee.text }));
	}
	return rules;
};
