/**
 * What page and worker say to each other. Types only: the page never imports the library, the worker never imports the page.
 * Every request carries an `id`; answers to an id that is no longer waited for are dropped.
 */

/** Verified files of one model, as the page took them from the store; handles, not bytes. */
export interface WireModel {
	readonly modelId: string;
	readonly files: readonly { readonly name: string; readonly file: Blob }[];
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
	| { readonly type: 'load'; readonly id: number; readonly model: WireModel }
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
	/** Tokens of the newest message alone; null where the package does not let them be counted. */
	readonly newestTokens: number | null;
	/** Tokens that end this reply in the cache; they are read when it is over, and count in no round. */
	readonly aheadTokens: number;
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
	| { readonly type: 'loaded'; readonly id: number; readonly contextTokens: number }
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
	| { readonly type: 'failed'; readonly id: number; readonly message: string }
	/** It lives, and its end can be seen from now on (life-line.ts). */
	| { readonly type: 'alive'; readonly id: null }
	/** The library's cache was cleared between two replies: the next one reads everything. */
	| { readonly type: 'forgot'; readonly id: null }
	/** The graphics device is gone, at any time; no request asked for this. */
	| { readonly type: 'lost'; readonly id: null; readonly message: string };
