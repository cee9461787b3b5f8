import type { AppError } from '#lib/core/app-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Attempt } from '#lib/attempt/attempt.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Feedback } from '#lib/scoring/feedback.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { Services } from '#lib/services.ts';

export interface OpenedAttempt {
	readonly attempt: Attempt;
	/** Null when it did not end or cannot be marked. */
	readonly card: ScoreCard | null;
	/** Null when the document is no longer here. */
	readonly scenario: CompiledScenario | null;
	/** The document here is not the one that the call was played on. */
	readonly otherDocument: boolean;
	readonly damagedTurns: number;
}

/** The stored call with its document; one that was never marked (a crash right at its end) is marked now. */
export async function openAttempt(
	services: Pick<Services, 'storage' | 'scenarios'>,
	id: string
): Promise<Result<OpenedAttempt, AppError>> {
	const stored = await services.storage.attempts.get(id);
	if (!stored.ok) return stored;
	if (stored.value === null) return err({ code: 'attempt.unknown' });
	const { attempt, damagedTurns } = stored.value;
	const loaded = await services.scenarios.load(attempt.scenario.id);
	const scenario = loaded.ok ? loaded.value : null;
	const otherDocument =
		scenario !== null && scenario.documentHash !== attempt.scenario.documentHash;
	let { card } = stored.value;
	// Of a call with unreadable turns only the beginning is here: nobody can mark the whole by it.
	const isWhole = damagedTurns === 0 && attempt.status !== 'running' && attempt.end !== null;
	if (card === null && scenario !== null && isWhole) {
		const { scoreAttempt } = await import('#lib/scoring/score-attempt.ts');
		card = scoreAttempt(scenario, attempt);
	}
	return ok({ attempt, card, scenario, otherDocument, damagedTurns });
}

/** What to keep and what to say otherwise; fetched apart, so that the score shows without waiting for it. */
export async function readFeedback({
	attempt,
	card,
	scenario
}: OpenedAttempt): Promise<Feedback | null> {
	if (card === null || scenario === null || card.void) return null;
	const { feedbackOf } = await import('#lib/scoring/feedback.ts');
	if (attempt.earlierMarks === undefined) return feedbackOf(scenario, attempt, card);
	// Marked again: the card rests on a later reading of the words than the stored turns.
	const { remark } = await import('#lib/scoring/remark.ts');
	return feedbackOf(scenario, remark(scenario, attempt).attempt, card);
}
