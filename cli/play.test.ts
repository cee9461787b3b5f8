import { describe, expect, it } from 'vitest';
import type { Io } from './io.ts';
import { main } from './main.ts';

function testIo(input: readonly string[]): { io: Io; out: string[]; err: string[] } {
	const out: string[] = [];
	const err: string[] = [];
	const io = {
		result: (text: string) => void out.push(text),
		message: (text: string) => void err.push(text),
		readFile: () => Promise.resolve(null),
		async *lines() {
			yield* input;
		}
	};
	return { io: io as unknown as Io, out, err };
}
const play = async (
	args: readonly string[],
	input: readonly string[]
): Promise<{ code: number; out: string[]; err: string[] }> => {
	const { io, out, err } = testIo(input);
	return { code: await main(['play', ...args], io), out, err };
};

describe('cli play', { timeout: 20_000 }, () => {
	it('says what the callee says and how the call ended', async () => {
		const { code, out } = await play(
			['--scenario', 'upgrade', '--seed', '3'],
			['您好，我是长江公司的李明。', '你有病吧，听不懂人话？', '你有病吧，听不懂人话？']
		);
		expect(code).toBe(0);
		expect(out).toHaveLength(5);
		expect(out.at(-1)).toMatch(/^\[annoyed\] ✗ \d+\/100$/);
	});

	it('hangs up when the input ends', async () => {
		const { out } = await play(['--scenario', 'upgrade'], ['您好。']);
		expect(out.at(-1)).toMatch(/^\[caller-hung-up\] ✗ \d+\/100$/);
	});

	it('gives one object a turn with the state', async () => {
		const { out } = await play(['--scenario', 'mobile-plan', '--json'], ['您好，我是李明。', '']);
		const rows = out.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(rows.map((row) => row['turn'])).toEqual([-1, 0, 1, 2, undefined]);
		expect(rows[1]).toHaveProperty('state.patience');
		expect(rows[2]).toMatchObject({ direction: { act: 'still-there' } });
		expect(rows.at(-1)).toMatchObject({
			end: { ending: 'caller-hung-up' },
			success: false,
			total: expect.any(Number)
		});
	});

	it('is the same for the same seed', async () => {
		const lines = ['您好，我是长江公司的李明。', '半小时升完。'];
		const first = await play(['--scenario', 'upgrade', '--seed', '9', '--json'], lines);
		const second = await play(['--scenario', 'upgrade', '--seed', '9', '--json'], lines);
		expect(first.out).toEqual(second.out);
	});

	it('says what is wrong with the arguments', async () => {
		for (const args of [[], ['--scenario', 'nothing'], ['--scenario', 'upgrade', '--seed', 'x']]) {
			const { code, err } = await play(args, []);
			expect(code).toBe(1);
			expect(err).toHaveLength(1);
		}
	});
});
