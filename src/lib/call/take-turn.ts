import type { AttemptSettings, CallerInput, Turn } from '#lib/attempt/attempt.ts';
import type { CalleeState, FiredRule } from '#lib/callee/callee-state.ts';
import type { Direction } from '#lib/callee/direction.ts';
import { hear } from '#lib/callee/hear.ts';
import { startCallee } from '#lib/callee/start-callee.ts';
import { endByCaller, stepCallee } from '#lib/callee/step-callee.ts';
import { temperOf } from '#lib/callee/temper.ts';
import { createRandom } from '#lib/core/random.ts';
import { wordDirection } from '#lib/lines/word-direction.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Understanding } from '#lib/understanding/understand.ts';
import type { OpenedCall, Scripted } from './call-rules.ts';

/** What takeTurn reads of a call: an Attempt is one, and so is anything that kept its turns. */
export interface CallSoFar {
	readonly settings: Pick<AttemptSettings, 'seed' | 'difficulty'>;
	readonly pickUp: {
		readonly state: CalleeState;
		readonly line: { readonly scripted: string; readonly frameId: string };
	};
	readonly turns: readonly PastTurn[];
}

export interface PastTurn {
	readonly heard: string;
	readonly direction: Direction | null;
	readonly line: { readonly scripted: string; readonly frameId: string } | null;
	readonly stateAfter: CalleeState;
}

/** The decided part of a turn: everything but times, hints and the words that were shown. */
export type DecidedTurn = Pick<
	Turn,
	'index' | 'input' | 'heard' | 'cut' | 'observation' | 'rules' | 'stateAfter'
> & { readonly direction: Direction | null };

export interface TakenTurn {
	readonly turn: DecidedTurn;
	/** Null after the caller's own hang-up. */
	readonly scripted: Scripted | null;
}

/** He picks up. */
export function openCall(scenario: CompiledScenario, settings: CallSoFar['settings']): OpenedCall {
	const { state, direction } = startCallee(scenario, settings);
	const spoken = { lines: [], frameIds: [] };
	const worded = wordDirection(scenario, direction, spoken, createRandom(settings.seed));
	return { state, direction, scripted: worded };
}

/**
 * One exchange, synchronous and pure: what was heard → what it means → how he takes it → what he says by template.
 * The same call so far and input give the same turn on every rung and in every engine.
 */
export function takeTurn(
	scenario: CompiledScenario,
	understanding: Understanding,
	soFar: CallSoFar,
	input: CallerInput
): TakenTurn {
	const before = stateOf(soFar);
	const index = soFar.turns.length;
	const earlier = soFar.turns.map((turn) => turn.heard);
	if (input.kind === 'hang-up') {
		const stateAfter = endByCaller(scenario, before, earlier);
		return { turn: blankTurn(index, input, stateAfter), scripted: null };
	}
	if (input.kind === 'silence') {
		const step = stepCallee(scenario, before, input, earlier);
		const turn = { ...blankTurn(index, input, step.state), ...pick(step) };
		return { turn, scripted: word(scenario, soFar, step.direction) };
	}
	const { heard, cut } = hear(input.text, temperOf(scenario, soFar.settings.difficulty).bargeIn);
	const observation = understanding.understand(heard, contextOf(soFar, before, earlier));
	const hurried = input.hurried === true;
	const step = stepCallee(scenario, before, { kind: 'said', observation, cut, hurried }, earlier);
	return {
		turn: { ...blankTurn(index, input, step.state), heard, cut, observation, ...pick(step) },
		scripted: word(scenario, soFar, step.direction)
	};
}

export function stateOf(soFar: CallSoFar): CalleeState {
	return soFar.turns.at(-1)?.stateAfter ?? soFar.pickUp.state;
}

function contextOf(
	soFar: CallSoFar,
	before: CalleeState,
	earlier: readonly string[]
): Parameters<Understanding['understand']>[1] {
	const { lines } = spokenBy(soFar);
	return {
		turn: earlier.length,
		earlier,
		askedConcernId: before.askedConcernId,
		askedChannel: before.askedChannel,
		calleeLine: lines.at(-1) ?? null,
		calleeLines: lines,
		factsSaid: before.factsSaid
	};
}

function word(scenario: CompiledScenario, soFar: CallSoFar, direction: Direction): Scripted {
	const random = createRandom(soFar.settings.seed);
	return wordDirection(scenario, direction, spokenBy(soFar), random);
}

function spokenBy(soFar: CallSoFar): {
	readonly lines: readonly string[];
	readonly frameIds: readonly string[];
} {
	const said = [soFar.pickUp.line, ...soFar.turns.map((turn) => turn.line)].filter(
		(line) => line !== null
	);
	return { lines: said.map((line) => line.scripted), frameIds: said.map((line) => line.frameId) };
}

function blankTurn(index: number, input: CallerInput, stateAfter: CalleeState): DecidedTurn {
	return {
		index,
		input,
		heard: '',
		cut: false,
		observation: null,
		rules: [],
		direction: null,
		stateAfter
	};
}

function pick(step: {
	readonly rules: readonly FiredRule[];
	readonly direction: Direction;
}): Pick<DecidedTurn, 'rules' | 'direction'> {
	return { rules: step.rules, direction: step.direction };
}

/** The call as it stood after `turns` of its turns: go on from there, and it goes on exactly as it would have. */
export function callUpTo(call: CallSoFar, turns: number): CallSoFar {
	return {
		settings: call.settings,
		pickUp: call.pickUp,
		turns: call.turns.slice(0, turns)
	};
}
