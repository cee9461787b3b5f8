import type { CompiledScenario, Concern } from '#lib/scenarios/compiled-scenario.ts';
import { turnedRound } from './turned-round.ts';

/** He puts a concern in at most this many ways. */
const MOST_FORMS = 4;

/**
 * How he asks a concern aloud, without question marks: the forms that the document gives, else the one made of its
 * written words (`plain`) and what can be made of that by turning it round. Never empty.
 */
export function spokenForms(
	scenario: Pick<CompiledScenario, 'locale'>,
	concern: Concern | undefined,
	plain: string
): readonly string[] {
	const given = concern?.spoken ?? [];
	if (given.length > 0) return given.slice(0, MOST_FORMS);
	return [...new Set([plain, ...turnedRound(plain, scenario.locale)])].slice(0, MOST_FORMS);
}
