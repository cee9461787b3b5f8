/**
 * Rung one, seen from the page: owns the worker's life, translates the port into the protocol, keeps what the
 * library's history holds beside what was shown. The library reuses its cache only when the whole earlier history
 * is string-equal to its own, so raw replies are sent back verbatim, also where the shown line was repaired or
 * replaced; only a role flip is replaced in the history, at the price of one full prefill.
 */
import type { Signal } from '#lib/core/clock.ts';
import { chatMessages } from '../chat-messages.ts';
import { toEngineError } from '../engine-error.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type {
	EngineError,
	LoadProgress,
	ReplyEngine,
	ReplyEvent,
	ReplyRequest
} from '../reply-engine.ts';
import { FIRST_TOKEN_LIMIT_MS, NEXT_TOKEN_LIMIT_MS, SAMPLING, STOPS } from '../sampling.ts';
import { createWatchdog, type Timers } from '../watchdog.ts';
import type { FromWorker, MlcRecord, ToWorker } from './protocol.ts';

/** The part of a Worker that is used; tests give a fake. */
export interface WorkerLike {
	postMessage(message: ToWorker): void;
	terminate(): void;
	onmessage: ((event: { data: FromWorker }) => void) | null;
	onerror: ((event: unknown) => void) | null;
	onmessageerror: ((event: unknown) => void) | null;
}

export interface WebLlmDeps {
	readonly record: MlcRecord;
	readonly createWorker: () => WorkerLike;
	readonly timers: Timers;
	readonly persona: 'full' | 'short';
	readonly seed: number | null;
}

/** Loading a model from disk into the GPU may take this long without a sign of life, milliseconds. */
const LOAD_LIMIT_MS = 60_000;

const EMPTY_THOUGHT = /^<think>\s*<\/think>\s*/;

type Listener = (message: FromWorker | { type: 'dead'; cause: unknown }) => void;

export function createWebLlmEngine(deps: WebLlmDeps): ReplyEngine {
	let worker: WorkerLike | null = null;
	let loaded = false;
	let nextId = 1;
	const queue = createOneAtATime();
	const listeners = new Map<number, Listener>();
	/** What the library's history holds for an exchange, where it differs from what was shown. */
	const heldByTurn = new Map<number, string>();

	function die(cause: unknown): void {
		worker?.terminate();
		worker = null;
		loaded = false;
		heldByTurn.clear();
		for (const listener of [...listeners.values()]) listener({ type: 'dead', cause });
		listeners.clear();
	}

	function start(): WorkerLike {
		const fresh = deps.createWorker();
		// A worker that was given up may still answer: only the current one is listened to.
		fresh.onmessage = ({ data }) => {
			if (worker === fresh) listeners.get(data.id)?.(data);
		};
		fresh.onerror = (event) => {
			if (worker === fresh) die(event);
		};
		fresh.onmessageerror = fresh.onerror;
		worker = fresh;
		return fresh;
	}

	function load(
		signal: Signal,
		onProgress: (progress: LoadProgress) => void
	): Promise<EngineError | null> {
		// A call begins: what the library holds of an earlier one no longer matters.
		heldByTurn.clear();
		if (loaded || signal.aborted) return Promise.resolve(null);
		return new Promise((resolve) => {
			const id = nextId++;
			const watchdog = createWatchdog(deps.timers, () => die('silent'));
			const settle = (error: EngineError | null) => {
				watchdog.stop();
				listeners.delete(id);
				signal.removeEventListener('abort', onAbort);
				resolve(error);
			};
			// The library's own cancel resolves as if the model were there, so the worker itself is ended.
			const onAbort = () => {
				settle(null);
				die('aborted');
			};
			listeners.set(id, (message) => {
				watchdog.feed(LOAD_LIMIT_MS);
				if (message.type === 'progress') {
					onProgress({
						ratio: message.ratio,
						messageKey: message.phase === 'compiling' ? 'startingEngine' : 'readingModel'
					});
				} else if (message.type === 'loaded') {
					loaded = true;
					settle(null);
				} else if (message.type === 'failed') {
					settle(toEngineError(message.message));
					die(message.message);
				} else if (message.type === 'dead') {
					settle(
						message.cause === 'silent'
							? { code: 'engine.silent' }
							: { code: 'engine.workerDead', cause: message.cause }
					);
				}
			});
			signal.addEventListener('abort', onAbort, { once: true });
			watchdog.feed(LOAD_LIMIT_MS);
			(worker ?? start()).postMessage({ type: 'load', id, record: deps.record });
		});
	}

	function messagesOf(request: ReplyRequest) {
		return chatMessages(request, deps.persona, (turn, shown) => heldByTurn.get(turn) ?? shown);
	}

	async function* ask(
		signal: Signal,
		request: ReplyRequest,
		forced: string | null
	): AsyncGenerator<ReplyEvent> {
		const running = worker;
		if (!running || !loaded) {
			yield { kind: 'failed', error: { code: 'engine.modelMissing' } };
			return;
		}
		const id = nextId++;
		const queue: Parameters<Listener>[0][] = [];
		let wake: (() => void) | null = null;
		const watchdog = createWatchdog(deps.timers, () => die('silent'));
		const onAbort = () => running.postMessage({ type: 'abort', id });
		listeners.set(id, (message) => {
			watchdog.feed(NEXT_TOKEN_LIMIT_MS);
			queue.push(message);
			wake?.();
		});
		signal.addEventListener('abort', onAbort, { once: true });
		watchdog.feed(FIRST_TOKEN_LIMIT_MS);
		running.postMessage({
			type: 'reply',
			id,
			forced,
			messages: messagesOf(request),
			sampling: {
				temperature: SAMPLING.temperature,
				topP: SAMPLING.topP,
				presencePenalty: SAMPLING.presencePenalty,
				maxTokens: SAMPLING.maxTokens,
				stop: STOPS,
				seed: deps.seed
			}
		});
		try {
			for (;;) {
				if (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
				wake = null;
				const message = queue.shift();
				if (!message) continue;
				if (message.type === 'token') {
					if (!signal.aborted) yield { kind: 'token', text: message.text };
				} else if (message.type === 'done') {
					heldByTurn.set(request.direction.turn, message.raw);
					if (signal.aborted || message.finish === 'abort') return;
					yield {
						kind: 'done',
						text: message.raw.replace(EMPTY_THOUGHT, ''),
						rung: 'webllm',
						rejected: [],
						usage: { ...message.usage, cachedTokens: 0 }
					};
					return;
				} else if (message.type === 'failed') {
					const error = toEngineError(message.message);
					// The library unloads itself on a lost device but keeps believing; only a new worker helps.
					if (
						error.code === 'engine.deviceLost' ||
						error.code === 'engine.outOfMemory' ||
						error.code === 'engine.modelMissing'
					) {
						die(message.message);
					}
					yield { kind: 'failed', error };
					return;
				} else if (message.type === 'dead') {
					yield {
						kind: 'failed',
						error:
							message.cause === 'silent'
								? { code: 'engine.silent' }
								: { code: 'engine.workerDead', cause: message.cause }
					};
					return;
				}
			}
		} finally {
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
		modelId: deps.record.modelId,
		load,
		warmUp: say,
		reply: (signal, request) => inTurn(signal, request, null),
		settle({ turn, roleFlip }) {
			if (roleFlip) heldByTurn.delete(turn);
		},
		unload() {
			die('unloaded');
			return Promise.resolve();
		}
	};
}
