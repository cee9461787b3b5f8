import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WHYS } from '#lib/callee/why.ts';
import { END_REASONS } from '#lib/callee/ends/decision.ts';
import { RULES } from '#lib/callee/fired.ts';
import { LOCALES } from '#lib/core/locale.ts';

it.each(LOCALES)(
	'%s has a sentence for every rule, reason and end, and none without use',
	(locale) => {
		const file = new URL(`../../src/lib/i18n/locales/${locale}/callee.json`, import.meta.url);
		const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
		const keys = (root: string) => Object.keys(words[root] ?? {}).sort();
		expect(keys('rules')).toEqual([...RULES].sort());
		expect(keys('why')).toEqual([...WHYS].sort());
		expect(keys('endReason')).toEqual([...END_REASONS].sort());
	}
);
