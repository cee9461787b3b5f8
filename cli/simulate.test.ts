import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { percentile } from './simulation.ts';

const run = async (...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> => {
	const out: string[] = [];
	const err: string[] = [];
	const io = {
		result: (text: string) => void out.push(text),
		message: (text: string) => void err.push(text),
		readFile: () => Promise.resolve(null)
	};
	return { code: await main(['simulate', ...args], io as unknown as Io), out, err };
};

/** Whole calls are played and scored, on machines that do other things at the same time. */
const PATIENCE_MS = 30_000;

describe('cli simulate', { timeout: PATIENCE_MS }, () => {
	it('prints one object with the figures of the calls', async () => {
		const { code, out } = await run('--scenario', 'upgrade', '--caller', 'expert', '--calls', '3');
		expect(code).toBe(0);
		expect(out).toHaveLength(1);
		const result = JSON.parse(out[0]!) as Record<string, unknown>;
		expect(Object.keys(result)).toEqual([
			'scenario',
			'caller',
			'difficulty',
			'calls',
			'success',
			'endings',
			'callerTurnsMedian',
			'replyCharsMedian',
			'replyCharsP90',
			'totalMedian'
		]);
		expect(result).toMatchObject({
			scenario: 'upgrade',
			caller: 'expert',
			difficulty: 'normal',
			calls: 3
		});
		const shares = Object.values(result['endings'] as Record<string, number>);
		expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
	});

	it('prints one object per scenario, and the same again', async () => {
		const args = ['--scenario', 'all', '--caller', 'rude', '--calls', '1', '--seed', '4'];
		const first = await run(...args);
		expect(first.out).toHaveLength(5);
		expect((await run(...args)).out).toEqual(first.out);
	});

	it('writes the calls in the form that score reads', async () => {
		const directory = await mkdtemp(join(tmpdir(), 'calls-'));
		try {
			await run(
				'--scenario',
				'upgrade',
				'--caller',
				'novice',
				'--calls',
				'2',
				'--transcripts',
				directory
			);
			const names = await readdir(directory);
			expect(names.sort()).toEqual([
				'upgrade-novice-normal-1.json',
				'upgrade-novice-normal-2.json'
			]);
			const transcript = JSON.parse(await readFile(join(directory, names[0]!), 'utf8')) as {
				turns: { speaker: string; text: string; at: number }[];
			};
			expect(transcript.turns[0]).toMatchObject({ speaker: 'callee', at: 0 });
			const times = transcript.turns.map((turn) => turn.at);
			expect([...times].sort((a, b) => a - b)).toEqual(times);
		} finally {
			await rm(directory, { recursive: true });
		}
	});

	it('says what is wrong with the arguments', async () => {
		for (const args of [
			['--caller', 'genius'],
			['--calls', '0'],
			['--scenario', 'nothing']
		]) {
			const { code, err } = await run('--scenario', 'upgrade', ...args);
			expect(code).toBe(1);
			expect(err.length).toBeGreaterThan(0);
		}
	});

	it('takes the value that half of them do not exceed', () => {
		expect(percentile([3, 1, 2], 50)).toBe(2);
		expect(percentile([], 50)).toBe(0);
		expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9);
	});
});
