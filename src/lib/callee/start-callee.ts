import { createRandom } from '#lib/core/random.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from './callee-state.ts';
import { chooseConcerns } from './concern-choice.ts';
import { type Direction, blankDirection } from './direction.ts';
import { moodOf } from './mood.ts';
import { scheduleEvents } from './schedule-events.ts';
import { temperOf } from './temper.ts';

export interface CalleeSettings {
	/** 0 … 2^32-1 */
	readonly seed: number;
	readonly difficulty: Difficulty;
}

/** He picks up: the whole of him before the first caller turn, and his first short line. */
export function startCallee(
	scenario: CompiledScenario,
	settings: CalleeSettings
): { readonly state: CalleeState; readonly direction: Direction } {
	const random = createRandom(settings.seed);
	const temper = temperOf(scenario, settings.difficulty);
	const state: CalleeState = {
		difficulty: settings.difficulty,
		seed: settings.seed,
		turn: 0,
		patience: temper.startPatience,
		trust: temper.startTrust,
		concerns: chooseConcerns(scenario, random).map((concern) => ({
			id: concern.id,
			status: concern.tier === 'latent' ? 'latent' : 'open',
			tries: 0,
			turn: -1
		})),
		askedConcernId: null,
		askedChannel: null,
		vagueRun: 0,
		staleTurns: 0,
		warned: false,
		wantsChannel: false,
		channel: 'none',
		channelKind: null,
		contactGiven: false,
		noticedErrors: 0,
		rudeCount: 0,
		injectionCount: 0,
		hypeCount: 0,
		cuts: 0,
		silences: 0,
		identityKnown: false,
		purposeKnown: false,
		deadlineTurn: null,
		events: scheduleEvents(scenario, temper, random),
		memoriesTold: [],
		factsSaid: [],
		heardLength: 0,
		specificRun: 0,
		acknowledgedTurn: -1,
		proposed: false,
		contactAsked: false,
		lastAct: 'pick-up',
		nothingMore: 0,
		gapsAccepted: 0,
		ended: null
	};
	return {
		state,
		direction: {
			...blankDirection(-1, 'pick-up', moodOf(state, temper)),
			maxLength: 12,
			why: 'pickUp'
		}
	};
}
