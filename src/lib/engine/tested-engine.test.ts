import { describe, expect, it } from 'vitest';
import { requestOf } from '../../../tests/support/engine-contract.ts';
import { lockedEngine } from './locked-engine.ts';
import type { ReplyEngine, ReplyRequest } from './reply-engine.ts';
import { createSpeedBook, SPEED_KEY } from './speed-book.ts';
import { testedEngine } from './tested-engine.ts';
import { runTrial } from './trial.ts';

const signal = new AbortController().signal;

/** A model that says `text`; `ms` a token, reading and saying. */
function fakeEngine({ text = '要停多久你说', ms = 2 } = {}) {
	const did: string[] = [];
	const engine: ReplyEngine = {
		rung: 'wllama',
		modelId: 'm',
		load: () => (did.push('load'), Promise.resolve(null)),
		warmUp: () => (did.push('warm up'), Promise.resolve(null)),
		async *reply(_signal, { probe }: ReplyRequest) {
			did.push(probe ? 'probe' : 'reply');
			await Promise.resolve();
			const replyTokens = 16;
			const firstTokenMs = 200 * ms;
			yield {
				kind: 'done',
				text,
				rung: 'wllama',
				rejected: [],
				usage: {
					promptTokens: 200,
					cachedTokens: 0,
					replyTokens,
					firstTokenMs,
					totalMs: firstTokenMs + 15 * ms
				}
			};
		},
		unload: () => (did.push('unload'), Promise.resolve())
	};
	return { engine, did };
}

function testBook(kept = new Map<string, string>(), version = '1') {
	const store = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	};
	return { book: createSpeedBook(() => store, version), kept };
}
const tested = (fake: ReturnType<typeof fakeEngine>, { book } = testBook()) => ({
	book,
	engine: testedEngine(fake.engine, { modelId: 'm', book, on: () => 'cpu' })
});

describe('an engine that was never measured', () => {
	it('is probed while it rings the first time, and never again', async () => {
		const fake = fakeEngine();
		const { engine, book } = tested(fake);
		await engine.load(signal, () => undefined);
		expect(await engine.warmUp(signal, requestOf())).toBeNull();
		expect(book.read('m')).toEqual({
			prefillRate: 500,
			decodeRate: 500,
			verdict: 'good',
			on: 'cpu'
		});
		await engine.warmUp(signal, requestOf());
		expect(fake.did.filter((one) => one === 'probe')).toHaveLength(1);
	});

	it.each([
		['too slow', { ms: 300 }, 'engine.tooSlow'],
		['noise', { text: '的的的的的的的' }, 'engine.insane']
	])(
		'that is %s is left alone, and not even loaded for the next call',
		async (_what, how, code) => {
			const fake = fakeEngine(how);
			const { engine } = tested(fake);
			expect(await engine.warmUp(signal, requestOf())).toEqual({ code });
			fake.did.length = 0;
			expect(await engine.load(signal, () => undefined)).toEqual({ code });
			expect(fake.did).toEqual([]);
		}
	);

	it('is not judged when the learner hung up meanwhile', async () => {
		const abort = new AbortController();
		const fake = fakeEngine({ text: '' });
		const { engine, book } = tested(fake);
		const warm = engine.warmUp(abort.signal, requestOf());
		abort.abort();
		expect([await warm, book.read('m')]).toEqual([null, null]);
	});
});

describe('the book of speeds', () => {
	const measured = { prefillRate: 10, decodeRate: 5, verdict: 'slow', on: 'gpu' } as const;

	it('is read by the next page, and begins anew with another version of the engines', () => {
		const { book, kept } = testBook();
		book.write('m', measured);
		expect(testBook(kept).book.read('m')).toEqual(measured);
		expect(testBook(kept, '2').book.read('m')).toBeNull();
		book.forget('m');
		expect(testBook(kept).book.read('m')).toBeNull();
	});

	it('survives damage, and a browser that keeps nothing', () => {
		const damaged = new Map([[SPEED_KEY, '{"version":"1","models":{"m":{"verdict":7}}}']]);
		expect(testBook(damaged).book.read('m')).toBeNull();
		const book = createSpeedBook(() => {
			throw new Error('denied');
		}, '1');
		book.write('m', measured);
		expect(book.read('m')).toEqual(measured);
	});
});

describe('a trial', () => {
	const on = async (gpu: ReturnType<typeof fakeEngine> | null) => {
		const cpu = fakeEngine({ ms: 10 });
		const trial = await runTrial(
			{ cpu: cpu.engine, gpu: gpu?.engine ?? null },
			requestOf(),
			signal
		);
		return { ...trial, gpu, cpu };
	};

	it('takes the graphics card where it says the same and is faster', async () => {
		const { on: taken, decodeRate, cpu } = await on(fakeEngine({ ms: 1 }));
		expect([taken, decodeRate, cpu.did.at(-1)]).toEqual(['gpu', 1000, 'unload']);
	});

	it.each([
		['is slower', fakeEngine({ ms: 20 })],
		['says something else', fakeEngine({ ms: 1, text: '今天天气不错' })],
		['says noise', fakeEngine({ ms: 1, text: '要停多多多多多多' })]
	])('stays on the processor where the card %s, and frees the card', async (_what, gpu) => {
		const trial = await on(gpu);
		expect([trial.on, gpu.did.at(-1)]).toEqual(['cpu', 'unload']);
	});

	it('needs no graphics card', async () => {
		expect((await on(null)).on).toBe('cpu');
	});
});

it('an engine whose lock another tab holds says so, and loads nothing', async () => {
	const fake = fakeEngine();
	const engine = lockedEngine(fake.engine, { take: () => Promise.resolve(false), free: () => {} });
	expect(await engine.load(signal, () => undefined)).toEqual({ code: 'engine.gpuBusy' });
	expect(fake.did).toEqual([]);
});
