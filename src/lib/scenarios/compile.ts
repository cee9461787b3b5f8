import { archetypeOf } from './compile/archetype.ts';
import { contactRuleOf, preferredChannelOf } from './compile/channel.ts';
import { compileConcerns } from './compile/concerns.ts';
import { compileEnds } from './compile/ends.ts';
import { compileEvents } from './compile/events.ts';
import { compileFacts } from './compile/facts.ts';
import { compileMemories } from './compile/memories.ts';
import { compileNames } from './compile/names.ts';
import { compileKnowledge, compileSteps } from './compile/steps.ts';
import { compileStyle } from './compile/style.ts';
import type { CompiledScenario } from './compiled-scenario.ts';
import { documentHash } from './document-hash.ts';
import { lintScenario } from './lint.ts';
import { parseDocument } from './parse-document.ts';
import type { Problem, Scenario } from './scenario.ts';

/** Raised with every change that compiles the same document to something else. */
export const COMPILE_VERSION = 5;

/** Reads, compiles and lints a document; `compiled` is null exactly when one of the problems is an error. */
export function compileDocument(markdown: string): {
	compiled: CompiledScenario | null;
	problems: readonly Problem[];
} {
	const { scenario, problems } = parseDocument(markdown);
	if (!scenario) return { compiled: null, problems };
	const compiled = compileScenario(scenario, documentHash(markdown));
	const all = [...problems, ...lintScenario(compiled)].sort((a, b) => a.line - b.line);
	return { compiled, problems: all };
}

/** Works out everything that the game needs of a document; the same document always gives the same result. */
export function compileScenario(scenario: Scenario, hash: string): CompiledScenario {
	const facts = compileFacts(scenario);
	const steps = compileSteps(scenario, facts);
	const knowledge = compileKnowledge(scenario, facts);
	const concerns = compileConcerns(scenario, steps, knowledge, facts);
	const { locale } = scenario;
	const calleeEnds = compileEnds(scenario.callee.endConditions, locale);
	return {
		compileVersion: COMPILE_VERSION,
		documentHash: hash,
		id: scenario.id,
		title: scenario.title,
		locale,
		archetype: archetypeOf(scenario),
		source: scenario,
		names: compileNames(scenario),
		steps,
		knowledge,
		facts,
		concerns,
		style: {
			imitate: compileStyle(scenario.callee.style.imitate, concerns, locale),
			avoid: scenario.callee.style.avoid
		},
		events: compileEvents(scenario),
		memories: compileMemories(scenario, concerns),
		contact: contactRuleOf(scenario, concerns),
		preferredChannel: preferredChannelOf(scenario),
		prefersWriting: calleeEnds[0]?.classes[0] === 'channel-agreed',
		ends: { caller: compileEnds(scenario.caller.endConditions, locale), callee: calleeEnds },
		weights: scenario.settings.weights
	};
}
