import { dueOf } from '#lib/drills/due.ts';
import type { Services } from '#lib/services.ts';
import { dayOf } from './today.ts';

/** Cards that wait for this learner today, of the scenarios that are here; 0 where they cannot be read. */
export async function dueToday(
	{ storage, clock }: Pick<Services, 'storage' | 'clock'>,
	profileId: string,
	scenarioIds: ReadonlySet<string>
): Promise<number> {
	const listed = await storage.drills.list(profileId);
	if (!listed.ok) return 0;
	const { cards } = dueOf(listed.value, dayOf(clock.wallMs()));
	return cards.filter(({ scenarioId }) => scenarioIds.has(scenarioId)).length;
}
