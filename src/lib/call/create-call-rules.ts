import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import type { CallRules } from './call-rules.ts';
import { shownFaults } from './shown-faults.ts';
import { openCall, takeTurn } from './take-turn.ts';

/** The game bound to one scenario, as a call on the screen uses it. */
export function createCallRules(
	scenario: CompiledScenario,
	understanding: Understanding
): CallRules {
	return {
		open: (settings) => openCall(scenario, settings),
		take(attempt, input, timing) {
			const { turn, scripted } = takeTurn(scenario, understanding, attempt, input);
			return {
				turn: { ...turn, ...timing, line: null, lineAtMs: timing.sentAtMs, faults: [] },
				scripted
			};
		},
		faults: (attempt, turn, text) => shownFaults(scenario, attempt, turn, text)
	};
}
