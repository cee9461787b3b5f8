import { concernById } from '../concerns.ts';
import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Answers to what he was going to ask save him a question. */
export const volunteered: Rule = ({ volunteered: answers, scenario }) =>
	answers
		.filter((entry) => entry.grade === 'specific')
		.map((entry) =>
			fired('volunteered', 2, 3, {
				question: concernById(scenario, entry.concernId)?.question ?? ''
			})
		);
