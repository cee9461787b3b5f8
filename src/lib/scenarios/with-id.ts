import type { Locale } from '#lib/core/locale.ts';

const SETTINGS = /^(##[ \t]*(?:设置|settings?)[^\n]*\r?\n)/imu;

/**
 * A document that says its id itself. One without is known by its text, so a changed word would make another
 * scenario of it, with a history of its own.
 */
export function withId(markdown: string, id: string, locale: Locale): string {
	const label = locale === 'en' ? `- Id: ${id}` : `- 编号：${id}`;
	if (SETTINGS.test(markdown)) return markdown.replace(SETTINGS, `$1\n${label}\n`);
	return `${locale === 'en' ? '## Settings' : '## 设置'}\n\n${label}\n\n${markdown}`;
}
