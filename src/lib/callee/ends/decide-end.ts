import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeEnd, CalleeState } from '../callee-state.ts';
import { primariesClosed, primariesWillDo } from '../concerns.ts';
import { temperOf } from '../temper.ts';
import { byAgreement } from './by-agreement.ts';
import { byConduct, byDispute } from './by-conduct.ts';
import { byFarewell, byInterruption, byLettingGo } from './by-leave.ts';
import { byLength, byPatience } from './by-patience.ts';
import type { Decision, Situation } from './decision.ts';
import { pickEnd } from './pick-end.ts';
import { whatHappened } from './what-happened.ts';

/**
 * Whether and how he ends the call now; the first match wins. Patience comes last but one, so that a call that has
 * just reached its goal is never lost to the drain of its last turn; the warning before it is given by the caller of this.
 */
export function decideEnd(situation: Situation): CalleeEnd | null {
	const decision =
		byConduct(situation) ??
		byDispute(situation) ??
		byAgreement(situation) ??
		byInterruption(situation) ??
		byLettingGo(situation) ??
		byFarewell(situation) ??
		byPatience(situation) ??
		byLength(situation);
	return decision === null ? null : toEnd(situation, decision);
}

export function toEnd(
	{ scenario, state, said }: Situation,
	{ ending, reason, channelAgreed }: Decision
): CalleeEnd {
	const happened = whatHappened(scenario, state, said);
	return {
		ending,
		callerEnd: pickEnd(scenario.ends.caller, ending, happened),
		calleeEnd: pickEnd(scenario.ends.callee, ending, happened),
		reason,
		channelAgreed
	};
}

/**
 * Checks an ending against the state before it is spoken: true when the state bears it out. Whatever speaks for him is
 * held to this, so that a call is never lost to an ending that did not happen.
 */
export function bearsOut(scenario: CompiledScenario, state: CalleeState, end: CalleeEnd): boolean {
	switch (end.ending) {
		case 'agreed':
			return primariesClosed(scenario, state) && state.noticedErrors < 2;
		case 'channel-agreed':
			return (
				primariesWillDo(scenario, state, temperOf(scenario, state.difficulty)) &&
				state.channel !== 'none'
			);
		case 'interrupted':
			return (
				state.deadlineTurn !== null || state.events.some((entry) => entry.status !== 'waiting')
			);
		default:
			return true;
	}
}
