import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { applyRules } from './apply-rules.ts';
import type { CalleeState, FiredRule } from './callee-state.ts';
import { chooseAct } from './choose-act.ts';
import { bearsOut, decideEnd, toEnd } from './ends/decide-end.ts';
import { type Direction, blankDirection } from './direction.ts';
import { fired } from './fired.ts';
import { type Earlier, type Heard, type Moment, readMoment } from './moment.ts';
import { reckon, surfaceLatent } from './reckon.ts';
import { ALL_RULES } from './rules/all.ts';
import { reckonSilence } from './silence.ts';
import { temperOf } from './temper.ts';

/** The one warning lifts patience this far above the cut: enough for one good answer. */
const WARNING_ROOM = 4;

export interface Step {
	readonly state: CalleeState;
	readonly rules: readonly FiredRule[];
	readonly direction: Direction;
}

/**
 * One caller turn: what was heard moves him, may end the call, and leads to what he does next. Pure; the same scenario,
 * state and input give the same step in every engine. A call that has ended stays as it is.
 */
export function stepCallee(
	scenario: CompiledScenario,
	state: CalleeState,
	heard: Heard,
	earlier: Earlier = []
): Step {
	if (state.ended !== null) return afterTheEnd(state);
	const hurried = heard.hurried === true;
	const before = hurried ? withoutTime(state) : state;
	const moment =
		heard.kind === 'said' ? readMoment(scenario, before, heard.observation, heard.cut) : null;
	const temper = moment?.temper ?? temperOf(scenario, state.difficulty);
	const reckoned =
		moment === null
			? reckonSilence(before)
			: { state: reckon(moment), rules: ALL_RULES.flatMap((rule) => rule(moment)) };
	const felt = applyRules(before, reckoned.rules, temper.gain);
	const moved = surface(moment, { ...reckoned.state, ...felt.after });
	const standing = {
		scenario,
		temper,
		state: moved,
		observation: moment?.observation ?? null,
		pushed: moment?.pushed ?? false,
		void: moment?.void ?? false,
		said: moment === null ? earlier : [...earlier, moment.observation.heard]
	};
	const decided = decideEnd(standing);
	const end = decided !== null && bearsOut(scenario, moved, decided) ? decided : null;
	const warns = end === null && !moved.warned && moved.patience <= temper.cut;
	const lifted = warns ? Math.max(moved.patience, temper.cut + WARNING_ROOM) : moved.patience;
	const settled: CalleeState = {
		...moved,
		patience: lifted,
		warned: moved.warned || warns,
		ended: end
	};
	const chosen = chooseAct({ scenario, temper, state: settled, moment, warns, hurried });
	return {
		state: { ...chosen.state, turn: state.turn + 1 },
		rules: [
			...felt.rules,
			...(lifted === moved.patience ? [] : [fired('warned', lifted - moved.patience, 0)]),
			...(hurried ? [fired('timeRunsOut', 0, 0)] : [])
		],
		direction: chosen.direction
	};
}

/** He leaves with the next turn, unless something calls him away sooner. */
function withoutTime(state: CalleeState): CalleeState {
	return { ...state, deadlineTurn: Math.min(state.deadlineTurn ?? Infinity, state.turn + 1) };
}

function afterTheEnd(state: CalleeState): Step {
	const direction = {
		...blankDirection(state.turn, 'hang-up', 'last-chance'),
		end: state.ended,
		why: 'ended'
	};
	return { state, rules: [], direction };
}

function surface(moment: Moment | null, state: CalleeState): CalleeState {
	return moment === null ? state : surfaceLatent(moment, state);
}

/** The caller hangs up: he has nothing to say to it. */
export function endByCaller(
	scenario: CompiledScenario,
	state: CalleeState,
	earlier: Earlier = []
): CalleeState {
	const temper = temperOf(scenario, state.difficulty);
	const ended = toEnd(
		{ scenario, temper, state, observation: null, pushed: false, void: false, said: earlier },
		{ ending: 'caller-hung-up', reason: 'callerHungUp', channelAgreed: state.channel === 'agreed' }
	);
	return { ...state, turn: state.turn + 1, ended };
}
