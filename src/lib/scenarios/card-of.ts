import type { CompiledScenario, ScenarioCard } from './compiled-scenario.ts';

/** What the picker shows of a scenario. */
export function cardOf(compiled: CompiledScenario): ScenarioCard {
	const { source } = compiled;
	return {
		id: compiled.id,
		title: compiled.title,
		locale: compiled.locale,
		task: source.caller.task.text,
		callee: compiled.names.callee,
		calleeRole: source.callee.role.text.split(/[。；]|\. /u)[0] ?? '',
		archetype: compiled.archetype,
		steps: compiled.steps.length,
		knowledge: compiled.knowledge.length,
		documentHash: compiled.documentHash
	};
}
