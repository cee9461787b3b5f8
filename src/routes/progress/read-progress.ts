import type { AppError } from '#lib/core/app-error.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { CallDigest } from '#lib/progress/call-digest.ts';
import { streakOf, type Streak } from '#lib/progress/streak.ts';
import type { Services } from '#lib/services.ts';
import type { PersonalBest } from '#lib/storage/stores.ts';
import { dayOf } from '../today.ts';

export interface Progress {
	/** Marked calls, oldest first. */
	readonly calls: readonly CallDigest[];
	/** Scenarios with a call, the one called last first. */
	readonly scenarios: readonly { readonly id: string; readonly title: string }[];
	readonly bests: readonly PersonalBest[];
	readonly streak: Streak;
}

/** Everything of one learner but the documents; no call is opened. */
export async function readProgress(
	{ storage, scenarios, clock }: Pick<Services, 'storage' | 'scenarios' | 'clock'>,
	profileId: string
): Promise<Result<Progress, AppError>> {
	const [calls, drills, bests, listed] = await Promise.all([
		storage.progress.calls(profileId),
		storage.drills.list(profileId),
		storage.attempts.bests(profileId),
		scenarios.list()
	]);
	if (!calls.ok) return calls;
	const titles = new Map(listed.map(({ id, title }) => [id, title]));
	const ids = [...new Set([...calls.value].reverse().map(({ scenarioId }) => scenarioId))];
	const practised = [
		...calls.value.map(({ startedAt }) => dayOf(startedAt)),
		...(drills.ok ? drills.value : []).flatMap(({ reviews }) => reviews.map(({ day }) => day))
	];
	return ok({
		calls: calls.value,
		scenarios: ids.map((id) => ({ id, title: titles.get(id) ?? id })),
		bests: bests.ok ? bests.value : [],
		streak: streakOf(practised, dayOf(clock.wallMs()))
	});
}
