import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';

const source = new URL('../../src/', import.meta.url);

/** Codes of expected failures, as they stand in the sources: `code: 'storage.quota'`, `| 'engine.noWebGpu'`. */
const codesInSources = (): string[] =>
	matchesInSources(
		/(?:code: |\| |\? |: )'((?:engine|storage|config|scenario|attempt|offline)\.[A-Za-z]+)'/g
	);

function matchesInSources(pattern: RegExp): string[] {
	const codes = new Set<string>();
	for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(ts|svelte)$/.test(entry) || entry.includes('.test.')) continue;
		const text = readFileSync(new URL(entry.replaceAll('\\', '/'), source), 'utf8');
		for (const match of text.matchAll(pattern)) codes.add(match[1]!);
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

it.each(LOCALES)(
	'%s says what is wrong with a file, beside the screens that read one',
	(locale) => {
		const file = new URL(`lib/i18n/locales/${locale}/backup.json`, source);
		const { backup } = JSON.parse(readFileSync(file, 'utf8')) as {
			backup: { errors: Record<string, string> };
		};
		const codes = matchesInSources(/(?:code: 'backup\.|refused\(')([A-Za-z]+)'/g);
		expect(codes).toEqual(expect.arrayContaining(['damaged', 'failed']));
		// `whose` is a question, and asked as one.
		expect(codes.filter((code) => code !== 'whose' && !(code in backup.errors))).toEqual([]);
	}
);
