import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Offering to write, agreeing to it when asked, or talking on all the same. */
export const writing: Rule = ({ observation, before, pushed, void: isVoid, scenario }) => {
	const { offersChannel, privacyPromise, hype } = observation.manners;
	const rules = [];
	if (offersChannel !== null && !isVoid) {
		if (before.wantsChannel && before.channel !== 'agreed') {
			rules.push(fired('agreedChannel', 6, 4));
		} else if (before.channel === 'none' && before.turn > 0) {
			rules.push(fired('offeredChannel', 4, 0));
		}
	} else if (pushed || (before.wantsChannel && before.channel !== 'agreed' && hype.length > 0)) {
		rules.push(fired('keptPitching', -10, -2));
	}
	if (privacyPromise !== null && before.contactAsked && scenario.contact !== null && !isVoid) {
		rules.push(fired('privacyPromised', 2, 3));
	}
	return rules;
};
