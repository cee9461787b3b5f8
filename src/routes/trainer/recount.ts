import type { Attempt } from '#lib/attempt/attempt.ts';
import { RUBRIC_VERSION, type ScoreCard } from '#lib/scoring/score-card.ts';
import type { ScenarioLibrary } from '#lib/services-library.ts';

/**
 * The marks that the turns of a handed-in call earn by the rules of this site; null where that cannot be told: an
 * earlier rubric, a document that is not here or is another one, a call that has no marks.
 */
export type Recount = (attempt: Attempt, card: ScoreCard | null) => ScoreCard | null;

/** Reads every scenario once, so that a thousand calls can be counted while their files stream by. */
export async function createRecount(scenarios: ScenarioLibrary): Promise<Recount> {
	const [{ scoreAttempt }, { createUnderstanding }, listed] = await Promise.all([
		import('#lib/scoring/score-attempt.ts'),
		import('#lib/understanding/understand.ts'),
		scenarios.list()
	]);
	const loaded = await Promise.all(listed.map(({ id }) => scenarios.load(id)));
	const readers = new Map(
		loaded.flatMap((one) =>
			one.ok
				? [
						[
							one.value.documentHash,
							{ scenario: one.value, understanding: createUnderstanding(one.value) }
						]
					]
				: []
		)
	);
	return (attempt, card) => {
		const reader = readers.get(attempt.scenario.documentHash);
		if (reader === undefined || card === null || card.void) return null;
		if (attempt.status !== 'ended' || card.rubricVersion !== RUBRIC_VERSION) return null;
		return scoreAttempt(reader.scenario, attempt, reader.understanding);
	};
}
