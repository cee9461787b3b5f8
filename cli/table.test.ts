import { describe, expect, it } from 'vitest';
import type { Io } from './io.ts';
import { table } from './table.ts';

const cell = (scenario: string, difficulty: string, success: number, bank?: string): string =>
	JSON.stringify({
		scenario,
		caller: 'expert',
		difficulty,
		success,
		calls: 10,
		callerTurnsMedian: 8,
		...(bank === undefined ? {} : { bank })
	});

async function run(
	files: Readonly<Record<string, string>>
): Promise<{ code: number; out: string }> {
	const out: string[] = [];
	const io: Io = {
		result: (text) => void out.push(text),
		message: () => undefined,
		readFile: async (path) => files[path] ?? null,
		lines: async function* () {}
	};
	return { code: await table(Object.keys(files), io), out: out.join('\n') };
}

describe('cli table', () => {
	it('pools what simulate printed and sets the second bank beside it', async () => {
		const { code, out } = await run({
			a: [cell('upgrade', 'normal', 1), cell('upgrade', 'easy', 1)].join('\n'),
			b: [cell('mobile-plan', 'normal', 0.5), cell('mobile-plan', 'easy', 0.9)].join('\n'),
			c: [
				cell('upgrade', 'normal', 0.8, 'second'),
				cell('mobile-plan', 'normal', 0.6, 'second')
			].join('\n')
		});
		expect(code).toBe(0);
		expect(out).toContain('| expert | ≥ 90 | 95.0 | **75.0** | – | 70.0 | 8 |');
		expect(out).toContain('| expert | 100 / 100 / – | 90 / 50 / – |');
	});

	it('says so when there is nothing to read', async () => {
		expect((await run({ empty: '' })).code).toBe(1);
		expect((await run({})).code).toBe(1);
	});
});
