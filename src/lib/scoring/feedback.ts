import type { Attempt } from '#lib/attempt/attempt.ts';
import type { FiredRule } from '#lib/callee/callee-state.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { createUnderstanding, type Understanding } from '#lib/understanding/understand.ts';
import { findCards } from './feedback-cards.ts';
import { findStrength } from './feedback-strength.ts';
import type { ScoreCard } from './score-card.ts';

/** Before → after, 0..100. */
export type Shift = readonly [number, number];

/** One thing to do otherwise: what was said, what it did, what the document holds, what to say instead. */
export interface FeedbackCard {
	/** Mark of the score card that it explains. */
	readonly markId: string;
	/** Caller turn, 0-based: the call can be taken up again from here. */
	readonly turn: number;
	/** What he had asked or done; '' when nothing. */
	readonly question: string;
	/** The learner's words; '' when they were due and not said. */
	readonly quote: string;
	/** i18n key under `feedback.cards.`, about the sentence, never about the person. */
	readonly messageKey: string;
	readonly params: Readonly<Record<string, string | number>>;
	readonly patience: Shift | null;
	readonly trust: Shift | null;
	/** Rules that fired on it. */
	readonly rules: readonly FiredRule[];
	/** Line of the document and its words; null and '' when the rule needs none. */
	readonly line: number | null;
	readonly source: string;
	/** At most 40 characters (Chinese). */
	readonly better: string;
	/** Tenths of a point that were at stake. */
	readonly cost: number;
}

export interface FeedbackStrength {
	readonly messageKey: string;
	readonly params: Readonly<Record<string, string | number>>;
	readonly turn: number | null;
	readonly quote: string;
}

export interface Feedback {
	readonly ending: {
		readonly ending: EndingClass;
		readonly success: boolean;
		/** i18n key under `endReason.`; '' for a foreign transcript. */
		readonly reason: string;
		/** The document's condition that was reached on each side; '' when none. */
		readonly callerCondition: string;
		readonly calleeCondition: string;
		/** The last learner turn that moved him most, 0-based; null when none did. */
		readonly decidingTurn: number | null;
	};
	readonly strength: FeedbackStrength | null;
	readonly cards: readonly FeedbackCard[];
}

/** Below this total two cards are enough: more would overload. */
const FEW_BELOW = 60;

/** What to tell the learner after a call of ours: how it ended, one strength, at most three cards. */
export function feedbackOf(
	scenario: CompiledScenario,
	attempt: Attempt,
	card: ScoreCard,
	understanding: Understanding = createUnderstanding(scenario)
): Feedback {
	const { ending, success, callerEnd, calleeEnd } = card.outcome;
	const condition = (side: 'caller' | 'callee', number: number | null): string =>
		scenario.ends[side].find((end) => end.number === number)?.text ?? '';
	return {
		ending: {
			ending,
			success,
			reason: attempt.end?.reason ?? '',
			callerCondition: condition('caller', callerEnd),
			calleeCondition: condition('callee', calleeEnd),
			decidingTurn: decidingTurn(attempt, success)
		},
		strength: findStrength(scenario, card),
		cards: findCards(scenario, attempt, card, understanding).slice(
			0,
			card.total < FEW_BELOW ? 2 : 3
		)
	};
}

/** The turn that took or gave him most: where the call was won or lost. */
function decidingTurn(attempt: Attempt, success: boolean): number | null {
	let most = 0;
	let turn: number | null = null;
	for (const entry of attempt.turns) {
		const moved = entry.rules.reduce((sum, rule) => sum + rule.patience + rule.trust, 0);
		const weight = success ? moved : -moved;
		if (weight > most) {
			most = weight;
			turn = entry.index;
		}
	}
	return turn;
}
