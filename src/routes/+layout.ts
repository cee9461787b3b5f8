import { language, preferredLocale } from '#lib/i18n/i18n.svelte.ts';
import { createServices } from '#lib/services.ts';

// Every route becomes a folder with an index.html that any static server can serve; the app itself needs the browser.
export const prerender = true;
export const ssr = false;
export const trailingSlash = 'always';

let started: ReturnType<typeof start> | undefined;

async function start() {
	const services = await createServices();
	const { locale, theme } = services.preferences.read();
	if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
	const { defaultLocale } = services.config;
	await language.use(locale ?? defaultLocale ?? preferredLocale(navigator.languages, 'zh-CN'));
	return services;
}

/** Services and language are made once a page; a route's own load waits for them through `parent()`. */
export async function load() {
	started ??= start();
	return { services: await started };
}
