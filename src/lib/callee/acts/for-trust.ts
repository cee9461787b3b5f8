import type { Moment } from '../moment.ts';
import type { Choice, Situation } from './choice.ts';

/** An old wound or a figure that cannot be right. */
export function forTrust(situation: Situation, moment: Moment): Choice | null {
	if (moment.memory !== null) {
		return {
			act: 'memory',
			why: (situation.state.reasonsTold ?? []).includes(moment.memory.id)
				? 'broughtBackAgain'
				: 'broughtBack',
			concern: moment.asked?.concern ?? null,
			change: { memoryId: moment.memory.id }
		};
	}
	const error = moment.contradicted[0] ?? moment.noticed[0];
	if (error === undefined) return null;
	return {
		act: 'challenge-fact',
		why: moment.contradicted.length > 0 ? 'contradiction' : 'noticedError',
		concern: moment.asked?.concern ?? null,
		change: { said: error.quote.text, expected: error.expected ?? '' }
	};
}
