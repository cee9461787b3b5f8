import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import { THRESHOLDS } from '#lib/understanding/thresholds.ts';
import { createUnderstanding, type Understanding } from '#lib/understanding/understand.ts';
import { reobserve } from './reobserve.ts';
import { BAND_SPREAD } from './rubric.ts';
import { scoreAttempt } from './score-attempt.ts';
import type { ScoreCard } from './score-card.ts';

/** Change of the thresholds of understanding, permille. */
const SHIFT = 20;
/** Those that decide whether something was conveyed or answered. */
const SHIFTED = [
	'cueConveyed',
	'clauseConveyed',
	'alluded',
	'stepAny',
	'stepHit',
	'answer',
	'answerDerived'
] as const satisfies readonly (keyof typeof THRESHOLDS)[];

/**
 * Runs something with stricter (positive) or milder thresholds and puts them back, whatever happens. Understanding
 * is synchronous, so nothing else can see them meanwhile.
 */
function withShift<T>(permille: number, run: () => T): T {
	const kept = { ...THRESHOLDS };
	for (const name of SHIFTED) THRESHOLDS[name] += permille;
	try {
		return run();
	} finally {
		Object.assign(THRESHOLDS, kept);
	}
}

/**
 * The score card with a band where a small change of the thresholds would move the total by more than eight points.
 * Understands the whole call twice more: for the debrief, not for lists.
 */
export function scoreWithBand(
	scenario: CompiledScenario,
	attempt: Attempt,
	understanding: Understanding = createUnderstanding(scenario)
): ScoreCard {
	const card = scoreAttempt(scenario, attempt, understanding);
	const total = (permille: number): number =>
		withShift(
			permille,
			() => scoreAttempt(scenario, reobserve(attempt, understanding), understanding).total
		);
	const totals = [card.total, total(SHIFT), total(-SHIFT)];
	const low = Math.min(...totals);
	const high = Math.max(...totals);
	return high - low > BAND_SPREAD ? { ...card, band: { low, high } } : card;
}
