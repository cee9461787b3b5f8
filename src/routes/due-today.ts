import { dueOf } from '#lib/drills/due.ts';
import type { Services } from '#lib/services.ts';
import { dayOf } from './today.ts';

/** Cards that wait for this learner today; 0 where they cannot be read. */
export async function dueToday(
	{ storage, clock }: Pick<Services, 'storage' | 'clock'>,
	profileId: string
): Promise<number> {
	const listed = await storage.drills.list(profileId);
	return listed.ok ? dueOf(listed.value, dayOf(clock.wallMs())).cards.length : 0;
}
