import {
	isClosed,
	ofTier,
	primariesClosed,
	primariesLost,
	primariesSpent,
	primariesWillDo
} from '../concerns.ts';
import {
	type Decision,
	GAP_PREMIUM,
	isInterested,
	leftOpen,
	lost,
	saysGoodbye,
	type Situation,
	TRUST_FOR_KINDNESS,
	TRUST_FOR_LATER,
	trustForWriting,
	won
} from './decision.ts';

/** Something at his end, or the window of the model, sets the end of the call. */
export function byInterruption({ scenario, temper, state }: Situation): Decision | null {
	if (state.deadlineTurn === null) return null;
	// With the channel settled he may as well leave a turn early.
	if (state.turn < state.deadlineTurn - (state.channel === 'agreed' ? 1 : 0)) return null;
	const event = state.events.find((entry) => entry.deadline === state.deadlineTurn);
	const primaries = ofTier(scenario, state, 'primary');
	const closed = primaries.filter(isClosed).length;
	const welcome =
		isInterested(scenario, state) &&
		primaries.length - closed <= temper.lostMost + 1 &&
		event?.status !== 'ignored' &&
		state.channel !== 'none' &&
		state.trust >= (state.channel === 'agreed' ? TRUST_FOR_KINDNESS : TRUST_FOR_LATER);
	// Nothing at his end that sets this end: his time was up (Heard.hurried).
	if (event === undefined) {
		return welcome ? won('interrupted', 'outOfTimeWithChannel') : lost('interrupted', 'outOfTime');
	}
	return welcome ? won('interrupted', 'calledAwayWithChannel') : lost('interrupted', 'calledAway');
}

/** Trust from which he takes it kindly that he is let go, and counts on what was promised. */
const TRUST_TO_BE_LET_GO = 48;

/**
 * Something tore him away, the caller let him go and said where the rest will be sent: he goes. Only with his main
 * questions behind him; before that he has had too little from the call to leave it at that.
 */
export function byLettingGo({ scenario, temper, state, observation }: Situation): Decision | null {
	if (state.lastAct !== 'event' || observation === null || state.channel === 'none') return null;
	const { manners } = observation;
	const letsGo = manners.goodbye !== null || (manners.acknowledges?.text.includes('忙') ?? false);
	if (!letsGo || manners.offersChannel === null) return null;
	const event = state.events.filter((entry) => entry.status === 'handled').at(-1);
	const card = scenario.events.find(({ id }) => id === event?.cardId);
	return card?.canEnd === true &&
		primariesWillDo(scenario, state, temper) &&
		state.trust >= TRUST_TO_BE_LET_GO
		? won('interrupted', 'calledAwayWithChannel')
		: null;
}

/** The caller says goodbye: nobody is held on the line, and a farewell is never answered with a question. */
export function byFarewell({ scenario, temper, state, observation }: Situation): Decision | null {
	if (observation === null || state.turn < 1 || !saysGoodbye(observation, state)) return null;
	// Hung up on with his own question in the air he reads the rest only from someone he trusts.
	const gaps = primariesLost(scenario, state) + leftOpen(state);
	if (
		primariesWillDo(scenario, state, temper) &&
		state.channel !== 'none' &&
		state.trust >= trustForWriting(temper) + gaps * GAP_PREMIUM
	) {
		return won('channel-agreed', 'writingIsEnough');
	}
	const calledAway = state.deadlineTurn !== null && state.channel === 'agreed';
	if (calledAway && isInterested(scenario, state) && state.trust >= TRUST_FOR_KINDNESS) {
		return won('interrupted', 'calledAwayWithChannel');
	}
	// He ordered it in writing, and that is what he gets.
	const asOrdered =
		state.wantsChannel &&
		state.channel === 'agreed' &&
		isInterested(scenario, state) &&
		primariesSpent(scenario, state);
	if (asOrdered && leftOpen(state) === 0 && state.trust >= TRUST_FOR_LATER)
		return won('channel-agreed', 'writingIsEnough');
	if (asOrdered) return lost('deferred', 'callerSaidGoodbye');
	const later =
		observation.manners.nextStep !== null ||
		state.channel !== 'none' ||
		primariesClosed(scenario, state);
	return later && state.trust >= TRUST_FOR_LATER
		? lost('deferred', 'callerSaidGoodbye')
		: lost('caller-hung-up', 'callerSaidGoodbye');
}
