import { findClaims } from '../claims.ts';
import { splitClauses } from '#lib/text/clauses.ts';
import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Problem } from '../scenario.ts';

/** Promises that the callee insists on and that the caller's half never makes ("当天发票、合同"). */
export function lintPromises({ source, facts, concerns, locale }: CompiledScenario): Problem[] {
	const made = new Set(facts.flatMap(({ claim }) => claim ?? []));
	const { callee } = source;
	const wishes = [
		...concerns.map(({ question, line }) => ({ text: question, line })),
		...callee.endConditions
	];
	const problems: Problem[] = [];
	for (const { text, line } of wishes) {
		for (const { id, hard, span } of findClaims(text, locale)) {
			if (!hard || made.has(id)) continue;
			made.add(id);
			const clause = splitClauses(text).find(
				(one) => one.start <= span.start && span.end <= one.end
			);
			const want = text.length <= 26 ? text : (clause?.text ?? span.text);
			problems.push(problem(line, 'warning', 'lint.promiseMissing', { want }));
		}
	}
	return problems;
}
