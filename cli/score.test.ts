import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from './io.ts';
import { readTranscript, score } from './score.ts';

const DOCUMENT = new URL('../tests/documents/delivery-slot.en.md', import.meta.url).pathname;

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'score-'));
	const call = (id: string, scenario: string | undefined, text: string): Promise<void> =>
		writeFile(
			join(folder, `${id}.json`),
			JSON.stringify({
				id,
				scenario,
				turns: [
					{ speaker: 'callee', text: 'Yes?', at: 0 },
					{ speaker: 'caller', text, at: 900 },
					{ speaker: 'callee', text: 'What does it cost?', at: 4000 },
					{ speaker: 'caller', text: 'The system is free.', at: 6000 }
				]
			})
		);
	await call('a-call', undefined, 'Hello, is that Frank?');
	await call('b-call', undefined, 'Hello.');
	await writeFile(join(folder, 'c-broken.json'), '{"turns":');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function terminal(): Io & { out: string[]; said: string[] } {
	const out: string[] = [];
	const said: string[] = [];
	return {
		out,
		said,
		result: (text) => void out.push(text),
		message: (text) => void said.push(text),
		readFile: (path) => readFile(path, 'utf8').catch(() => null),
		lines: async function* () {}
	};
}

describe('score', () => {
	test('prints one report a call, in the turn numbers of the transcript', async () => {
		const io = terminal();
		expect(await score(['--scenario', DOCUMENT, join(folder, 'a-call.json')], io)).toBe(0);
		const report = JSON.parse(io.out[0]!) as Record<string, unknown>;
		expect(Object.keys(report)).toEqual(
			expect.arrayContaining(['id', 'steps', 'qa', 'factErrors', 'outcome', 'total', 'dimensions'])
		);
		const asked = (report['qa'] as { asked: boolean; turn: number | null }[]).filter(
			(q) => q.asked
		);
		expect(asked.map((question) => question.turn)).toEqual([3]);
		expect(report['dimensions']).toHaveLength(10);
	});

	test('a folder gives its transcripts, --out keeps them, one bad file fails alone', async () => {
		const io = terminal();
		const out = join(folder, 'out');
		expect(await score(['--scenario', DOCUMENT, '--out', out, folder], io)).toBe(1);
		expect(io.out).toHaveLength(2);
		expect(io.said.join()).toContain('c-broken.json: not a transcript');
		expect((await readdir(out)).sort()).toEqual(['a-call.json', 'b-call.json']);
	});

	test('without a scenario it says so', async () => {
		const io = terminal();
		expect(await score([join(folder, 'a-call.json')], io)).toBe(1);
		expect(io.said.join()).toContain('--scenario');
	});
});

describe('reading a transcript', () => {
	test.each(['', 'null', '[]', '{}', '{"turns":1}', '"x"'])('%s is none', (text) => {
		expect(readTranscript(text, 'x')).toBeNull();
	});

	test('odd turns keep their place, an id that is no file name is replaced', () => {
		const text = JSON.stringify({
			id: '../up',
			turns: [null, { speaker: 'caller', text: '您好' }]
		});
		expect(readTranscript(text, 'safe')).toEqual({
			id: 'safe',
			turns: [
				{ speaker: 'callee', text: '', at: 0 },
				{ speaker: 'caller', text: '您好', at: 0 }
			]
		});
	});
});
