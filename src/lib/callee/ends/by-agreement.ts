import type { Observation } from '#lib/understanding/observation.ts';
import { mustWaver } from '../acts/for-waver.ts';
import {
	askedEnough,
	isClosed,
	nextConcern,
	ofTier,
	primariesClosed,
	primariesLost,
	primariesWillDo,
	secondariesClosed
} from '../concerns.ts';
import {
	type Decision,
	GAP_PREMIUM,
	leftOpen,
	lost,
	saysGoodbye,
	type Situation,
	trustForWriting,
	won
} from './decision.ts';

/** And this much more when he breaks off in the middle: he must have found the call worth it. */
const BUSY_PREMIUM = 8;

export function byAgreement(situation: Situation): Decision | null {
	const { scenario, temper, state, observation } = situation;
	if (situation.void || state.patience <= temper.cut) return null;
	if (!primariesWillDo(scenario, state, temper)) return null;
	// Asked for his contact he gives it before he goes.
	const asksContact = observation !== null && observation.manners.asksContact !== null;
	if (asksContact && scenario.contact !== null && !state.contactGiven) return null;
	const nothingLeft = nextConcern(scenario, state, temper) === null;
	const closed = primariesClosed(scenario, state);
	const wrapsUp = state.proposed || (observation !== null && saysGoodbye(observation, state));
	// He leaves the caller the chance to close, unless he is in a hurry.
	const ready =
		wrapsUp || (state.nothingMore > 0 && !situation.pushed) || state.patience < temper.warn;
	const trusted =
		state.trust >=
		trustForWriting(temper) + (primariesLost(scenario, state) + leftOpen(state)) * GAP_PREMIUM;
	const readsRather =
		scenario.prefersWriting &&
		state.channel === 'agreed' &&
		state.patience >= temper.warn &&
		state.specificRun > 0 &&
		state.concerns.filter(isClosed).length >= temper.closedForWriting &&
		askedEnough(state, temper) &&
		ofTier(scenario, state, 'secondary').some(isClosed);
	if (readsRather && trusted) return won('channel-agreed', 'writingIsEnough');
	if (!ready) return null;
	const convinced =
		closed && secondariesClosed(scenario, state, temper) && state.trust >= temper.trustToAgree;
	if (nothingLeft && convinced && (state.proposed || state.channel === 'agreed')) {
		// Pushed, whoever is undecided draws back.
		if (temper.kind.wavers && isPressed(observation)) return lost('deferred', 'notConvinced');
		if (mustWaver(temper, state)) return null;
		// Only the material was promised: then that is what was agreed.
		const writing = state.channel !== 'none' && observation !== null && !proposesDeal(observation);
		return writing && observation.manners.offersChannel !== null
			? won('channel-agreed', 'writingIsEnough')
			: { ending: 'agreed', reason: 'satisfied', channelAgreed: state.channel !== 'none' };
	}
	const inWriting =
		state.channel === 'agreed' || (state.channel === 'offered' && (nothingLeft || wrapsUp));
	if (inWriting && trusted) {
		if (nothingLeft) return won('channel-agreed', 'writingIsEnough');
		const worthIt =
			state.specificRun > 0 &&
			state.trust >= trustForWriting(temper) + BUSY_PREMIUM &&
			ofTier(scenario, state, 'secondary').some(isClosed);
		if (state.patience < temper.warn && worthIt) return won('channel-agreed', 'writingWhenBusy');
	}
	// Before he postpones he asks for it in writing once (see acts/for-channel.ts).
	const asksFirst = trusted && !state.wantsChannel;
	if (nothingLeft && !asksFirst && (state.proposed || state.nothingMore >= 2)) {
		return lost('deferred', state.proposed ? 'notConvinced' : 'noNextStep');
	}
	return null;
}

const isPressed = (observation: Observation | null): boolean =>
	observation !== null && observation.manners.pressure.length + observation.manners.hype.length > 0;

/** The deal itself, not only what will be sent. */
const DEAL =
	/安排|办理|升级|续[费约保]|签|开通|敲定|拍板|排期|下单|推进|\b(?:book|set (?:it|you) up|sign|start|install|arrange)\b/i;

function proposesDeal({ manners, questions, heard }: Observation): boolean {
	return (
		(questions ?? []).some(({ kind }) => kind === 'decision') ||
		(manners.nextStep !== null && DEAL.test(heard))
	);
}
