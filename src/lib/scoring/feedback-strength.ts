import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { FeedbackStrength } from './feedback.ts';
import type { Mark, ScoreCard } from './score-card.ts';

/** Marks that praise something the learner said, the most telling kind first. */
const KINDS: readonly (readonly [string, string])[] = [
	['marks.concerns.concern', 'feedback.strengths.answered'],
	['marks.close.when', 'feedback.strengths.nextStep'],
	['marks.empathy.cues', 'feedback.strengths.acknowledged'],
	['marks.steps.step', 'feedback.strengths.step'],
	['marks.accuracy.right', 'feedback.strengths.accurate'],
	['marks.opening.names', 'feedback.strengths.introduced'],
	['marks.purpose.stated', 'feedback.strengths.purpose'],
	['marks.close.courtesy', 'feedback.strengths.courtesy']
];

/** The best thing that was said, with its quote; null when there is nothing to quote. */
export function findStrength(scenario: CompiledScenario, card: ScoreCard): FeedbackStrength | null {
	const marks = card.dimensions.flatMap((dimension) => dimension.marks);
	for (const [key, messageKey] of KINDS) {
		const best = marks
			.filter(
				(mark) => mark.messageKey === key && mark.possible > 0 && mark.gained === mark.possible
			)
			.map((mark) => ({ mark, said: firstSaid(mark) }))
			.filter(({ said }) => said !== null && said.quote !== '')
			.sort((a, b) => b.mark.possible - a.mark.possible)[0];
		if (best?.said)
			return {
				messageKey,
				params: best.mark.params,
				turn: best.said.turn,
				quote: best.said.quote
			};
	}
	return null;
}

const firstSaid = (mark: Mark): { readonly turn: number; readonly quote: string } | null => {
	const found = mark.evidence.find((entry) => entry.kind === 'said');
	return found?.kind === 'said' ? found : null;
};
