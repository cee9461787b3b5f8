import { concernById, isWaiting, nextConcern, ofTier, withConcern } from '../concerns.ts';
import type { Moment } from '../moment.ts';
import { wantsWriting } from '../wants-writing.ts';
import type { Choice, Situation } from './choice.ts';

/** Asking for the rest in writing, accepting the offer of it, giving his contact. */
export function forChannel(situation: Situation, moment: Moment): Choice | null {
	const { scenario, temper, state } = situation;
	const contact = contactChoice(situation, moment);
	if (contact !== null) return contact;
	if (state.channel === 'agreed') return null;
	const channel = state.channelKind ?? scenario.preferredChannel;
	const fed = state.patience < temper.warn;
	if (state.wantsChannel || moment.turn < 1) return null;
	const reserved = state.trust < 35 && moment.turn > 3;
	// Not convinced, but ready to read it up.
	const undecided =
		nextConcern(scenario, state, temper) === null && (state.proposed || state.nothingMore >= 2);
	const wants = fed || reserved || undecided || wantsWriting(scenario, temper, state);
	if (!wants) return null;
	// What was offered is taken, not asked for.
	if (state.channel === 'offered') {
		return {
			act: 'accept-channel',
			why: 'acceptsOffer',
			concern: null,
			change: { channel },
			state: { channel: 'agreed', wantsChannel: true }
		};
	}
	return {
		act: 'request-channel',
		why: 'wantsWriting',
		change: { channel },
		state: { wantsChannel: true }
	};
}

/** Trust from which he gives his contact before his worry about it is settled. */
const TRUST_TO_GIVE = 55;

/** His own messenger id, only once what he worries about is settled. */
function contactChoice({ scenario, state }: Situation, moment: Moment): Choice | null {
	const rule = scenario.contact;
	if (rule === null || state.contactGiven || !state.contactAsked || moment.turn < 1) return null;
	const gate = state.concerns.filter((entry) => rule.gateConcernIds.includes(entry.id));
	const open = gate.find((entry) => isWaiting(entry) || entry.status === 'latent');
	const heard = ofTier(scenario, state, 'primary').some((entry) => entry.status === 'satisfied');
	const settled = open === undefined && heard;
	// On the way out he gives it without that, but not to someone who pushes.
	const leaving =
		state.deadlineTurn !== null &&
		heard &&
		(state.trust >= TRUST_TO_GIVE || (state.hypeCount === 0 && state.noticedErrors === 0));
	if (settled || leaving) {
		return {
			act: 'give-contact',
			why: 'contactSettled',
			change: { channel: rule.channel, contact: rule.value },
			state: {
				contactGiven: true,
				channel: 'agreed',
				channelKind: rule.channel,
				wantsChannel: true
			}
		};
	}
	if (moment.observation.manners.asksContact === null || open === undefined) return null;
	return {
		act: open.tries > 0 ? 'reask' : 'ask',
		why: 'privacyFirst',
		concern: concernById(scenario, open.id),
		state: {
			concerns: withConcern(state.concerns, open.id, { status: 'asked', tries: open.tries + 1 })
		}
	};
}
