import { language } from '#lib/i18n/i18n.svelte.ts';
import type { PageLoad } from './$types';

export const ssr = false;

export const load: PageLoad = async ({ parent }) => {
	await parent();
	await language.need('backup', 'history', 'debrief', 'callee', 'scoring');
};
