import { concernById } from '../concerns.ts';
import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Answers to what he was going to ask save him a question; a list of them does not win more than a few. */
export const volunteered: Rule = ({ volunteered: answers, scenario, temper, cut }) =>
	answers
		.filter((entry) => entry.grade === 'specific')
		.slice(0, cut ? 1 : temper.volunteeredMost)
		.map((entry) =>
			fired('volunteered', 2, 3, {
				question: concernById(scenario, entry.concernId)?.question ?? ''
			})
		);
