import type { CompiledScenario, Concern } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from '../callee-state.ts';
import { concernById, isWaiting, nextConcern, stateOf } from '../concerns.ts';
import type { Act, Direction } from '../direction.ts';
import type { Moment } from '../moment.ts';
import type { Temper } from '../temper.ts';
import type { Why } from '../why.ts';

export interface Situation {
	readonly scenario: CompiledScenario;
	readonly temper: Temper;
	/** After the turn, `ended` included. */
	readonly state: CalleeState;
	/** Null after silence. */
	readonly moment: Moment | null;
	/** This turn spends the one warning. */
	readonly warns: boolean;
	/** His time runs out with the next turn, through nothing that was said. */
	readonly hurried: boolean;
}

/** An act and what goes with it; null from a chooser means that it has nothing to say. */
export interface Choice {
	readonly act: Act;
	readonly why: Why;
	readonly concern?: Concern | null;
	readonly change?: Partial<Direction>;
	readonly state?: Partial<CalleeState>;
}

export function waitingId(state: CalleeState, id: string | null): string | null {
	const held = stateOf(state, id);
	return held !== null && isWaiting(held) ? held.id : null;
}

/** What he is on: the concern asked last if it is still open, else the next one. */
export function currentConcern({ scenario, state, temper }: Situation): Concern | null {
	const id = waitingId(state, state.askedConcernId);
	return id === null ? nextConcern(scenario, state, temper) : concernById(scenario, id);
}
