import type {
	Attempt,
	AttemptSettings,
	CalleeFault,
	CallerInput,
	Turn
} from '#lib/attempt/attempt.ts';
import type { CalleeState } from '#lib/callee/callee-state.ts';
import type { Direction } from '#lib/callee/direction.ts';

/** What the templates say for a Direction. */
export interface Scripted {
	readonly text: string;
	readonly frameId: string;
}

export interface OpenedCall {
	readonly direction: Direction;
	readonly scripted: Scripted;
	readonly state: CalleeState;
}

/** Decided and not yet worded: `turn.line` is null; `scripted` is null exactly when he says nothing (the caller hung up). */
export interface UnwordedTurn {
	readonly turn: Turn;
	readonly scripted: Scripted | null;
}

export interface TurnTiming {
	/** Milliseconds from the connection. */
	readonly startedAtMs: number;
	readonly sentAtMs: number;
	readonly hints: number;
}

/** The pure game bound to one scenario, as a call in progress uses it; tests bind a simpler one. */
export interface CallRules {
	open(settings: AttemptSettings): OpenedCall;
	take(attempt: Attempt, input: CallerInput, timing: TurnTiming): UnwordedTurn;
	/** His own faults in `text`, the line that is shown for `turn`; `attempt` ends before that turn. */
	faults(attempt: Attempt, turn: Turn, text: string): readonly CalleeFault[];
}
