import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** Wrong and contradicting figures, and taking one back in time. */
export const truth: Rule = ({ noticed, contradicted, corrected }) => [
	...noticed
		.slice(0, 2)
		.map((fact) =>
			fired('wrongFact', -6, -15, { said: fact.quote.text, expected: fact.expected ?? '' })
		),
	...contradicted
		.slice(0, 2)
		.map((fact) =>
			fired('contradiction', -6, -15, { said: fact.quote.text, expected: fact.expected ?? '' })
		),
	...corrected.slice(0, 1).map((fact) => fired('corrected', 0, 5, { said: fact.quote.text }))
];
