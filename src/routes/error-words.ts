import type { AppError } from '#lib/core/app-error.ts';
import { tKey } from '#lib/i18n/i18n.svelte.ts';

/** What a failure means. Files have their sentences with the screens that read them, apart from `errors.`. */
export const wordError = ({ code, params }: AppError): string =>
	code.startsWith('backup.')
		? tKey(`backup.errors.${code.slice('backup.'.length)}`, params)
		: tKey(`errors.${code}`, params);
