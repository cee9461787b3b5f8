import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AREAS } from '#lib/i18n/area.ts';

const source = new URL('../../src/', import.meta.url);

/** Everything that may name a sentence. */
function sources(): string {
	const texts: string[] = [];
	for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' }))
		if (/\.(ts|svelte)$/.test(entry) && !entry.includes('.test.'))
			texts.push(readFileSync(new URL(entry.replaceAll('\\', '/'), source), 'utf8'));
	return texts.join('\n');
}

/** Keys of one area as they are asked for: without the plural form. */
function keysOf(area: string): string[] {
	const keys = new Set<string>();
	const walk = (node: unknown, path: string): void => {
		if (typeof node === 'string') keys.add(path.replace(/_(?:one|other)$/, ''));
		else if (typeof node === 'object' && node !== null)
			for (const [key, child] of Object.entries(node))
				walk(child, path === '' ? key : `${path}.${key}`);
	};
	walk(JSON.parse(readFileSync(new URL(`lib/i18n/locales/en/${area}.json`, source), 'utf8')), '');
	return [...keys];
}

it('every sentence is asked for somewhere, by its key or as one of a family', () => {
	const text = sources();
	// `endings.${ending}` asks for every key that begins so.
	const families = new Set(
		[...text.matchAll(/[`'"]([a-zA-Z][\w.-]*\.)\$\{/g)].map((match) => match[1]!)
	);
	const named = new Set(
		[...text.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)(?=['"`])/g)].map((match) => match[1]!)
	);
	const isAskedFor = (key: string): boolean =>
		named.has(key) || [...families].some((family) => key.startsWith(family));
	expect(AREAS.flatMap(keysOf).filter((key) => !isAskedFor(key))).toEqual([]);
});
