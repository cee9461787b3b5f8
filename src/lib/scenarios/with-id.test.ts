import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from './compile.ts';
import { withId } from './with-id.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const DOCUMENTS = [
	['without settings', read('../../../tests/documents/resistant-loan.md'), 'zh-CN'],
	['with settings', read('./packs/upgrade.md').replace(/^- 编号：.*\n/mu, ''), 'zh-CN'],
	[
		'in English',
		read('../../../tests/documents/delivery-slot.en.md').replace(/^- Id: .*\n/imu, ''),
		'en'
	]
] as const;

describe.each(DOCUMENTS)('a document %s', (_, markdown, locale) => {
	it('is known by its text, until it says its id', () => {
		expect(compileDocument(markdown).compiled?.id).toMatch(/^doc-/);
		const named = withId(markdown, 'doc-0a1b2c3d', locale);
		expect(compileDocument(named).compiled?.id).toBe('doc-0a1b2c3d');
	});

	it('is otherwise read as before', () => {
		const [before, after] = [markdown, withId(markdown, 'x1', locale)].map(
			(text) => compileDocument(text).compiled!
		);
		expect(after!.steps.map(({ title }) => title)).toEqual(before!.steps.map(({ title }) => title));
		expect(after!.title).toBe(before!.title);
		expect(after!.source.settings.weights).toEqual(before!.source.settings.weights);
	});
});
