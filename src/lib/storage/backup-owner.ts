import { cardId } from '#lib/drills/drill-card.ts';
import type { BackupRecord } from './backup-format.ts';
import { DEFAULT_PROFILE_ID } from './preferences.ts';

/**
 * Every computer has a default learner of the same id, so a file from elsewhere has to say whose it is. Kept apart,
 * he gets an id made of his computer's: the same file, or a later one from there, meets him again.
 */
export const strangerId = (home: string): string => `${DEFAULT_PROFILE_ID}@${home}`;

/** The records of a file with its default learner as a learner of his own. */
export function keepApart(record: BackupRecord, home: string, unnamed: string): BackupRecord {
	const owner = (profileId: string): string =>
		profileId === DEFAULT_PROFILE_ID ? strangerId(home) : profileId;
	switch (record.type) {
		case 'profile': {
			const { id, name } = record.profile;
			if (id !== DEFAULT_PROFILE_ID) return record;
			const shown = name === '' ? unnamed : name;
			return { ...record, profile: { ...record.profile, id: owner(id), name: shown } };
		}
		case 'attempt':
			return {
				...record,
				attempt: { ...record.attempt, profileId: owner(record.attempt.profileId) }
			};
		case 'drill': {
			const profileId = owner(record.drill.profileId);
			return {
				...record,
				drill: { ...record.drill, profileId, id: cardId(profileId, record.drill) }
			};
		}
		case 'scenario':
		case 'preferences':
			return record;
	}
}
