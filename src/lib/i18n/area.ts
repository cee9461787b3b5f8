/** Locale files are split by screen, so that a first visit loads the sentences of one screen in one language. */
export const AREAS = [
	'common',
	'picker',
	'call',
	'debrief',
	'history',
	'scenarios',
	'problems',
	'settings',
	'models',
	'errors',
	'callee',
	'scoring',
	'replay',
	'backup',
	'drills',
	'progress'
] as const;
export type Area = (typeof AREAS)[number];
