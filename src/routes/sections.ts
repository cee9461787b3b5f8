import type { MessageKey } from '#lib/i18n/message-key.ts';
import type { IconName } from '#lib/ui/icon-paths.ts';

interface Section {
	readonly route: '/' | '/history' | '/scenarios' | '/settings';
	readonly label: MessageKey;
	readonly icon: IconName;
}

/** The screens that the bar leads to, most used first; a screen appears here when it works. */
export const SECTIONS: readonly Section[] = [
	{ route: '/', label: 'nav.home', icon: 'phone' },
	{ route: '/history', label: 'nav.history', icon: 'history' },
	{ route: '/scenarios', label: 'nav.scenarios', icon: 'document' },
	{ route: '/settings', label: 'nav.settings', icon: 'settings' }
];
