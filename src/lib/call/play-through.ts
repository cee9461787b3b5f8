import type { CallerInput } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import type { OpenedCall } from './call-rules.ts';
import { type CallSoFar, type DecidedTurn, openCall, takeTurn } from './take-turn.ts';

export interface PlayedTurn extends DecidedTurn {
	readonly line: CallSoFar['pickUp']['line'] | null;
}

export interface PlayedCall {
	readonly settings: CallSoFar['settings'];
	readonly opened: OpenedCall;
	readonly turns: readonly PlayedTurn[];
}

/** Ends a call at the latest, whatever the caller does: far above every difficulty's own limit. */
const NEVER_MORE = 64;

/**
 * A whole call without a screen: simulation, terminal, replay. `next` gives the caller's inputs from what he heard last;
 * null hangs up.
 */
export function playThrough(
	scenario: CompiledScenario,
	understanding: Understanding,
	settings: CallSoFar['settings'],
	next: (calleeLine: string, turn: number) => CallerInput | null
): PlayedCall {
	const opened = openCall(scenario, settings);
	let call: PlayedCall = { settings, opened, turns: [] };
	let line = opened.scripted.text;
	while (endOf(call) === null && call.turns.length < NEVER_MORE) {
		const input = next(line, call.turns.length) ?? { kind: 'hang-up' };
		const taken = takeTurn(scenario, understanding, toSoFar(call), input);
		line = taken.scripted?.text ?? '';
		const spoken = taken.scripted === null ? null : toLine(taken.scripted);
		call = { ...call, turns: [...call.turns, { ...taken.turn, line: spoken }] };
	}
	return call;
}

export function endOf(call: PlayedCall): DecidedTurn['stateAfter']['ended'] {
	return (call.turns.at(-1)?.stateAfter ?? call.opened.state).ended;
}

/** Plays the recorded inputs again from the first turn. */
export function replay(
	scenario: CompiledScenario,
	understanding: Understanding,
	settings: CallSoFar['settings'],
	inputs: readonly CallerInput[]
): PlayedCall {
	return playThrough(scenario, understanding, settings, (_line, turn) => inputs[turn] ?? null);
}

export function toSoFar(call: PlayedCall): CallSoFar {
	return {
		settings: call.settings,
		pickUp: { state: call.opened.state, line: toLine(call.opened.scripted) },
		turns: call.turns
	};
}

const toLine = (scripted: OpenedCall['scripted']): CallSoFar['pickUp']['line'] => ({
	scripted: scripted.text,
	frameId: scripted.frameId
});
