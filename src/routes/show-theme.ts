import type { Preferences } from '#lib/storage/stores.ts';

/** Paints the page; `system` leaves it to the browser. */
export function showTheme(theme: Preferences['theme']): void {
	if (theme === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
}
