import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';

const source = new URL('../../src/', import.meta.url);

/** Codes of expected failures, as they stand in the sources: `code: 'storage.quota'`, `| 'engine.noWebGpu'`. */
function codesInSources(): string[] {
	const codes = new Set<string>();
	for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(ts|svelte)$/.test(entry) || entry.includes('.test.')) continue;
		const text = readFileSync(new URL(entry.replaceAll('\\', '/'), source), 'utf8');
		for (const match of text.matchAll(
			/(?:code: |\| |\? |: )'((?:engine|storage|config|scenario|attempt|offline)\.[A-Za-z]+)'/g
		))
			codes.add(match[1]!);
	}
	return [...codes].sort();
}

it('finds the codes', () => {
	expect(codesInSources()).toEqual(expect.arrayContaining(['engine.noWebGpu', 'storage.quota']));
});

it.each(LOCALES)('%s says what each expected failure means', (locale) => {
	const file = new URL(`lib/i18n/locales/${locale}/errors.json`, source);
	const { errors } = JSON.parse(readFileSync(file, 'utf8')) as {
		errors: Record<string, Record<string, string>>;
	};
	const worded = (code: string) => {
		const [area = '', name = ''] = code.split('.');
		return errors[area]?.[name] !== undefined;
	};
	expect(codesInSources().filter((code) => !worded(code))).toEqual([]);
});
