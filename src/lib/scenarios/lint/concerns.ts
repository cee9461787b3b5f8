import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Problem } from '../scenario.ts';

/** Questions that the caller's half cannot answer, and concerns that are no questions. */
export function lintConcerns({ source, concerns }: CompiledScenario): Problem[] {
	const problems = concerns
		.filter(({ supported }) => !supported)
		.map(({ line, tier, question }) =>
			problem(line, tier === 'primary' ? 'warning' : 'note', 'lint.concernUnanswered', { question })
		);
	const { primary, secondary, latent } = source.callee.concerns;
	for (const { text, line } of [...primary, ...secondary, ...latent]) {
		if (!concerns.some((concern) => concern.line === line && concern.quote === text)) {
			problems.push(problem(line, 'note', 'lint.latentOnly', { text: shorten(text) }));
		}
	}
	if (!concerns.some(({ tier }) => tier === 'primary')) {
		const line = primary[0]?.line ?? secondary[0]?.line ?? latent[0]?.line ?? 0;
		problems.push(problem(line, 'warning', 'lint.noPrimary'));
	}
	return problems;
}

function shorten(text: string): string {
	return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
