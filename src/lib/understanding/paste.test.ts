import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { createUnderstanding, FIRST_TURN } from './understand.ts';

const FOLDERS = ['src/lib/scenarios/packs', 'tests/documents'];
const FILES = FOLDERS.flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`)
);

describe.each(FILES)('of %s', (file) => {
	const { compiled } = compileDocument(readFileSync(file, 'utf8'));
	if (!compiled) throw new Error(`${file} does not compile`);
	const understanding = createUnderstanding(compiled);
	const isPaste = (text: string): boolean =>
		understanding.understand(text, FIRST_TURN).tricks.paste !== null;
	const { steps, knowledge } = compiled.source.caller;
	const between = compiled.locale === 'en' ? ' ' : '';
	const spoken = steps.map(({ lines }) => lines.map(({ text }) => text).join(between));

	it('one step or one answer read aloud is no paste, however long', () => {
		const single = [...spoken, ...knowledge.map(({ answer }) => answer)];
		expect(single.filter(isPaste)).toEqual([]);
	});

	it('four steps in one turn are one', () => {
		expect(isPaste(spoken.slice(0, 4).join(between))).toBe(true);
		expect(isPaste(spoken.slice(2, 6).join(between))).toBe(true);
	});
});

it('a hundred thousand characters of the script are read to the end', () => {
	const { compiled } = compileDocument(readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8'));
	const line = compiled!.source.caller.steps[2]!.lines[0]!.text;
	const understanding = createUnderstanding(compiled!);
	const { tricks } = understanding.understand(line.repeat(100_000 / line.length), FIRST_TURN);
	expect(tricks.empty).toBe(false);
});
