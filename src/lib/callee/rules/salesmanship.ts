import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Hype, promises nobody can keep, and being pushed. */
export const salesmanship: Rule = ({ observation, temper }) => {
	const { hype, overPromise, pressure } = observation.manners;
	const rules = [];
	if (hype[0] !== undefined) {
		rules.push(fired('hype', -temper.kind.hypeLoss, -3, { said: hype[0].text }));
	}
	if (overPromise[0] !== undefined) {
		rules.push(fired('overPromise', -3, -8, { said: overPromise[0].text }));
	}
	if (pressure[0] !== undefined) {
		rules.push(fired('pressure', -temper.kind.pressureLoss, -4, { said: pressure[0].text }));
	}
	return rules;
};
