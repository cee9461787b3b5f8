import type { ScoreCard } from '#lib/scoring/score-card.ts';

/** How many facts were said and hold, as the accuracy mark counts them. */
export function rightFacts(card: ScoreCard): number {
	const accuracy = card.dimensions.find((dimension) => dimension.id === 'accuracy');
	return (accuracy?.marks ?? [])
		.filter((mark) => mark.messageKey.endsWith('accuracy.right'))
		.reduce((sum, mark) => sum + mark.evidence.length, 0);
}
