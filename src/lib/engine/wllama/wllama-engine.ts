/**
 * Rung two: a GGUF file through llama.cpp in WebAssembly. The library finds the longest common prefix token by token,
 * so a rejected reply is simply replaced in the history by what was shown.
 * Known traps (wllama 3.8.1): leaving `for await` does not cancel, so every request carries an abort signal; with one
 * slot an overlapping call crashed its worker, so the default slots stay and calls are serialised; the default
 * constructor fetches a compatibility build from a CDN on some browsers, so that is switched off.
 */
import type { Wllama } from '@wllama/wllama/esm/index.js';
import type { Signal } from '#lib/core/clock.ts';
import type { Result } from '#lib/core/result.ts';
import { toEngineError } from '../engine-error.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type {
	EngineError,
	LoadProgress,
	ReplyEngine,
	ReplyEvent,
	ReplyRequest
} from '../reply-engine.ts';
import { CONTEXT_TOKENS, FIRST_TOKEN_LIMIT_MS, NEXT_TOKEN_LIMIT_MS } from '../sampling.ts';
import { createWatchdog, type Timers } from '../watchdog.ts';
import { completionOf } from './completion.ts';
import { createHeartbeat } from './heartbeat.ts';
import { openModel, type WllamaLibrary } from './open-model.ts';

export interface WllamaDeps {
	readonly modelId: string;
	/** The stored file, whole or in parts, in order. */
	readonly files: () => Promise<Result<readonly Blob[], EngineError>>;
	readonly library: () => Promise<WllamaLibrary>;
	readonly timers: Timers;
	readonly monoMs: () => number;
	/** Layers on WebGPU; only where the self-test passed there. */
	readonly useGpu: () => boolean;
	/** 1 where the page is not cross-origin isolated. */
	readonly threads: number;
	/** Asked when the telephone rings, so that it stays the same for a call. */
	readonly persona: () => 'full' | 'short';
	/** Fixes the words of a test; drawn by the library otherwise. */
	readonly seed?: number;
}

/** An aborted request ends within ~25 ms; one that has not by then has lost its worker, milliseconds. */
const ABORT_LIMIT_MS = 1_000;

const nothing = () => undefined;

export function createWllamaEngine(deps: WllamaDeps): ReplyEngine {
	let engine: Wllama | null = null;
	/** Whoever waits for the worker is told of its end. */
	let onDeath: (cause: unknown) => void = nothing;
	const queue = createOneAtATime();
	let persona: 'full' | 'short' = 'short';
	let onLost: (error: EngineError) => void = nothing;
	const heartbeat = createHeartbeat({
		timers: deps.timers,
		turn: () => queue.turn(),
		current: () => engine,
		onDead: () => void lost('no sign of life')
	});

	async function discard(): Promise<void> {
		const old = engine;
		engine = null;
		heartbeat.stop();
		// A dead worker never answers `exit`; nobody waits for it.
		if (old) await Promise.race([old.exit().catch(nothing), pause(500)]);
	}

	function pause(ms: number): Promise<void> {
		return new Promise((resolve) => deps.timers.set(resolve, ms));
	}

	async function start(
		files: readonly Blob[],
		onProgress: (progress: LoadProgress) => void
	): Promise<EngineError | null> {
		const opened = await openModel({
			files,
			library: deps.library,
			threads: deps.threads,
			useGpu: deps.useGpu(),
			pause,
			// One that was given up, or ended by us, is nobody's any more.
			onDeath: (model, cause) => void (model === engine && onDeath(cause)),
			onStart: (giveUp) => {
				onDeath = giveUp;
				onProgress({ ratio: 0.3, messageKey: 'startingEngine' });
			}
		});
		if (!opened.ok) return opened.error;
		engine = opened.value;
		persona = deps.persona();
		onDeath = (cause) => void lost(cause);
		heartbeat.start();
		onProgress({ ratio: 1, messageKey: 'engineReady' });
		return null;
	}

	/** The worker told of its end while nobody waited for it. */
	async function lost(cause: unknown): Promise<void> {
		if (engine === null) return;
		await discard();
		onLost({ code: 'engine.workerDead', cause });
	}

	/** Goes on loading after an abort: whoever hung up while it rang will dial again. */
	async function load(
		signal: Signal,
		onProgress: (progress: LoadProgress) => void
	): Promise<EngineError | null> {
		const free = await queue.turn(signal);
		if (!free) return null;
		try {
			if (engine) return null;
			onProgress({ ratio: 0, messageKey: 'readingModel' });
			const files = await deps.files();
			return files.ok ? await start(files.value, onProgress) : files.error;
		} catch (cause) {
			return toEngineError(cause);
		} finally {
			free();
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
		// The library's promises never settle when its worker died: silence and death settle the wait here.
		let give!: (why: 'silent' | 'dead') => void;
		const gone = new Promise<'silent' | 'dead'>((resolve) => (give = resolve));
		const watchdog = createWatchdog(deps.timers, () => give('silent'));
		onDeath = () => give('dead');
		const startedMs = deps.monoMs();
		let firstTokenMs = 0;
		let text = '';
		let usage = { promptTokens: 0, cachedTokens: 0, replyTokens: 0 };
		/** What the library is asked for right now. */
		let owed: Promise<unknown> = Promise.resolve();
		let chunks: AsyncIterator<unknown> | null = null;
		/** Nothing more comes from the library. */
		let isOver = false;
		const wait = async <T>(work: Promise<T>): Promise<T> => {
			owed = work;
			work.catch(nothing);
			const done = await Promise.race([work, gone]);
			if (done === 'silent' || done === 'dead') {
				isOver = true;
				await discard();
				throw new Gone(done as 'silent' | 'dead');
			}
			return done as T;
		};
		try {
			watchdog.feed(FIRST_TOKEN_LIMIT_MS);
			const stream = await wait(
				model.createChatCompletion(
					completionOf(request, { persona, seed: deps.seed, abortSignal: abort.signal })
				)
			);
			const pieces = stream[Symbol.asyncIterator]();
			chunks = pieces;
			for (;;) {
				const next = await wait(pieces.next());
				if (next.done) break;
				watchdog.feed(NEXT_TOKEN_LIMIT_MS);
				const { choices, timings } = next.value;
				if (timings) {
					usage = {
						promptTokens: timings.prompt_n + timings.cache_n,
						cachedTokens: timings.cache_n,
						replyTokens: timings.predicted_n
					};
				}
				const piece = choices[0]?.delta.content ?? '';
				if (piece === '') continue;
				if (firstTokenMs === 0) firstTokenMs = deps.monoMs() - startedMs;
				text += piece;
				yield { kind: 'token', text: piece };
			}
			isOver = true;
			if (signal.aborted) return;
			yield {
				kind: 'done',
				text,
				rung: 'wllama',
				rejected: [],
				usage: {
					...usage,
					usedTokens: usage.promptTokens + usage.replyTokens,
					windowTokens: CONTEXT_TOKENS,
					firstTokenMs,
					totalMs: deps.monoMs() - startedMs
				}
			};
		} catch (cause) {
			isOver = true;
			if (signal.aborted) return;
			if (cause instanceof Gone) {
				const code = cause.why === 'silent' ? 'engine.silent' : 'engine.workerDead';
				yield { kind: 'failed', error: { code } };
			} else yield { kind: 'failed', error: toEngineError(cause) };
		} finally {
			watchdog.stop();
			onDeath = (cause) => void lost(cause);
			signal.removeEventListener('abort', onAbort);
			abort.abort();
			if (!isOver) await settled(letGo(owed, chunks));
		}
	}

	/**
	 * Takes what still comes, up to the rejection that ends it: one that nobody awaits is an error of the page.
	 * Leaving the library's iterator would not cancel anything.
	 */
	async function letGo(owed: Promise<unknown>, chunks: AsyncIterator<unknown> | null) {
		const opened = await owed;
		const rest = chunks ?? (opened as AsyncIterable<unknown>)[Symbol.asyncIterator]();
		while (!(await rest.next()).done);
	}

	/** After an abort: waits for the library to let go, and gives its worker up when it does not. */
	async function settled(work: Promise<unknown>): Promise<void> {
		const ended = work.then(
			() => true,
			() => true
		);
		if (!(await Promise.race([ended, pause(ABORT_LIMIT_MS).then(() => false)]))) await discard();
	}

	async function* reply(signal: Signal, request: ReplyRequest): AsyncGenerator<ReplyEvent> {
		const free = await queue.turn(signal);
		if (!free) return;
		// A reply is sign of life enough, and the next one need not wait for a question.
		heartbeat.stop();
		try {
			yield* stream(signal, request);
		} finally {
			if (engine) heartbeat.start();
			free();
		}
	}

	async function warmUp(signal: Signal, request: ReplyRequest): Promise<EngineError | null> {
		// Prefills persona, examples and the pick-up event while the phone rings; its words are thrown away.
		persona = deps.persona();
		for await (const event of reply(signal, request)) {
			if (event.kind === 'failed') return event.error;
			if (event.kind === 'token') break;
		}
		return null;
	}

	return {
		rung: 'wllama',
		modelId: deps.modelId,
		load: (signal, onProgress) => Promise.race([load(signal, onProgress), abortOf(signal)]),
		warmUp,
		reply,
		watch: (listener) => void (onLost = listener),
		// Waits for nobody: a request in flight ends as if its worker had died.
		async unload() {
			onDeath('unloaded');
			await discard();
		}
	};
}

/** Resolves to null when `signal` is aborted. */
function abortOf(signal: Signal): Promise<null> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve(null);
		else signal.addEventListener('abort', () => resolve(null), { once: true });
	});
}

class Gone extends Error {
	readonly why: 'silent' | 'dead';
	constructor(why: 'silent' | 'dead') {
		super(why);
		this.why = why;
	}
}
