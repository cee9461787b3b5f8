/**
 * Rung two: a GGUF file through llama.cpp in WebAssembly. The library finds the longest common prefix token by token,
 * so a rejected reply is simply replaced in the history by what was shown.
 * Known traps (wllama 3.8.1): leaving `for await` does not cancel, so every request carries an abort signal; with one
 * slot an overlapping call crashed its worker, so the default slots stay and calls are serialised; the default
 * constructor fetches a compatibility build from a CDN on some browsers, so that is switched off.
 */
import type { Wllama, WllamaConfig } from '@wllama/wllama/esm/index.js';
import type { Signal } from '#lib/core/clock.ts';
import type { Result } from '#lib/core/result.ts';
import { chatMessages } from '../chat-messages.ts';
import { toEngineError } from '../engine-error.ts';
import type { EngineError, ReplyEngine, ReplyEvent, ReplyRequest } from '../reply-engine.ts';
import {
	CONTEXT_TOKENS,
	FIRST_TOKEN_LIMIT_MS,
	NEXT_TOKEN_LIMIT_MS,
	SAMPLING,
	STOPS
} from '../sampling.ts';
import { createWatchdog, type Timers } from '../watchdog.ts';

export interface WllamaLibrary {
	readonly Wllama: new (paths: { default: string }, config?: WllamaConfig) => Wllama;
	readonly wasmUrl: string;
}

export interface WllamaDeps {
	readonly modelId: string;
	/** The stored file, whole or in parts, in order. */
	readonly files: () => Promise<Result<readonly Blob[], EngineError>>;
	readonly library: () => Promise<WllamaLibrary>;
	readonly timers: Timers;
	readonly monoMs: () => number;
	/** Layers on WebGPU; only where the self-test passed there. */
	readonly useGpu: boolean;
	/** 1 where the page is not cross-origin isolated. */
	readonly threads: number;
	readonly persona: 'full' | 'short';
	/** Turns a browser signal into an AbortSignal for the library. */
	readonly seed?: number;
}

const QUIET = { debug() {}, log() {}, warn() {}, error() {} };

export function createWllamaEngine(deps: WllamaDeps): ReplyEngine {
	let engine: Wllama | null = null;
	let last: Promise<unknown> = Promise.resolve();

	/** One request at a time, in order of asking. */
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const run = last.then(work, work);
		last = run.catch(() => undefined);
		return run;
	}

	async function discard(): Promise<void> {
		const old = engine;
		engine = null;
		// A dead worker never answers `exit`; nobody waits for it.
		if (old) await Promise.race([old.exit().catch(() => undefined), pause(500)]);
	}

	function pause(ms: number): Promise<void> {
		return new Promise((resolve) => deps.timers.set(resolve, ms));
	}

	async function load(
		signal: Signal,
		onProgress: (progress: { ratio: number; messageKey: string }) => void
	): Promise<EngineError | null> {
		if (engine) return null;
		onProgress({ ratio: 0, messageKey: 'readingModel' });
		const files = await deps.files();
		if (!files.ok) return files.error;
		try {
			const library = await deps.library();
			if (signal.aborted) return null;
			onProgress({ ratio: 0.3, messageKey: 'startingEngine' });
			const fresh = new library.Wllama(
				{ default: library.wasmUrl },
				{ suppressNativeLog: true, logger: QUIET, allowOffline: true }
			);
			fresh.setCompat(null);
			await fresh.loadModel([...files.value], {
				n_ctx: CONTEXT_TOKENS,
				n_threads: deps.threads,
				// Zero keeps the library away from WebGPU altogether (it would assert shader-f16).
				n_gpu_layers: deps.useGpu ? 999 : 0,
				reasoning: false,
				default_template_kwargs: { enable_thinking: false }
			});
			if (signal.aborted) {
				await fresh.exit();
				return null;
			}
			engine = fresh;
			onProgress({ ratio: 1, messageKey: 'engineReady' });
			return null;
		} catch (cause) {
			return toEngineError(cause);
		}
	}

	async function* stream(signal: Signal, request: ReplyRequest): AsyncGenerator<ReplyEvent> {
		const model = engine;
		if (!model) {
			yield { kind: 'failed', error: { code: 'engine.modelMissing' } };
			return;
		}
		const abort = new AbortController();
		const onAbort = () => abort.abort();
		signal.addEventListener('abort', onAbort, { once: true });
		// The library's promise never settles when its worker died, so silence settles it here.
		let silent: (() => void) | null = null;
		const silence = new Promise<'silent'>((resolve) => {
			silent = () => resolve('silent');
		});
		const watchdog = createWatchdog(deps.timers, () => silent?.());
		const startedMs = deps.monoMs();
		let firstTokenMs = 0;
		let text = '';
		try {
			watchdog.feed(FIRST_TOKEN_LIMIT_MS);
			const opened = await Promise.race([
				model.createChatCompletion({
					messages: chatMessages(request, deps.persona),
					stream: true,
					abortSignal: abort.signal,
					max_tokens: SAMPLING.maxTokens,
					temperature: SAMPLING.temperature,
					top_p: SAMPLING.topP,
					top_k: SAMPLING.topK,
					min_p: SAMPLING.minP,
					presence_penalty: SAMPLING.presencePenalty,
					seed: deps.seed ?? 0,
					stop: [...STOPS],
					cache_prompt: true,
					chat_template_kwargs: { enable_thinking: false }
				} as Parameters<Wllama['createChatCompletion']>[0] & { stream: true }),
				silence
			]);
			if (opened === 'silent') throw new Error('silent');
			const chunks = opened[Symbol.asyncIterator]();
			let usage = { promptTokens: 0, cachedTokens: 0, replyTokens: 0 };
			for (;;) {
				const next = await Promise.race([chunks.next(), silence]);
				if (next === 'silent') throw new Error('silent');
				if (next.done) break;
				watchdog.feed(NEXT_TOKEN_LIMIT_MS);
				const chunk = next.value;
				const piece = chunk.choices[0]?.delta.content ?? '';
				const timings = chunk.timings;
				if (timings) {
					usage = {
						promptTokens: timings.prompt_n + timings.cache_n,
						cachedTokens: timings.cache_n,
						replyTokens: timings.predicted_n
					};
				}
				if (piece === '') continue;
				if (firstTokenMs === 0) firstTokenMs = deps.monoMs() - startedMs;
				text += piece;
				yield { kind: 'token', text: piece };
			}
			if (signal.aborted) return;
			yield {
				kind: 'done',
				text,
				rung: 'wllama',
				rejected: [],
				usage: { ...usage, firstTokenMs, totalMs: deps.monoMs() - startedMs }
			};
		} catch (cause) {
			if (signal.aborted) return;
			const isSilent = cause instanceof Error && cause.message === 'silent';
			if (isSilent) await discard();
			yield {
				kind: 'failed',
				error: isSilent ? { code: 'engine.silent', cause } : toEngineError(cause)
			};
		} finally {
			watchdog.stop();
			signal.removeEventListener('abort', onAbort);
			abort.abort();
		}
	}

	async function* reply(signal: Signal, request: ReplyRequest): AsyncGenerator<ReplyEvent> {
		let free!: () => void;
		const mine = new Promise<void>((resolve) => (free = resolve));
		const before = last;
		last = before.then(() => mine);
		await before;
		try {
			if (!signal.aborted) yield* stream(signal, request);
		} finally {
			free();
		}
	}

	async function warmUp(signal: Signal, request: ReplyRequest): Promise<EngineError | null> {
		// Prefills persona, examples and the pick-up event while the phone rings; its words are thrown away.
		for await (const event of reply(signal, request)) {
			if (event.kind === 'failed') return event.error;
			if (event.kind === 'token') break;
		}
		return null;
	}

	return {
		rung: 'wllama',
		modelId: deps.modelId,
		load: (signal, onProgress) => inTurn(() => load(signal, onProgress)),
		warmUp,
		reply,
		unload: () => inTurn(discard)
	};
}
