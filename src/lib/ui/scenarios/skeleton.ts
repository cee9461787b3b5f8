import type { Locale } from '#lib/core/locale.ts';

/** A small complete document in the reader's language, to start writing from. */
export const loadSkeleton = async (locale: Locale): Promise<string> =>
	locale === 'en'
		? (await import('./skeleton.en.md?raw')).default
		: (await import('./skeleton.zh-CN.md?raw')).default;
