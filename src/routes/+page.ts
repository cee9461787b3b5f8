import { browser } from '$app/environment';
import { noteCalledBefore } from '#lib/services-first-paint.ts';
import { language } from '#lib/i18n/i18n.svelte.ts';
import type { PageLoad } from './$types';
import { readPicker } from './read-practice.ts';

/** The one screen that the build draws: a first visitor sees it before any script has run. */
export const load: PageLoad = async ({ parent }) => {
	const [{ services }] = await Promise.all([parent(), language.need('picker')]);
	const picker = await readPicker(services);
	if (browser) noteCalledBefore(!picker.practice.isFirstVisit);
	return { picker };
};
