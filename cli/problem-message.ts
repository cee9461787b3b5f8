import type { Locale } from '#lib/core/locale.ts';
import en from '#lib/i18n/locales/en/problems.json';
import zh from '#lib/i18n/locales/zh-CN/problems.json';
import type { Problem } from '#lib/scenarios/scenario.ts';

/** The sentence for a problem, the same that the screens show; its code when there is none. */
export function problemMessage({ code, params }: Problem, locale: Locale): string {
	let node: unknown = (locale === 'en' ? en : zh).problems;
	for (const key of code.split('.')) {
		node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
	}
	if (typeof node !== 'string') return code;
	return node.replace(/\{\{\s*(\w+)\s*\}\}/gu, (_, name: string) => String(params?.[name] ?? ''));
}
