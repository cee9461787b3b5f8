/**
 * What page and worker say to each other. Types only: the page never imports the library, the worker never imports the page.
 * Every request carries an `id`; answers to an id that is no longer waited for are dropped.
 */

/** The fields of a WebLLM model record that we set; URLs are absolute (the library resolves relative ones wrongly in a worker). */
export interface MlcRecord {
	/** Folder of the model; the library appends `resolve/main/` unless the URL has a `/resolve/<revision>/`. */
	readonly model: string;
	readonly modelId: string;
	/** The compiled library (.wasm), bound to one series of the package. */
	readonly modelLib: string;
	readonly contextTokens: number;
	/** ChatML models get the separator fix (see chatml-history.ts). */
	readonly chatml: boolean;
	/** Thinking models get an empty thought, which is dropped from the text. */
	readonly thinks: boolean;
}

export interface WireMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

export interface WireSampling {
	readonly temperature: number;
	readonly topP: number;
	readonly presencePenalty: number;
	readonly maxTokens: number;
	readonly stop: readonly string[];
	readonly seed: number | null;
}

export type ToWorker =
	| { readonly type: 'load'; readonly id: number; readonly record: MlcRecord }
	| {
			readonly type: 'reply';
			readonly id: number;
			readonly messages: readonly WireMessage[];
			readonly sampling: WireSampling;
			/** The model must say exactly this (grammar), to put a scripted line into its history; null lets it speak. */
			readonly forced: string | null;
	  }
	| { readonly type: 'abort'; readonly id: number }
	| { readonly type: 'unload'; readonly id: number };

export interface WireUsage {
	/** Tokens prefilled in this round only. */
	readonly promptTokens: number;
	readonly replyTokens: number;
	readonly firstTokenMs: number;
	readonly totalMs: number;
}

export type FromWorker =
	| {
			readonly type: 'progress';
			readonly id: number;
			readonly ratio: number;
			readonly phase: 'fetching' | 'loading' | 'compiling';
	  }
	| { readonly type: 'loaded'; readonly id: number }
	| { readonly type: 'token'; readonly id: number; readonly text: string }
	| {
			readonly type: 'done';
			readonly id: number;
			/** Exactly what the library's history now holds. */
			readonly raw: string;
			readonly finish: 'stop' | 'length' | 'abort';
			readonly usage: WireUsage;
	  }
	| { readonly type: 'unloaded'; readonly id: number }
	| { readonly type: 'failed'; readonly id: number; readonly message: string };
