import type { Mark, ScoreCard } from '#lib/scoring/score-card.ts';
import { newCard, type DrillCard, type DrillKind, type Spot } from './drill-card.ts';

/**
 * A poor call loses nearly everything; a pile of cards after it would teach nothing. The costliest few are kept, in
 * the script's order where they cost the same, so that the next call gets one piece further.
 */
const MOST_OF: Readonly<Record<DrillKind, number>> = { opening: 1, step: 3, question: 3, fact: 2 };
const MOST_OF_ALL = 6;
/** A wrong figure endangers a call more than its points say (scoring/feedback-cards.ts weighs it the same). */
const FACT_WEIGHT = 3;

interface Loss {
	readonly kind: DrillKind;
	readonly key: string;
	/** Tenths of a point. */
	readonly cost: number;
}

/** What one call gives to practise, the costliest first. Void calls give nothing. */
export function spotsOf(scenarioId: string, card: ScoreCard): readonly Spot[] {
	if (card.void) return [];
	const marks = card.dimensions.flatMap((dimension) => dimension.marks);
	const losses = [...openingLoss(marks), ...marks.flatMap((mark) => lossOf(mark, card))]
		.filter(({ cost }) => cost > 0)
		.sort((a, b) => b.cost - a.cost || stepNumber(a) - stepNumber(b));
	const chosen: Loss[] = [];
	for (const loss of losses) {
		const alike = chosen.filter(({ kind }) => kind === loss.kind);
		if (alike.length >= MOST_OF[loss.kind] || alike.some(({ key }) => key === loss.key)) continue;
		chosen.push(loss);
		if (chosen.length === MOST_OF_ALL) break;
	}
	return chosen.map(({ kind, key }) => ({ scenarioId, kind, key }));
}

/** The cards of a call, as new ones; `mergeCards` lays them over those that are there. */
export const cardsOf = (
	call: {
		readonly id: string;
		readonly profileId: string;
		readonly scenarioId: string;
		readonly startedAt: number;
	},
	card: ScoreCard
): readonly DrillCard[] =>
	spotsOf(call.scenarioId, card).map((spot) =>
		newCard(call.profileId, spot, { attemptId: call.id, startedAt: call.startedAt })
	);

const stepNumber = ({ kind, key }: Loss): number => (kind === 'step' ? Number(key) : 0);
const lost = ({ gained, possible }: Mark): number => possible - gained;

/** The opening is one card, whatever part of it was missing. */
function openingLoss(marks: readonly Mark[]): Loss[] {
	const cost = marks
		.filter(({ id }) => id.startsWith('opening.'))
		.reduce((sum, mark) => sum + lost(mark), 0);
	return cost > 0 ? [{ kind: 'opening', key: '', cost }] : [];
}

function lossOf(mark: Mark, card: ScoreCard): Loss[] {
	const { step, question, outcome, tries } = mark.params;
	const cost = lost(mark);
	if (/^steps\.\d+$/.test(mark.id) && step !== undefined)
		return [{ kind: 'step', key: String(step), cost }];
	if (mark.id.startsWith('concerns.') && typeof question === 'string') {
		// What he never asked was not answered badly, and an honest deferral is an answer.
		const unasked = tries === 0 && outcome === 'ignored';
		return unasked || outcome === 'satisfied' || outcome === 'deferred'
			? []
			: [{ kind: 'question', key: question, cost }];
	}
	if (mark.id.startsWith('accuracy.wrong')) {
		const quote = mark.params['quote'];
		const error = card.factErrors.find(
			(one) => one.verdict === 'wrong' && one.quote === quote && one.expected !== null
		);
		return error?.expected ? [{ kind: 'fact', key: error.expected, cost: cost * FACT_WEIGHT }] : [];
	}
	return [];
}
