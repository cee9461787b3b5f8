import type { Attempt, CalleeFault, Turn } from '#lib/attempt/attempt.ts';
import { callFaults } from '#lib/lines/call-faults.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';

/** His own faults in a line as it was shown: of the words, and against the trace. `attempt` ends before the turn. */
export function shownFaults(
	scenario: CompiledScenario,
	attempt: Pick<Attempt, 'pickUp' | 'turns'>,
	turn: Turn,
	text: string
): readonly CalleeFault[] {
	if (turn.direction === null) return [];
	const { pickUp, turns } = attempt;
	return callFaults({
		scenario,
		direction: turn.direction,
		spoken: [pickUp.line.text, ...turns.flatMap(({ line }) => (line === null ? [] : [line.text]))],
		callerSaid: turn.heard,
		callerEarlier: turns.map(({ heard }) => heard),
		text,
		stateBefore: turns.at(-1)?.stateAfter ?? pickUp.state,
		stateAfter: turn.stateAfter
	});
}
