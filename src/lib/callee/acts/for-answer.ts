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
		drawIndex(moment.random, moment.turn, 'doubt', 100) < temper.doubts + temper.kind.doubts;
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
	const reason = again || next.tier === 'latent' ? null : reasonFor(situation, moment, next.id);
	return {
		...(reason === null
			? {}
			: {
					change: { memoryId: reason },
					state: { reasonsTold: [...(state.reasonsTold ?? []), reason] }
				}),
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

/** How often he says why he asks, where something happened to him once, percent. */
const GIVES_REASON = 40;

/** What happened to him, told as the reason for the question and not as a reproach; null when he keeps it to himself. */
function reasonFor({ scenario, state }: Situation, moment: Moment, id: string): string | null {
	const told = [...state.memoriesTold, ...(state.reasonsTold ?? [])];
	const memory = scenario.memories.find(
		(one) => one.concernIds.includes(id) && !told.includes(one.id)
	);
	if (memory === undefined || moment.turn < 1) return null;
	const drawn = drawIndex(moment.random, -1, `reason.${memory.id}`, 100) < GIVES_REASON;
	return drawn ? memory.id : null;
}
