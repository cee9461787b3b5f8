import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#lib/core/locale.ts';
import { AREAS, type Area } from './area.ts';

const folder = new URL('./locales/', import.meta.url);

function sentences(locale: Locale, area: Area): Map<string, string> {
	const found = new Map<string, string>();
	const walk = (node: unknown, path: string): void => {
		if (typeof node === 'string') found.set(path, node);
		else if (node !== null && typeof node === 'object')
			for (const [key, child] of Object.entries(node))
				walk(child, path === '' ? key : `${path}.${key}`);
	};
	walk(JSON.parse(readFileSync(new URL(`${locale}/${area}.json`, folder), 'utf8')), '');
	return found;
}

const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string): string[] =>
	[
		...new Set([...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))
	].sort();

describe.each(AREAS)('the sentences of %s', (area) => {
	it('are the same set in every locale', () => {
		const expected = [...new Set([...sentences('en', area).keys()].map(stem))].sort();
		for (const locale of LOCALES)
			expect([...new Set([...sentences(locale, area).keys()].map(stem))].sort()).toEqual(expected);
	});

	it('have every plural form that their language needs', () => {
		for (const locale of LOCALES) {
			const keys = [...sentences(locale, area).keys()];
			const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
			const plural = new Set(keys.filter((key) => key !== stem(key)).map(stem));
			for (const key of plural)
				expect(keys.filter((one) => stem(one) === key).sort()).toEqual(
					forms.map((form) => `${key}_${form}`).sort()
				);
		}
	});

	it('name the same placeholders in every locale', () => {
		const english = sentences('en', area);
		for (const [key, text] of sentences('zh-CN', area)) {
			const twin = english.get(key) ?? english.get(`${stem(key)}_other`) ?? '';
			expect([key, placeholders(text)]).toEqual([key, placeholders(twin)]);
		}
	});

	it('hold no empty text, stray space, ASCII ellipsis or half-width punctuation after Chinese', () => {
		for (const locale of LOCALES)
			for (const [key, text] of sentences(locale, area)) {
				expect([key, text.length > 0]).toEqual([key, true]);
				expect([key, /^\s|\s$|\s\s|\.\.\./.test(text)]).toEqual([key, false]);
				if (locale === 'zh-CN')
					expect([key, /\p{Script=Han}[,;:?!.](?![\w/])/u.test(text)]).toEqual([key, false]);
			}
	});
});

it('every locale has exactly the known files, and no two files share a root', () => {
	for (const locale of LOCALES) {
		expect(readdirSync(new URL(`${locale}/`, folder)).sort()).toEqual(
			AREAS.map((area) => `${area}.json`).sort()
		);
		const roots = AREAS.flatMap((area) => [
			...new Set([...sentences(locale, area).keys()].map((key) => key.split('.')[0]))
		]);
		expect(roots.length).toBe(new Set(roots).size);
	}
});
