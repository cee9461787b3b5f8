import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Problem } from '../scenario.ts';

/** End conditions that no call can reach, and a callee with whom no call can succeed. */
export function lintEnds({ ends }: CompiledScenario): Problem[] {
	const problems = [...ends.caller, ...ends.callee]
		.filter(({ classes }) => classes.length === 0)
		.map(({ line }) => problem(line, 'warning', 'lint.endUnclear'));
	const good = ends.callee.some(({ classes }) =>
		classes.some((ending) => ending === 'agreed' || ending === 'channel-agreed')
	);
	if (ends.callee.length > 0 && !good) {
		problems.push(problem(ends.callee[0]?.line ?? 0, 'warning', 'lint.noSuccess'));
	}
	return problems;
}
