import type { CompiledScenario } from '../compiled-scenario.ts';
import { problem } from '../parse/sections.ts';
import type { Cue, Problem } from '../scenario.ts';

/** Key points for steps or questions and spoken forms for concerns that are not there; a type that nobody named. */
export function lintSettings({ source, archetype, concerns }: CompiledScenario): Problem[] {
	const { stepCues, questionCues, spoken } = source.settings;
	const lost = (cues: Readonly<Record<number, readonly Cue[]>>, count: number): Problem[] =>
		Object.entries(cues)
			.filter(([number]) => Number(number) < 1 || Number(number) > count)
			.map(([number, points]) =>
				problem(points[0]?.line ?? 0, 'warning', 'cueTarget', { number: Number(number) })
			);
	const unasked = Object.entries(spoken ?? {})
		.filter(([id]) => !concerns.some((concern) => concern.id === id))
		.map(([id, { line }]) =>
			problem(line, 'warning', 'cueTarget', { number: Number(id.slice(1)) })
		);
	const guessed =
		source.settings.archetype === null
			? [problem(source.callee.role.line, 'note', 'lint.archetypeGuessed', { archetype })]
			: [];
	return [
		...lost(stepCues, source.caller.steps.length),
		...lost(questionCues, source.caller.knowledge.length),
		...unasked,
		...guessed
	];
}
