import type { ListedScenario } from '#lib/services-library.ts';
import type { Services } from '#lib/services.ts';
import type { AttemptRow, Profile } from '#lib/storage/stores.ts';

/** What one learner has done so far, as the picker shows it. */
export interface Practice {
	readonly standings: Readonly<
		Record<
			string,
			{ readonly best: number | null; readonly last: number | null; readonly calls: number }
		>
	>;
	readonly running: AttemptRow | null;
	readonly isFirstVisit: boolean;
}

export interface Picker {
	readonly cards: readonly ListedScenario[];
	readonly learners: readonly Profile[];
	readonly practice: Practice;
}

type Needs = Pick<Services, 'scenarios' | 'storage' | 'profiles'>;

export async function readPractice(
	{ storage }: Pick<Services, 'storage'>,
	profileId: string
): Promise<Practice> {
	const [standings, running, any] = await Promise.all([
		storage.attempts.standings(profileId),
		storage.attempts.list({ profileId, status: 'running', limit: 5 }),
		storage.attempts.list({ profileId, limit: 1 })
	]);
	return {
		standings: standings.ok ? standings.value : {},
		// A call that broke off before the first turn has nothing to go on from.
		running: running.ok ? (running.value.rows.find((row) => row.callerTurns > 0) ?? null) : null,
		isFirstVisit: any.ok && any.value.count === 0
	};
}

/** Everything the picker draws, read once before it is drawn. */
export async function readPicker(services: Needs): Promise<Picker> {
	const [cards, learners, practice] = await Promise.all([
		services.scenarios.list(),
		services.profiles.list(),
		readPractice(services, services.profiles.currentId())
	]);
	return { cards, learners: learners.ok ? learners.value : [], practice };
}
