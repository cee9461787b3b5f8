import { fired } from '../fired.ts';
import type { Rule } from './rule.ts';

/** A specific answer within this many Han characters is what he hoped for. */
const BRIEF = 40;

/** What the answer to his question did. The heart of the model: specific wins, vague and evasive lose. */
export const answer: Rule = ({ asked, recheck, temper, before, observation, memory }) => {
	if (asked === null) return [];
	if (recheck) {
		const told = asked.grade === 'specific' || asked.grade === 'partial';
		return [
			told
				? fired('repeatedNumber', 2, 1)
				: fired('ignored', -8, -3, { question: asked.concern.question })
		];
	}
	const { question } = asked.concern;
	switch (asked.grade) {
		case 'specific': {
			const rules = [fired('specific', 7, 6, { question, quote: asked.quote })];
			if (observation.length <= BRIEF) {
				rules.push(fired('brief', 2, 0, { length: observation.length }));
			}
			return rules;
		}
		case 'partial':
			return [fired('partial', 2, 1, { question, missing: asked.missing })];
		case 'deferred':
			return [fired('honestGap', asked.concern.supported ? 0 : 3, 2, { question })];
		case 'wrong':
			// The wrong fact itself is punished by its own rule.
			return [];
		case 'vague':
			if (memory !== null) return [];
			return [
				fired(
					'vague',
					-temper.vagueLoss - Math.min(4, before.vagueRun * 2),
					-temper.vagueDistrust,
					{
						question,
						missing: asked.missing
					}
				)
			];
		case 'ignored':
			if (memory !== null) return [];
			return before.vagueRun > 0
				? [fired('ignoredAgain', -15, -8, { question })]
				: [fired('ignored', -11, -6, { question })];
	}
};
