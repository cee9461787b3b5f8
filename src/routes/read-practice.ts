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

type Needs = Pick<Services, 'scenarios' | 'storage' | 'profiles' | 'inCall'>;

/** So many unfinished calls are looked at for one to go on with. */
const LOOKED_AT = 20;

export async function readPractice(
	{ storage, inCall }: Pick<Services, 'storage' | 'inCall'>,
	profileId: string
): Promise<Practice> {
	const [standings, running, any] = await Promise.all([
		storage.attempts.standings(profileId),
		storage.attempts.list({ profileId, status: 'running', limit: LOOKED_AT }),
		storage.attempts.list({ profileId, limit: 1 })
	]);
	return {
		standings: standings.ok ? standings.value : {},
		running: running.ok ? await brokenOff(running.value.rows, inCall) : null,
		isFirstVisit: any.ok && any.value.count === 0
	};
}

/**
 * The newest call that can be gone on with: one that broke off before the first turn has nothing to go on from, and
 * one that another tab is in has not broken off.
 */
async function brokenOff(
	rows: readonly AttemptRow[],
	inCall: Services['inCall']
): Promise<AttemptRow | null> {
	for (const row of rows.filter(({ callerTurns }) => callerTurns > 0)) {
		const giveBack = await inCall.take(row.id);
		giveBack?.();
		if (giveBack !== null) return row;
	}
	return null;
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
