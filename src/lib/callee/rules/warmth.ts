import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** An acknowledgement counts once in this many turns: "好的好的" every turn is a tic. */
const EVERY = 3;

/** Shows that he was heard. */
export const warmth: Rule = (moment) =>
	countsAcknowledgement(moment)
		? [
				fired('acknowledged', 3, 0, {
					quote:
						moment.observation.manners.acknowledges?.text ??
						moment.observation.manners.apology?.text ??
						''
				})
			]
		: [];

export function countsAcknowledgement({
	observation,
	before,
	turn,
	void: isVoid
}: Parameters<Rule>[0]): boolean {
	const shown = observation.manners.acknowledges ?? observation.manners.apology;
	return (
		shown !== null &&
		!isVoid &&
		turn > 0 &&
		(before.acknowledgedTurn < 0 || turn - before.acknowledgedTurn >= EVERY)
	);
}
