import { t } from '#lib/i18n/i18n.svelte.ts';

/** The default learner has no name of its own: the screen says one in the reader's language. */
export const profileName = (profile: { readonly name: string }): string =>
	profile.name === '' ? t('common.defaultLearner') : profile.name;
