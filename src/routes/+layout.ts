import { browser } from '$app/environment';
import { language, preferredLocale } from '#lib/i18n/i18n.svelte.ts';
import { createServices, openPreferences } from '#lib/services.ts';
import { showTheme } from './show-theme.ts';

// Every route becomes a folder with an index.html that any static server can serve. The picker is drawn in the build;
// the other screens show what only this browser knows and say `ssr = false`.
export const prerender = true;
export const trailingSlash = 'always';

async function start() {
	const preferences = openPreferences();
	const { locale, theme } = preferences.read();
	showTheme(theme);
	// The language that will nearly always be right loads while the database opens.
	const likely = locale ?? preferredLocale(navigator.languages, 'zh-CN');
	const [services] = await Promise.all([createServices(preferences), language.use(likely)]);
	const wanted = locale ?? services.config.defaultLocale ?? likely;
	if (wanted !== likely) await language.use(wanted);
	return services;
}

// Begun while the router is still starting: config.json and the database are on their way by then.
const started = browser ? start() : null;

/** In the build only the picker is drawn, in Chinese, as a first visitor sees it. */
async function startInBuild() {
	const { createPrerenderServices } = await import('#lib/services-prerender.ts');
	await language.use('zh-CN');
	return createPrerenderServices();
}

/** Services and language are made once a page; a route's own load waits for them through `parent()`. */
export async function load() {
	return { services: await (browser ? (started ?? start()) : startInBuild()) };
}
