import { ok } from '#lib/core/result.ts';
import { expect, it, vi } from 'vitest';
import {
	describeModelEngine,
	requestOf,
	type EngineBench
} from '../../../../tests/support/engine-contract.ts';
import { createManualTimers } from '../../../../tests/support/manual-timers.ts';
import type { WllamaLibrary } from './open-model.ts';
import { createWllamaEngine } from './wllama-engine.ts';

/** Stands in for the library: same promises that never settle, same chunks, same silent death. */
function bench(): EngineBench & {
	readonly loads: Record<string, unknown>[];
	readonly requests: Record<string, unknown>[];
	exits: () => number;
	/** The browser ends the worker, and nobody is told. */
	vanish: () => void;
} {
	const timers = createManualTimers();
	let tokens: string[] = ['嗯'];
	let silentAfter = Infinity;
	let failure: { at: string; message: string } | null = null;
	let exits = 0;
	let isDead = false;
	let report: (event: unknown) => void = () => undefined;
	const asked: EngineBench['asked'][number][] = [];
	const loads: Record<string, unknown>[] = [];
	const requests: Record<string, unknown>[] = [];
	const never = () => new Promise<never>(() => undefined);
	const fail = (at: string) => {
		if (failure?.at !== at) return;
		const { message } = failure;
		failure = null;
		throw new Error(message);
	};

	class FakeWllama {
		constructor(_paths: unknown, config: { logger: { error: (event: unknown) => void } }) {
			report = config.logger.error;
		}
		setCompat(compat: unknown): void {
			expect(compat).toBeNull(); // else it asks a CDN for another build
		}
		async loadModel(_files: unknown, params: Record<string, unknown>): Promise<void> {
			fail('load');
			loads.push(params);
			isDead = false;
		}
		/** The real worker answers '', which the library takes for JSON. */
		async _getDebugInfo(): Promise<unknown> {
			return isDead ? never() : JSON.parse('');
		}
		async exit(): Promise<void> {
			exits += 1;
		}
		async createChatCompletion(params: {
			messages: EngineBench['asked'][number];
			abortSignal: AbortSignal;
		}) {
			fail('reply');
			asked.push(params.messages);
			requests.push({ ...params });
			const { abortSignal } = params;
			async function* stream() {
				for (const [i, content] of tokens.entries()) {
					if (i >= silentAfter) await never();
					if (abortSignal.aborted) throw new DOMException('aborted', 'AbortError');
					const timings = { prompt_n: 5, cache_n: 100, predicted_n: i + 1 };
					yield { choices: [{ delta: { content } }], timings };
				}
				if (silentAfter <= 0) await never();
			}
			return stream();
		}
	}

	const engine = createWllamaEngine({
		modelId: 'tiny',
		files: () => Promise.resolve(ok([new Blob(['GGUF'])])),
		library: () =>
			Promise.resolve({ Wllama: FakeWllama, wasmUrl: '/w.wasm' } as unknown as WllamaLibrary),
		timers,
		monoMs: () => 0,
		useGpu: () => false,
		threads: 1,
		persona: () => 'short'
	});
	return {
		engine,
		timers,
		asked,
		loads,
		requests,
		exits: () => exits,
		vanish: () => (isDead = true),
		says: (...next) => (tokens = next),
		silentAfter: (count) => (silentAfter = count),
		fails: (at, message) => (failure = { at, message }),
		kill: () => report(Object.assign(new ErrorEvent('error'), { message: 'killed' }))
	};
}

/** Node has no ErrorEvent; browsers give one to `worker.onerror`. */
vi.stubGlobal('ErrorEvent', globalThis.ErrorEvent ?? class ErrorEvent extends Event {});

describeModelEngine('wllama', bench);

it('keeps away from WebGPU unless told, and never asks for one slot', async () => {
	const { engine, loads } = bench();
	await engine.load(new AbortController().signal, () => undefined);
	expect(loads).toMatchObject([{ n_gpu_layers: 0, n_ctx: 4096, n_threads: 1 }]);
	expect(loads[0]).not.toHaveProperty('n_parallel');
});

it('gives up a worker that does not heed an abort', async () => {
	const { engine, timers, says, silentAfter, exits } = bench();
	await engine.load(new AbortController().signal, () => undefined);
	says('一', '二');
	silentAfter(1);
	const abort = new AbortController();
	const stream = engine.reply(abort.signal, requestOf())[Symbol.asyncIterator]();
	await stream.next();
	const rest = stream.next();
	abort.abort();
	void stream.return?.();
	await timers.advance(30_000);
	expect((await rest).done).toBe(true);
	expect(exits()).toBe(1);
});

it('notices within seconds that the browser has ended its worker between two replies', async () => {
	const { engine, timers, vanish, exits } = bench();
	const lost: string[] = [];
	engine.watch?.(({ code }) => lost.push(code));
	await engine.load(new AbortController().signal, () => undefined);
	await timers.advance(60_000);
	expect(lost).toEqual([]);
	vanish();
	await timers.advance(5_000);
	expect([lost, exits()]).toEqual([['engine.workerDead'], 1]);
	expect(await engine.load(new AbortController().signal, () => undefined)).toBeNull();
	await timers.advance(60_000);
	expect(lost).toHaveLength(1);
});

it('tells at once of a worker that said so between two replies', async () => {
	const { engine, kill } = bench();
	const lost: string[] = [];
	engine.watch?.(({ code }) => lost.push(code));
	await engine.load(new AbortController().signal, () => undefined);
	kill();
	await Promise.resolve();
	await vi.waitFor(() => expect(lost).toEqual(['engine.workerDead']));
});

it('answers a probe with its likeliest words, and few of them', async () => {
	const { engine, requests } = bench();
	await engine.load(new AbortController().signal, () => undefined);
	for await (const _event of engine.reply(
		new AbortController().signal,
		requestOf(0, { probe: true })
	));
	expect(requests.at(-1)).toMatchObject({ temperature: 0, max_tokens: 16 });
});
