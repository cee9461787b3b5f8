import { t } from '#lib/i18n/i18n.svelte.ts';
import type { RosterCall } from '#lib/review/roster.ts';

/** A learner who gave himself no name goes by his file. */
export const learnerName = (from: Pick<RosterCall['from'], 'name' | 'fileName'>): string =>
	from.name === '' ? t('trainer.unnamed', { file: from.fileName }) : from.name;
