import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Cue, Problem } from '../scenario.ts';

/** Key points for steps or questions that are not there; a type that nobody named. */
export function lintSettings({ source, archetype }: CompiledScenario): Problem[] {
	const { stepCues, questionCues } = source.settings;
	const lost = (cues: Readonly<Record<number, readonly Cue[]>>, count: number): Problem[] =>
		Object.entries(cues)
			.filter(([number]) => Number(number) < 1 || Number(number) > count)
			.map(([number, points]) =>
				problem(points[0]?.line ?? 0, 'warning', 'cueTarget', { number: Number(number) })
			);
	const guessed =
		source.settings.archetype === null
			? [problem(source.callee.role.line, 'note', 'lint.archetypeGuessed', { archetype })]
			: [];
	return [
		...lost(stepCues, source.caller.steps.length),
		...lost(questionCues, source.caller.knowledge.length),
		...guessed
	];
}
