import { drawIndex } from '#lib/core/random.ts';
import { nextConcern, stateOf } from '../concerns.ts';
import type { Moment } from '../moment.ts';
import { type Choice, type Situation, waitingId } from './choice.ts';

/** Presses, asks again, or has a figure repeated. */
export function forAnswer({ state, scenario, temper }: Situation, moment: Moment): Choice | null {
	const { asked } = moment;
	if (asked === null) return null;
	const waiting = waitingId(state, asked.concern.id) !== null;
	if (waiting && asked.grade === 'ignored') {
		return { act: 'reask', why: 'ignored', concern: asked.concern };
	}
	if (waiting) {
		return {
			act: 'probe',
			why: asked.grade === 'vague' ? 'vague' : 'partial',
			concern: asked.concern,
			change: { missing: asked.missing, said: asked.quote }
		};
	}
	const number = moment.observation.facts.find(
		(fact) =>
			fact.verdict === 'correct' && /[0-9０-９一二三四五六七八九十百千万半]/u.test(fact.quote.text)
	);
	const doubts =
		number !== undefined &&
		asked.grade === 'specific' &&
		!moment.recheck &&
		drawIndex(moment.random, moment.turn, 'doubt', 100) < temper.doubts;
	if (!doubts) return null;
	const badLine = scenario.events.some(
		(card) => card.kind === 'bad-line' || card.kind === 'distracted'
	);
	return badLine
		? { act: 'ask-repeat', why: 'wantsItAgain', concern: asked.concern, change: { said: '' } }
		: {
				act: 'challenge-fact',
				why: 'doubtsNumber',
				concern: asked.concern,
				change: { said: number.quote.text }
			};
}

/** The next thing on his mind, or nothing more. */
export function forAgenda(situation: Situation, moment: Moment): Choice {
	const { scenario, state, temper } = situation;
	const next = nextConcern(scenario, state, temper);
	if (next === null) {
		return {
			act: 'nothing-more',
			why: 'nothingLeft',
			state: { nothingMore: state.nothingMore + 1 }
		};
	}
	const again = (stateOf(state, next.id)?.tries ?? 0) > 0;
	return {
		act: again ? 'reask' : 'ask',
		why:
			next.tier === 'latent'
				? 'hiddenConcern'
				: moment.observation.manners.asksFurther !== null
					? 'callerAsked'
					: 'nextConcern',
		concern: next
	};
}
