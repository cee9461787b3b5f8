import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { CalleeState } from '../callee-state.ts';
import { isSore, ofTier, primariesLost } from '../concerns.ts';
import { type Decision, lost, type Situation } from './decision.ts';

/** Trust below which he breaks off for good. */
const NO_TRUST = 15;
/** Caller turns in which he does not break off for want of trust: one bad sentence is no reason. */
const FIRST_TURNS = 3;
/** Trust below which he hangs up on someone who asks for a password or a code. */
const TRUST_FOR_SECRETS = 60;

export function byConduct({ state, observation }: Situation): Decision | null {
	const wanted = observation?.manners.asksForOther ?? null;
	if (wanted !== null && state.turn <= 2) {
		return lost('wrong-person', 'wrongPerson');
	}
	const secret = observation?.manners.asksSecret ?? null;
	if (secret !== null && state.trust < TRUST_FOR_SECRETS) {
		return lost('annoyed', 'noTrust');
	}
	if (state.rudeCount >= 2) return lost('annoyed', 'rudeTwice');
	if (state.injectionCount >= 3) return lost('annoyed', 'injectedThrice');
	if (state.staleTurns >= 3) return lost('annoyed', 'staleThrice');
	return state.silences >= 3 ? lost('annoyed', 'silence') : null;
}

export function byDispute({ scenario, temper, state }: Situation): Decision | null {
	const disputed = primariesLost(scenario, state);
	const most = Math.min(
		Math.max(2, temper.lostMost + 1),
		ofTier(scenario, state, 'primary').length
	);
	if (disputed > 0 && disputed >= most) return lost('rejected', 'unanswered');
	if (isWounded(scenario, state)) return lost('rejected', 'unanswered');
	if (state.noticedErrors >= 2) return lost('rejected', 'caughtErrors');
	return state.trust <= NO_TRUST && state.turn >= FIRST_TURNS ? lost('rejected', 'noTrust') : null;
}

/** What went wrong once was brought up, and the answer was empty again. */
function isWounded(scenario: CompiledScenario, state: CalleeState): boolean {
	return scenario.memories.some(
		(memory) =>
			state.memoriesTold.includes(memory.id) &&
			isSore(scenario, memory) &&
			ofTier(scenario, state, 'primary').some(
				(entry) => entry.status === 'disputed' && memory.concernIds.includes(entry.id)
			)
	);
}
