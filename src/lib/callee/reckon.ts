import type { CalleeState, ConcernState, ScheduledEvent } from './callee-state.ts';
import {
	concernById,
	isSore,
	isWaiting,
	nextConcern,
	primariesClosed,
	stateOf,
	withConcern
} from './concerns.ts';
import { type Moment, saysContent, statesPurpose } from './moment.ts';
import { countsAcknowledgement } from './rules/warmth.ts';

/** Unasked answers of one turn that he takes in whole. */
const STICKS = 2;

/** Notes what was said: concerns, channel, counters. Patience and trust are left to the rules. */
export function reckon(moment: Moment): CalleeState {
	const { before, observation, turn } = moment;
	const { manners } = observation;
	const graded = moment.asked !== null && !moment.recheck ? moment.asked.grade : null;
	const missed = graded === 'vague' || graded === 'ignored';
	const noted: CalleeState = {
		...before,
		...reckonChannel(moment),
		concerns: reckonConcerns(moment),
		vagueRun: missed ? before.vagueRun + 1 : graded === null ? before.vagueRun : 0,
		specificRun:
			graded === 'specific' ? before.specificRun + 1 : graded === null ? before.specificRun : 0,
		gapsAccepted:
			before.gapsAccepted +
			(graded === 'deferred' && moment.asked?.concern.supported === true ? 1 : 0),
		staleTurns: moment.stale ? before.staleTurns + 1 : 0,
		silences: 0,
		noticedErrors: reckonErrors(moment),
		rudeCount: before.rudeCount + (manners.rude.length > 0 ? 1 : 0),
		injectionCount: before.injectionCount + (observation.tricks.injection.length > 0 ? 1 : 0),
		hypeCount: before.hypeCount + (manners.hype.length > 0 ? 1 : 0),
		cuts: before.cuts + (moment.cut ? 1 : 0),
		identityKnown: before.identityKnown || manners.ownName !== null || manners.ownCompany !== null,
		purposeKnown:
			before.purposeKnown ||
			(!moment.void && (statesPurpose(moment.scenario, observation) || saysContent(observation))),
		events: reckonEvents(moment),
		deadlineTurn: before.deadlineTurn ?? moment.happening?.deadline ?? null,
		memoriesTold:
			moment.memory === null ? before.memoriesTold : [...before.memoriesTold, moment.memory.id],
		factsSaid: [
			...before.factsSaid,
			...observation.facts.map(({ factId, key, min, max, verdict }) => ({
				turn,
				factId,
				key,
				min,
				max,
				verdict
			}))
		],
		heardLength: before.heardLength + observation.length,
		acknowledgedTurn: countsAcknowledgement(moment) ? turn : before.acknowledgedTurn,
		contactAsked: before.contactAsked || (manners.asksContact !== null && !moment.void)
	};
	// To promise an answer is no proposal, and what comes while he still has questions is not heard as one.
	const asksToDecide = (observation.questions ?? []).some(({ kind }) => kind === 'decision');
	const proposes =
		(manners.nextStep !== null || asksToDecide) && manners.honestGap === null && !moment.void;
	return {
		...noted,
		proposed:
			before.proposed || (proposes && nextConcern(moment.scenario, noted, moment.temper) === null)
	};
}

function reckonConcerns(moment: Moment): readonly ConcernState[] {
	const { before, turn, asked } = moment;
	let concerns = before.concerns;
	const held = stateOf(before, asked?.concern.id ?? null);
	if (asked !== null && held !== null && !moment.recheck) {
		concerns = withConcern(concerns, held.id, { status: judged(moment, held), turn });
	}
	for (const [at, answer] of moment.volunteered.entries()) {
		// Of a list the first ones stick; the rest, and whatever comes in a speech, he has half heard.
		const sticks = answer.grade === 'specific' && at < (moment.long ? 0 : STICKS);
		const status = sticks ? 'satisfied' : 'partial';
		concerns = withConcern(concerns, answer.concernId, { status, turn });
	}
	return surfaceTouched(moment, concerns);
}

function judged(moment: Moment, held: ConcernState): ConcernState['status'] {
	const { before, temper, asked, scenario } = moment;
	switch (asked?.grade) {
		case 'specific':
			return 'satisfied';
		case 'partial':
			// Twice half is enough: he will not drag it out a third time.
			return held.status === 'partial' ? 'satisfied' : 'partial';
		case 'deferred':
			return 'deferred';
		case 'wrong':
			return held.tries >= temper.tries ? 'disputed' : 'partial';
		default: {
			const wounded = scenario.memories.some(
				(memory) =>
					memory.concernIds.includes(held.id) &&
					before.memoriesTold.includes(memory.id) &&
					isSore(scenario, memory)
			);
			// An old wound leaves one try less.
			return held.tries >= temper.tries - (wounded ? 1 : 0) ? 'disputed' : held.status;
		}
	}
}

/** What the caller brings up himself is no longer hidden. */
function surfaceTouched(
	{ observation, before, turn, temper, void: isVoid, scenario }: Moment,
	concerns: readonly ConcernState[]
): readonly ConcernState[] {
	if (isVoid) return concerns;
	const shown = concerns.filter(
		(entry) => concernById(scenario, entry.id)?.tier === 'latent' && entry.status !== 'latent'
	).length;
	const room = temper.latentMost - shown;
	const surfacing = before.concerns
		.filter((entry) => entry.status === 'latent' && observation.touched.includes(entry.id))
		.slice(0, Math.max(0, room))
		.map((entry) => entry.id);
	return concerns.map((entry) =>
		surfacing.includes(entry.id) && entry.status === 'latent'
			? { ...entry, status: 'open', turn }
			: entry
	);
}

function reckonChannel({
	before,
	observation,
	scenario,
	void: isVoid
}: Moment): Partial<Pick<CalleeState, 'channel' | 'channelKind'>> {
	const offer = observation.manners.offersChannel;
	if (offer === null || isVoid || before.channel === 'agreed') return {};
	const channelKind =
		offer.channel === 'any' ? (before.askedChannel ?? scenario.preferredChannel) : offer.channel;
	return { channel: before.wantsChannel ? 'agreed' : 'offered', channelKind };
}

/** One error a turn at most, however many figures it holds; one taken back in time no longer counts. */
function reckonErrors({ before, noticed, contradicted, corrected }: Moment): number {
	const made = noticed.length + contradicted.length > 0 ? 1 : 0;
	const taken = corrected.length > 0 && made === 0 ? 1 : 0;
	return Math.max(0, before.noticedErrors + made - taken);
}

function reckonEvents({ before, event, happening }: Moment): readonly ScheduledEvent[] {
	return before.events.map((entry) => {
		if (entry === event?.entry) return { ...entry, status: event.handled ? 'handled' : 'ignored' };
		return entry === happening ? { ...entry, status: 'announced' } : entry;
	});
}

/** A hidden concern comes out by itself once he trusts enough and the main ones are settled. */
export function surfaceLatent(
	moment: Pick<Moment, 'scenario' | 'temper'>,
	state: CalleeState
): CalleeState {
	const { scenario, temper } = moment;
	if (state.trust < temper.latentTrust || !primariesClosed(scenario, state)) return state;
	const latent = state.concerns.filter(
		(entry) => concernById(scenario, entry.id)?.tier === 'latent'
	);
	const shown = latent.filter((entry) => entry.status !== 'latent');
	const next = latent.find((entry) => entry.status === 'latent');
	if (next === undefined || shown.length >= temper.latentMost || shown.some(isWaiting))
		return state;
	return { ...state, concerns: withConcern(state.concerns, next.id, { status: 'open' }) };
}
