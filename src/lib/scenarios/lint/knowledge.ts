import { normalize } from '#lib/text/normalize.ts';
import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Problem } from '../scenario.ts';

/** A question that stands in the knowledge base twice: which of the two answers counts is anybody's guess. */
export function lintKnowledge({ source }: CompiledScenario): Problem[] {
	const first = new Map<string, number>();
	return source.caller.knowledge.flatMap(({ question, line }) => {
		const key = normalize(question).text.replace(/[^\p{L}\p{N}]/gu, '');
		const before = first.get(key);
		if (before === undefined) {
			first.set(key, line);
			return [];
		}
		return [problem(line, 'warning', 'lint.questionTwice', { line: before })];
	});
}
