import type { MessageKey } from '#lib/i18n/message-key.ts';
import type { IconName } from '#lib/ui/icon-paths.ts';

interface Section {
	readonly route: '/' | '/drills' | '/history' | '/scenarios' | '/models' | '/settings';
	readonly label: MessageKey;
	readonly icon: IconName;
	/** Left out under 56rem, where five fit; the settings lead there. */
	readonly wideOnly?: true;
}

/** The screens that the bar leads to, most used first; a screen appears here when it works. */
export const SECTIONS: readonly Section[] = [
	{ route: '/', label: 'nav.home', icon: 'phone' },
	{ route: '/drills', label: 'nav.drills', icon: 'target' },
	{ route: '/history', label: 'nav.history', icon: 'history' },
	{ route: '/scenarios', label: 'nav.scenarios', icon: 'document' },
	{ route: '/models', label: 'nav.models', icon: 'chip', wideOnly: true },
	{ route: '/settings', label: 'nav.settings', icon: 'settings' }
];
