import { assertNever } from '#lib/core/assert-never.ts';
import type { CallEffect } from './call-effect.ts';

/**
 * Who has the floor. `turn` is the 0-based caller turn in the making; -1 while he picks up.
 * `ends`: the callee's line of that turn ends the call.
 */
export type Floor =
	| {
			readonly at: 'caller';
			readonly turn: number;
			readonly typedAtMs: number | null;
			readonly quietSoon: boolean;
	  }
	| {
			readonly at: 'caller-speaks';
			readonly turn: number;
			readonly ends: boolean;
			readonly worded: boolean;
	  }
	| { readonly at: 'callee-thinks'; readonly turn: number; readonly ends: boolean }
	| { readonly at: 'callee-speaks'; readonly turn: number; readonly ends: boolean };

/** The whole course of a call; times are monotonic milliseconds. */
export type CallState =
	| { readonly phase: 'idle' }
	| { readonly phase: 'ringing'; readonly sinceMs: number }
	| { readonly phase: 'connected'; readonly answeredMs: number; readonly floor: Floor }
	| { readonly phase: 'ended'; readonly by: 'caller' | 'callee'; readonly talkMs: number };

export type CallEvent =
	| { readonly type: 'dial' }
	| { readonly type: 'answer' }
	/** An interrupted call goes on: it has lasted `talkMs` and `turn` is next. `ended`: his last line had ended it. */
	| {
			readonly type: 'resume';
			readonly talkMs: number;
			readonly turn: number;
			readonly ended: boolean;
	  }
	| { readonly type: 'typed' }
	| { readonly type: 'say'; readonly text: string; readonly pasted: boolean }
	| { readonly type: 'quiet-soon' }
	| { readonly type: 'silent'; readonly ms: number }
	| { readonly type: 'decided'; readonly turn: number; readonly ends: boolean }
	| { readonly type: 'said'; readonly turn: number }
	| { readonly type: 'worded'; readonly turn: number }
	| { readonly type: 'spoken'; readonly turn: number }
	| { readonly type: 'skip' }
	| { readonly type: 'hang-up' };

export interface Step {
	readonly state: CallState;
	readonly effects: readonly CallEffect[];
}

const stay = (state: CallState): Step => ({ state, effects: [] });

/** One event moves the call on. An event that its phase does not know, or that comes late, changes nothing. */
export function step(state: CallState, event: CallEvent, nowMs: number): Step {
	switch (state.phase) {
		case 'idle':
			return stepIdle(state, event, nowMs);
		case 'ringing':
			if (event.type === 'answer') {
				const floor: Floor = { at: 'callee-speaks', turn: -1, ends: false };
				return {
					state: { phase: 'connected', answeredMs: nowMs, floor },
					effects: [{ do: 'stop-ring' }, { do: 'begin' }, { do: 'play-callee', turn: -1 }]
				};
			}
			if (event.type === 'hang-up')
				return { state: { phase: 'idle' }, effects: [{ do: 'stop-ring' }, { do: 'abort' }] };
			return stay(state);
		case 'connected':
			return stepConnected(state, event, nowMs);
		case 'ended':
			return stay(state);
		default:
			return assertNever(state);
	}
}

function stepIdle(state: CallState, event: CallEvent, nowMs: number): Step {
	if (event.type === 'dial')
		return { state: { phase: 'ringing', sinceMs: nowMs }, effects: [{ do: 'ring' }] };
	if (event.type !== 'resume') return stay(state);
	if (event.ended)
		return {
			state: { phase: 'ended', by: 'callee', talkMs: event.talkMs },
			effects: [{ do: 'finish' }]
		};
	return {
		state: {
			phase: 'connected',
			answeredMs: nowMs - event.talkMs,
			floor: { at: 'caller', turn: event.turn, typedAtMs: null, quietSoon: false }
		},
		effects: [{ do: 'watch-silence' }]
	};
}

type Connected = Extract<CallState, { phase: 'connected' }>;

function stepConnected(state: Connected, event: CallEvent, nowMs: number): Step {
	const { floor } = state;
	const to = (next: Floor, ...effects: CallEffect[]): Step => ({
		state: { ...state, floor: next },
		effects
	});

	if (event.type === 'hang-up') return hangUp(state, nowMs);
	if (event.type === 'skip')
		return floor.at === 'caller' || floor.at === 'callee-thinks'
			? stay(state)
			: { state, effects: [{ do: 'finish-caption' }] };
	if ('turn' in event && event.turn !== floor.turn) return stay(state); // late news of an earlier turn

	switch (floor.at) {
		case 'caller':
			if (event.type === 'typed')
				return to(
					{ ...floor, typedAtMs: floor.typedAtMs ?? nowMs, quietSoon: false },
					{ do: 'watch-silence' }
				);
			if (event.type === 'quiet-soon') return to({ ...floor, quietSoon: true });
			if (event.type === 'say')
				return to(
					{ at: 'caller-speaks', turn: floor.turn, ends: false, worded: false },
					{ do: 'stop-silence' },
					{
						do: 'take-turn',
						input: { kind: 'said', text: event.text, ...(event.pasted ? { pasted: true } : {}) },
						startedAtMs: floor.typedAtMs ?? nowMs
					}
				);
			if (event.type === 'silent')
				return to(
					{ at: 'callee-thinks', turn: floor.turn, ends: false },
					{
						do: 'take-turn',
						input: { kind: 'silence', ms: event.ms },
						startedAtMs: nowMs - event.ms
					}
				);
			return stay(state);
		case 'caller-speaks':
			if (event.type === 'decided')
				return to(
					{ ...floor, ends: event.ends },
					{ do: 'ask-engine', turn: floor.turn },
					{ do: 'play-caller', turn: floor.turn }
				);
			if (event.type === 'worded') return to({ ...floor, worded: true });
			if (event.type === 'said')
				return floor.worded
					? calleeSpeaks(state, floor.turn, floor.ends)
					: to({ at: 'callee-thinks', turn: floor.turn, ends: floor.ends });
			return stay(state);
		case 'callee-thinks':
			if (event.type === 'decided')
				return to({ ...floor, ends: event.ends }, { do: 'ask-engine', turn: floor.turn });
			if (event.type === 'worded') return calleeSpeaks(state, floor.turn, floor.ends);
			return stay(state);
		case 'callee-speaks': {
			if (event.type === 'spoken' && floor.ends) return end(state, 'callee', nowMs);
			const yours: Floor = {
				at: 'caller',
				turn: floor.turn + 1,
				typedAtMs: null,
				quietSoon: false
			};
			if (event.type === 'spoken') return to(yours, { do: 'watch-silence' });
			// The caller talks over the end of his line: the rest of it is shown at once.
			if (event.type !== 'say' || floor.ends) return stay(state);
			const said = stepConnected({ ...state, floor: yours }, event, nowMs);
			return { ...said, effects: [{ do: 'finish-caption' }, ...said.effects] };
		}
		default:
			return assertNever(floor);
	}
}

function calleeSpeaks(state: Connected, turn: number, ends: boolean): Step {
	return {
		state: { ...state, floor: { at: 'callee-speaks', turn, ends } },
		effects: [{ do: 'play-callee', turn }]
	};
}

function end(
	state: Connected,
	by: 'caller' | 'callee',
	nowMs: number,
	...first: CallEffect[]
): Step {
	return {
		state: { phase: 'ended', by, talkMs: nowMs - state.answeredMs },
		effects: [...first, { do: 'abort' }, { do: 'end-tone' }, { do: 'finish' }]
	};
}

/** The turn in the making is kept; once his last line is decided, hanging up only shortens it. */
function hangUp(state: Connected, nowMs: number): Step {
	const { floor } = state;
	const pending = floor.at === 'caller-speaks' || floor.at === 'callee-thinks';
	const settle: CallEffect[] = pending ? [{ do: 'settle', turn: floor.turn }] : [];
	if (floor.at !== 'caller' && floor.ends) return end(state, 'callee', nowMs, ...settle);
	return end(state, 'caller', nowMs, ...settle, {
		do: 'take-turn',
		input: { kind: 'hang-up' },
		startedAtMs: nowMs
	});
}
