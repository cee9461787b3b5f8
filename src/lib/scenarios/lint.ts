import type { CompiledScenario } from './compiled-scenario.ts';
import { lintConcerns } from './lint/concerns.ts';
import { lintEnds } from './lint/ends.ts';
import { lintKnowledge } from './lint/knowledge.ts';
import { lintNames } from './lint/names.ts';
import { lintNumbers } from './lint/numbers.ts';
import { lintPromises } from './lint/promises.ts';
import { lintSettings } from './lint/settings.ts';
import { lintStyle } from './lint/style.ts';
import type { Problem } from './scenario.ts';

/**
 * What an author should know about a document that can be played: contradictions, gaps, things learners would
 * stumble over. Warnings change how a call goes, notes only inform; none of them stops anybody from playing.
 */
export function lintScenario(scenario: CompiledScenario): Problem[] {
	return [
		lintSettings,
		lintNames,
		lintConcerns,
		lintPromises,
		lintNumbers,
		lintKnowledge,
		lintStyle,
		lintEnds
	].flatMap((lint) => lint(scenario));
}
