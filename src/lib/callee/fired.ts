import type { FiredRule } from './callee-state.ts';

/**
 * Every rule that can move patience or trust, and what else is told in the same list. Each is an i18n key under
 * `rules.`; placeholders are named beside it.
 */
export const RULES = [
	'drain',
	'overComfort', // length, comfort
	'cutOff', // length
	'specific', // question, quote
	'partial', // question, missing
	'vague', // question, missing
	'ignored', // question
	'ignoredAgain', // question
	'honestGap', // question
	'wrongAnswer', // question, said, expected
	'volunteered', // question
	'brief', // length
	'introduced',
	'timeStated',
	'noIntroduction',
	'acknowledged', // quote
	'offeredChannel',
	'agreedChannel',
	'keptPitching',
	'privacyPromised',
	'repeated', // turn
	'hype', // said
	'overPromise', // said
	'pressure', // said
	'wrongFact', // said, expected
	'contradiction', // said
	'corrected', // said
	'rude', // said
	'injection', // said
	'stuffing',
	'echo',
	'spokeForHim', // said
	'askedSecret', // said
	'falseIdentity', // said
	'notUnderstood',
	'stale',
	'silence',
	'memory', // text
	'eventHappened', // text
	'eventHandled',
	'eventIgnored',
	'repeatedNumber',
	'warned',
	'timeRunsOut',
	'cap'
] as const;
export type RuleId = (typeof RULES)[number];

export function fired(
	rule: RuleId,
	patience: number,
	trust: number,
	params?: Readonly<Record<string, string | number>>
): FiredRule {
	return params === undefined ? { rule, patience, trust } : { rule, patience, trust, params };
}
