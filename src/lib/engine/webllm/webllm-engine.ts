/**
 * Rung one, seen from the page: owns the worker's life, translates the port into the protocol. What the library's
 * history holds beside what was shown is kept in engine-history.ts. A worker that died and a device that was lost
 * between two replies are noticed at once, and the next load builds everything anew.
 */
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
import {
	CONTEXT_TOKENS,
	FIRST_TOKEN_LIMIT_MS,
	NEXT_TOKEN_LIMIT_MS,
	PROBE_TOKENS,
	SAMPLING,
	STOPS
} from '../sampling.ts';
import { createWatchdog, type Timers } from '../watchdog.ts';
import { createEngineHistory } from './engine-history.ts';
import type { FromWorker, ToWorker, WireModel } from './protocol.ts';

/** The part of a Worker that is used; tests give a fake. */
export interface WorkerLike {
	postMessage(message: ToWorker): void;
	terminate(): void;
	onmessage: ((event: { data: FromWorker }) => void) | null;
	onerror: ((event: unknown) => void) | null;
	onmessageerror: ((event: unknown) => void) | null;
	/** Resolves when it is gone, whoever ended it; left out where nobody can tell. */
	readonly ended?: Promise<void>;
}

export interface WebLlmDeps {
	readonly modelId: string;
	/** Verified files of the model, as the store has them now. */
	readonly files: () => Promise<Result<WireModel['files'], EngineError>>;
	readonly createWorker: () => WorkerLike;
	readonly timers: Timers;
	readonly persona: () => 'full' | 'short';
	readonly seed: number | null;
	/** How long nothing may be heard, milliseconds; left out = as a call can bear it. */
	readonly limits?: { readonly firstTokenMs: number; readonly nextTokenMs: number };
}

/** Loading a model from disk into the GPU may take this long without a sign of life, milliseconds. */
const LOAD_LIMIT_MS = 60_000;

type Listener = (message: FromWorker | { type: 'dead'; error: EngineError }) => void;

const SILENT: EngineError = { code: 'engine.silent' };

export function createWebLlmEngine(deps: WebLlmDeps): ReplyEngine {
	const limits = deps.limits ?? {
		firstTokenMs: FIRST_TOKEN_LIMIT_MS,
		nextTokenMs: NEXT_TOKEN_LIMIT_MS
	};
	let worker: WorkerLike | null = null;
	let loaded = false;
	let loading: Promise<EngineError | null> | null = null;
	let contextTokens: number = CONTEXT_TOKENS;
	/** Why the last worker went, until somebody was told. */
	let untold: EngineError | null = null;
	let onGone: ((error: EngineError) => void) | null = null;
	let nextId = 1;
	const queue = createOneAtATime();
	const listeners = new Map<number, Listener>();
	const history = createEngineHistory({
		persona: deps.persona,
		contextTokens: () => contextTokens,
		replyTokens: SAMPLING.maxTokens
	});

	/** `wanted`: we ended it ourselves, and nobody needs to know. */
	function die(error: EngineError, wanted = false): void {
		worker?.terminate();
		worker = null;
		loaded = false;
		history.lost();
		const waiting = [...listeners.values()];
		listeners.clear();
		untold = waiting.length === 0 ? error : null;
		for (const listener of waiting) listener({ type: 'dead', error });
		if (waiting.length === 0 && !wanted) onGone?.(error);
	}

	function start(): WorkerLike {
		const fresh = deps.createWorker();
		// A worker that was given up may still answer: only the current one is listened to.
		fresh.onmessage = ({ data }) => {
			if (worker !== fresh) return;
			if (data.type === 'lost') die(toEngineError(data.message));
			else if (data.type === 'forgot') history.lost();
			else if (data.type !== 'alive') listeners.get(data.id)?.(data);
		};
		void fresh.ended?.then(() => {
			if (worker === fresh) die({ code: 'engine.workerDead' });
		});
		fresh.onerror = (cause) => {
			if (worker === fresh) die({ code: 'engine.workerDead', cause });
		};
		fresh.onmessageerror = fresh.onerror;
		worker = fresh;
		return fresh;
	}

	async function loadAnew(
		signal: Signal,
		onProgress: (progress: LoadProgress) => void
	): Promise<EngineError | null> {
		const files = await deps.files();
		if (!files.ok) return files.error;
		if (signal.aborted) return null;
		return new Promise((resolve) => {
			const id = nextId++;
			let reached = 0;
			const watchdog = createWatchdog(deps.timers, () => die(SILENT));
			const settle = (error: EngineError | null) => {
				watchdog.stop();
				listeners.delete(id);
				signal.removeEventListener('abort', onAbort);
				resolve(error);
			};
			// The library's own cancel resolves as if the model were there, so the worker itself is ended.
			const onAbort = () => {
				settle(null);
				die({ code: 'engine.modelMissing' }, true);
			};
			listeners.set(id, (message) => {
				watchdog.feed(LOAD_LIMIT_MS);
				if (message.type === 'progress') {
					reached = Math.max(reached, message.ratio);
					onProgress({
						ratio: reached,
						messageKey: message.phase === 'compiling' ? 'startingEngine' : 'readingModel'
					});
				} else if (message.type === 'loaded') {
					loaded = true;
					untold = null;
					contextTokens = message.contextTokens;
					settle(null);
				} else if (message.type === 'failed') {
					const error = toEngineError(message.message);
					settle(error);
					die(error, true);
				} else if (message.type === 'dead') settle(message.error);
			});
			signal.addEventListener('abort', onAbort, { once: true });
			watchdog.feed(LOAD_LIMIT_MS);
			const model = { modelId: deps.modelId, files: files.value };
			(worker ?? start()).postMessage({ type: 'load', id, model });
		});
	}

	function load(
		signal: Signal,
		onProgress: (progress: LoadProgress) => void
	): Promise<EngineError | null> {
		// A call begins, or its model begins anew: what the library held no longer matters.
		if (!loading) history.clear();
		if (loaded || signal.aborted) return Promise.resolve(null);
		loading ??= loadAnew(signal, onProgress).finally(() => (loading = null));
		return loading;
	}

	async function* ask(
		signal: Signal,
		request: ReplyRequest,
		forced: string | null
	): AsyncGenerator<ReplyEvent> {
		const running = worker;
		if (!running || !loaded) {
			const error = untold ?? { code: 'engine.modelMissing' as const };
			untold = null;
			yield { kind: 'failed', error };
			return;
		}
		const id = nextId++;
		const queued: Parameters<Listener>[0][] = [];
		let wake: (() => void) | null = null;
		const watchdog = createWatchdog(deps.timers, () => die(SILENT));
		const onAbort = () => running.postMessage({ type: 'abort', id });
		listeners.set(id, (message) => {
			watchdog.feed(limits.nextTokenMs);
			queued.push(message);
			wake?.();
		});
		signal.addEventListener('abort', onAbort, { once: true });
		watchdog.feed(limits.firstTokenMs);
		const { messages, appends } = history.messagesFor(request);
		running.postMessage({
			type: 'reply',
			id,
			forced,
			messages,
			sampling: {
				temperature: request.probe ? 0 : SAMPLING.temperature,
				topP: SAMPLING.topP,
				presencePenalty: SAMPLING.presencePenalty,
				maxTokens: request.probe ? PROBE_TOKENS : SAMPLING.maxTokens,
				stop: STOPS,
				seed: deps.seed
			}
		});
		let isDone = false;
		try {
			for (;;) {
				if (queued.length === 0) await new Promise<void>((resolve) => (wake = resolve));
				wake = null;
				const message = queued.shift();
				if (!message) continue;
				if (message.type === 'token') {
					if (!signal.aborted) yield { kind: 'token', text: message.text };
				} else if (message.type === 'done') {
					isDone = true;
					history.replied(request.direction.turn, message.raw, message.finish, message.usage);
					if (signal.aborted || message.finish === 'abort') return;
					const usedTokens = history.usedTokens();
					const { promptTokens, newestTokens, replyTokens, firstTokenMs, totalMs } = message.usage;
					const usage = {
						promptTokens,
						newestTokens,
						replyTokens,
						firstTokenMs,
						totalMs,
						cachedTokens: 0,
						appended: appends,
						...(usedTokens === null ? {} : { usedTokens, windowTokens: contextTokens })
					};
					yield { kind: 'done', text: message.raw, rung: 'webllm', rejected: [], usage };
					return;
				} else if (message.type === 'failed') {
					const error = toEngineError(message.message);
					if (error.code === 'engine.contextFull') history.tooLong();
					// The library unloads itself on a lost device but keeps believing; only a new worker helps.
					if (
						error.code === 'engine.deviceLost' ||
						error.code === 'engine.outOfMemory' ||
						error.code === 'engine.modelMissing'
					) {
						die(error, true);
					}
					yield { kind: 'failed', error };
					return;
				} else if (message.type === 'dead') {
					yield { kind: 'failed', error: message.error };
					return;
				}
			}
		} finally {
			if (!isDone) history.lost();
			watchdog.stop();
			listeners.delete(id);
			signal.removeEventListener('abort', onAbort);
		}
	}

	/** One request at a time: the library locks, and an overlapping one would wait inside it unseen. */
	async function* inTurn(
		signal: Signal,
		request: ReplyRequest,
		forced: string | null
	): AsyncGenerator<ReplyEvent> {
		const free = await queue.turn(signal);
		if (!free) return;
		try {
			yield* ask(signal, request, forced);
		} finally {
			free();
		}
	}

	async function say(signal: Signal, request: ReplyRequest): Promise<EngineError | null> {
		for await (const event of inTurn(signal, request, request.scripted)) {
			if (event.kind === 'failed') return event.error;
		}
		return null;
	}

	return {
		rung: 'webllm',
		modelId: deps.modelId,
		load,
		warmUp: say,
		reply: (signal, request) => inTurn(signal, request, null),
		settle: (outcome) => history.settle(outcome),
		watch: (onLost) => (onGone = onLost),
		unload() {
			die({ code: 'engine.modelMissing' }, true);
			untold = null;
			return Promise.resolve();
		}
	};
}
