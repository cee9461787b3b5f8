import type { CalleeState } from '../callee-state.ts';
import { concernById } from '../concerns.ts';
import type { Moment } from '../moment.ts';
import { type Choice, type Situation, currentConcern, waitingId } from './choice.ts';

/** Rudeness, and what nobody can make sense of. */
export function forConduct(moment: Moment, state: CalleeState): Choice | null {
	const { manners, tricks } = moment.observation;
	if (manners.rude[0] !== undefined) {
		return { act: 'warn-rude', why: 'rude', change: { said: manners.rude[0].text } };
	}
	const baffling =
		tricks.injection.length > 0 ||
		tricks.otherLanguage ||
		tricks.empty ||
		tricks.stuffing !== null ||
		(tricks.markup && !moment.observation.substantive);
	if (!baffling) return null;
	return {
		act: 'what',
		why: 'notUnderstood',
		concern: concernById(moment.scenario, waitingId(state, state.askedConcernId))
	};
}

/** Too long, or sales talk: he cuts it and goes back to his question. */
export function forManner(situation: Situation, moment: Moment): Choice | null {
	const hype = moment.observation.manners.hype[0] ?? moment.observation.manners.overPromise[0];
	if (moment.cut) {
		return { act: 'interrupt', why: 'tooLong', concern: currentConcern(situation) };
	}
	if (hype !== undefined && !answeredWell(moment)) {
		return {
			act: 'challenge-hype',
			why: 'salesTalk',
			concern: currentConcern(situation),
			change: { said: hype.text }
		};
	}
	return null;
}

function answeredWell(moment: Moment): boolean {
	return moment.asked?.grade === 'specific';
}
