import { readFileSync } from 'node:fs';
import type { Locale } from '#lib/core/locale.ts';

/** What the interface says under a key, as "call.brief.dial": tests find controls by the names that people read. */
export function sentence(locale: Locale, key: string): string {
	const [root] = key.split('.');
	for (const area of [root, 'common', 'call']) {
		let value: unknown;
		try {
			value = JSON.parse(readFileSync(`src/lib/i18n/locales/${locale}/${area}.json`, 'utf8'));
		} catch {
			continue;
		}
		for (const part of key.split('.'))
			value = (value as Record<string, unknown> | undefined)?.[part];
		if (typeof value === 'string') return value;
	}
	throw new Error(`no sentence ${key} in ${locale}`);
}
