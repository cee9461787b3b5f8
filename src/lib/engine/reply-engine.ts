import type { Signal } from '#lib/core/clock.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { Direction } from '#lib/callee/direction.ts';

export type EngineErrorCode =
	| 'engine.noWebGpu'
	| 'engine.noShaderF16'
	| 'engine.outOfMemory'
	| 'engine.deviceLost'
	| 'engine.workerDead'
	| 'engine.silent'
	| 'engine.quota'
	| 'engine.network'
	| 'engine.notThere'
	| 'engine.wrongHash'
	| 'engine.unknownFile'
	| 'engine.modelTooBig'
	| 'engine.gpuBusy'
	| 'engine.modelMissing'
	| 'engine.badModel'
	| 'engine.wrongLibrary'
	| 'engine.contextFull'
	| 'engine.insane'
	| 'engine.tooSlow'
	| 'engine.failed';

export interface EngineError {
	readonly code: EngineErrorCode;
	readonly params?: Readonly<Record<string, string | number>>;
	readonly cause?: unknown;
}

/** ratio 0..1; messageKey is an i18n key under `progress.` */
export interface LoadProgress {
	readonly ratio: number;
	readonly messageKey: string;
}

/** One earlier exchange: the caller's heard words, the Direction that followed, the line that was shown. */
export interface Exchange {
	readonly caller: string;
	readonly direction: Direction;
	readonly callee: string;
}

/** What became of a model's reply: kept as it was, shown after a local repair, or replaced by the scripted line. */
export interface ReplyOutcome {
	readonly turn: number;
	readonly verdict: 'kept' | 'repaired' | 'rejected';
	/** A role flip may not stay in a model's history: it breeds more. */
	readonly roleFlip: boolean;
	/** The line that was shown. */
	readonly shown: string;
}

/** Everything an engine may know when it words a line. */
export interface ReplyRequest {
	readonly scenario: CompiledScenario;
	readonly direction: Direction;
	/** The caller's heard words that it answers; '' at pick-up and after silence. */
	readonly callerSaid: string;
	/** Earlier exchanges as shown, oldest first; the first is the pick-up, whose `caller` is ''. */
	readonly history: readonly Exchange[];
	/** What the templates say for this Direction: template rung says it; others fall back to it. */
	readonly scripted: string;
	/** A measurement, shown to nobody: the likeliest words, and few of them (`PROBE_TOKENS`). */
	readonly probe?: true;
}

export interface ReplyUsage {
	readonly promptTokens: number;
	readonly cachedTokens: number;
	readonly replyTokens: number;
	readonly firstTokenMs: number;
	readonly totalMs: number;
	/** WebLLM: tokens of the newest message alone; null where they cannot be counted. */
	readonly newestTokens?: number | null;
	/** WebLLM: everything before the newest message was in its cache already, as far as its history tells. */
	readonly appended?: boolean;
	/** Tokens that the model holds after this reply, and the most that it can: near the end the call is brought to one. */
	readonly usedTokens?: number;
	readonly windowTokens?: number;
}

export type ReplyEvent =
	| { readonly kind: 'token'; readonly text: string }
	| {
			readonly kind: 'done';
			/** Final text; the ladder has validated it, a bare engine has not. */
			readonly text: string;
			readonly rung: 'template' | 'wllama' | 'webllm';
			readonly rejected: readonly { readonly text: string; readonly codes: readonly string[] }[];
			readonly usage: ReplyUsage | null;
	  }
	| { readonly kind: 'failed'; readonly error: EngineError };

/**
 * Who words a Direction. One request at a time; hanging up aborts. An abort ends the stream without `done`
 * and is no error. A call receives exactly one of these (engine/ladder.ts) and never learns which rung spoke but from `done`.
 */
export interface ReplyEngine {
	readonly rung: 'template' | 'wllama' | 'webllm';
	readonly modelId: string | null;
	/** Loads what is needed; resolves to null or the error. Calling it again when loaded is free. */
	load(signal: Signal, onProgress: (progress: LoadProgress) => void): Promise<EngineError | null>;
	/** Prefills persona and the pick-up line while the phone rings. Never fails the call. */
	warmUp(signal: Signal, request: ReplyRequest): Promise<EngineError | null>;
	reply(signal: Signal, request: ReplyRequest): AsyncIterable<ReplyEvent>;
	/** Tells the engine what was shown in place of its last reply, so that its own history can follow. */
	settle?(outcome: ReplyOutcome): void;
	/** Who is told when the model is gone between two replies; the newest listener replaces the one before. */
	watch?(onLost: (error: EngineError) => void): void;
	/** Frees memory; the engine can be loaded again. */
	unload(): Promise<void>;
}
