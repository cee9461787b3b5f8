import { describe, expect, it } from 'vitest';
import { collect, requestOf } from '../../../tests/support/engine-contract.ts';
import { createCrashMarks, CRASH_KEY } from './crash-marks.ts';
import type { EngineError, ReplyEngine } from './reply-engine.ts';
import { judge, looksSane, selfTest } from './self-test.ts';
import { watchStart } from './watch-start.ts';

function page(held = new Map<string, string>()) {
	const open = () => ({
		getItem: (key: string) => held.get(key) ?? null,
		setItem: (key: string, value: string) => void held.set(key, value)
	});
	return { held, marks: createCrashMarks(open) };
}

const usage = {
	promptTokens: 1_000,
	cachedTokens: 0,
	replyTokens: 31,
	firstTokenMs: 2_000,
	totalMs: 3_000
};

function engine(error: EngineError | null = null, text = '你直接说，要停多久？'): ReplyEngine {
	return {
		rung: 'wllama',
		modelId: 'm',
		load: () => Promise.resolve(error),
		warmUp: () => Promise.resolve(null),
		async *reply() {
			yield { kind: 'done', text, rung: 'wllama', rejected: [], usage };
		},
		unload: () => Promise.resolve()
	};
}
const signal = () => new AbortController().signal;

describe('a mark from start to first words', () => {
	it('that nobody took away tells the next page that the model ended this one', async () => {
		const first = page();
		await watchStart(engine(), 'm', first.marks).load(signal(), () => undefined);
		expect(first.marks.read()).toEqual([]); // only running
		expect(page(first.held).marks.read()).toEqual(['m']);
	});

	it.each([
		['warmed up', (watched: ReplyEngine) => watched.warmUp(signal(), requestOf(-1))],
		['spoken', (watched: ReplyEngine) => collect(watched.reply(signal(), requestOf()))],
		['been unloaded', (watched: ReplyEngine) => watched.unload()]
	])('is gone once the model has %s', async (_what, act) => {
		const { marks, held } = page();
		const watched = watchStart(engine(), 'm', marks);
		await watched.load(signal(), () => undefined);
		await act(watched);
		expect(page(held).marks.read()).toEqual([]);
	});

	it('is gone when loading failed in words: that is no crash', async () => {
		const { marks, held } = page();
		const watched = watchStart(engine({ code: 'engine.badModel' }), 'm', marks);
		expect(await watched.load(signal(), () => undefined)).toEqual({ code: 'engine.badModel' });
		expect(page(held).marks.read()).toEqual([]);
	});

	it('survives a broken record and a browser that keeps nothing', () => {
		expect(page(new Map([[CRASH_KEY, '{']])).marks.read()).toEqual([]);
		const marks = createCrashMarks(() => {
			throw new Error('denied');
		});
		marks.begin('m');
		expect(marks.read()).toEqual([]);
	});
});

describe('the self-test', () => {
	it.each([
		['你直接说，要停多久？', 'zh-CN', true],
		['How long is it down?', 'en', true],
		['How long is it down?', 'zh-CN', false],
		['的的的的的的的的', 'zh-CN', false],
		['วันนี้ 停多久停多久停多久停多久', 'zh-CN', false],
		['\uFFFD\uFFFD停多久', 'zh-CN', false],
		['……', 'zh-CN', false]
	] as const)('holds %j in %s for sane: %s', (text, locale, sane) =>
		expect(looksSane(text, locale)).toBe(sane)
	);

	it.each([
		[{}, 'good', 500, 30],
		[{ firstTokenMs: 10_000, totalMs: 12_000 }, 'slow', 100, 15],
		[{ firstTokenMs: 50_000, totalMs: 52_000 }, 'too-slow', 20, 15],
		[{ totalMs: 14_000 }, 'too-slow', 500, 3]
	] as const)('measures %j as %s', (over, verdict, prefillRate, decodeRate) =>
		expect(judge('要停多久？', { ...usage, ...over }, 'zh-CN')).toEqual({
			text: '要停多久？',
			verdict,
			prefillRate,
			decodeRate
		})
	);

	it('has no use for a model that only the cap stops', () => {
		const endless = { ...usage, replyTokens: 72 };
		expect(judge('要停多久？', endless, 'zh-CN').verdict).toBe('noise');
	});

	it('tells why a model cannot be tried', async () => {
		const request = requestOf(-1);
		expect(await selfTest(engine(), request, signal())).toMatchObject({ verdict: 'good' });
		expect(await selfTest(engine({ code: 'engine.outOfMemory' }), request, signal())).toMatchObject(
			{ verdict: 'noise', error: { code: 'engine.outOfMemory' } }
		);
	});
});
