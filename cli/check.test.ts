import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from './main.ts';
import type { Io } from './io.ts';

const PACK = readFileSync(
	new URL('../src/lib/scenarios/packs/upgrade.md', import.meta.url),
	'utf8'
);

function terminal(files: Readonly<Record<string, string>>): Io & { out: string[]; said: string[] } {
	const out: string[] = [];
	const said: string[] = [];
	return {
		out,
		said,
		result: (text) => void out.push(text),
		message: (text) => void said.push(text),
		readFile: (path) => Promise.resolve(files[path] ?? null),
		lines: async function* () {}
	};
}

describe('check', () => {
	it('prints one JSON object per file with what was read', async () => {
		const io = terminal({ 'a.md': PACK, 'b.md': PACK });
		expect(await main(['check', 'a.md', 'b.md'], io)).toBe(0);
		expect(io.out).toHaveLength(2);
		const [first] = io.out.map((text) => JSON.parse(text) as Record<string, unknown>);
		expect(first).toMatchObject({ file: 'a.md', ok: true, scenario: { id: 'upgrade' } });
	});

	it('fails when one file has an error, and says which line and why in words', async () => {
		const io = terminal({ 'a.md': PACK, 'b.md': '## 电话拨打方\n\n### 角色\n李明。' });
		expect(await main(['check', 'a.md', 'b.md'], io)).toBe(1);
		const second = JSON.parse(io.out[1] ?? '') as { problems: { code: string; message: string }[] };
		expect(second).toMatchObject({ file: 'b.md', ok: false, scenario: null });
		expect(second.problems.map(({ code }) => code)).toContain('calleeMissing');
		for (const { code, message } of second.problems) expect(message).not.toBe(code);
	});

	it('reports a file that is not there like any other problem', async () => {
		const io = terminal({});
		expect(await main(['check', '--lang', 'en', 'gone.md'], io)).toBe(1);
		expect(io.out.join()).toContain('This file cannot be read.');
	});

	it('explains itself on standard error when called without a file or with an unknown word', async () => {
		for (const args of [['check'], ['check', '--nope', 'x'], ['dance'], []]) {
			const io = terminal({});
			expect(await main(args, io)).toBe(1);
			expect(io.out).toEqual([]);
			expect(io.said.join()).not.toBe('');
		}
	});
});
