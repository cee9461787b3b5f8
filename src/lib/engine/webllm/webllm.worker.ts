/// <reference lib="webworker" />
/**
 * The only file that imports WebLLM (6 MB): it answers the protocol and decides nothing.
 * Streaming is pushed, so a busy page does not stall the reply.
 */
import { MLCEngine, type AppConfig, type ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import { readChatConfig } from './chat-config.ts';
import { endOfReply } from './end-markers.ts';
import { appConfigOf, completionOf } from './library-calls.ts';
import { holdLife, locksOf } from '../life-line.ts';
import { modelCaches } from './model-cache.ts';
import type { FromWorker, ToWorker, WireModel } from './protocol.ts';
import { owedAfter, readAhead } from './read-ahead.ts';
import { takeReply } from './take-reply.ts';
import { watchDevice } from './watch-device.ts';

declare const self: DedicatedWorkerGlobalScope;

const say = (message: FromWorker) => self.postMessage(message);
const nowMs = () => performance.now();

let engine: MLCEngine | null = null;
let loadedId = '';
/** Ends every reply in the model's template; null before it is loaded. */
let replyEnd: string | null = null;
/** The end of the last reply goes into the cache; the next request waits for it. */
let ahead: Promise<unknown> = Promise.resolve();
let current: number | null = null;
/** The reply that nobody waits for any more. */
let stopped: number | null = null;
let lost: string | null = null;

holdLife(locksOf(self.navigator), self.name, () => say({ type: 'alive', id: null }));

watchDevice(self as Parameters<typeof watchDevice>[0], (message) => {
	// The library destroys its device itself when it is unloaded.
	if (engine === null) return;
	lost = `DeviceLostError: ${message}`;
	say({ type: 'lost', id: null, message: lost });
});

async function load(id: number, model: WireModel): Promise<void> {
	const files = new Map(model.files.map(({ name, file }) => [name, file]));
	const configText = await files.get('mlc-chat-config.json')?.text();
	if (configText === undefined) throw new Error('mlc-chat-config.json is not stored');
	const config = readChatConfig(configText);
	if (!config.ok) throw new Error(`mlc-chat-config.json: ${config.error}, no valid JSON`);
	await needGpu();
	await needLibrary(model);
	Object.defineProperty(self, 'caches', { configurable: true, value: modelCaches(files) });
	replyEnd = endOfReply(config.value.template);
	engine = new MLCEngine({
		appConfig: appConfigOf(model.modelId, config.value) as AppConfig,
		logLevel: 'SILENT',
		initProgressCallback: ({ progress, text }) => {
			const phase = /finish|shader|gpu/i.test(text) ? 'compiling' : 'loading';
			say({ type: 'progress', id, ratio: Math.min(1, progress || 0), phase });
		}
	});
	await engine.reload(model.modelId);
	if (lost !== null) throw new Error(lost);
	loadedId = model.modelId;
	say({ type: 'loaded', id, contextTokens: config.value.contextTokens });
}

/** What is no library of any model would fail with a message that tells nothing. */
async function needLibrary({ files }: WireModel): Promise<void> {
	const library = files.find(({ name }) => name.endsWith('.wasm'))?.file;
	if (!library) throw new Error('LinkError: no library is stored');
	const code = await WebAssembly.compile(await library.arrayBuffer());
	const hasMemory = WebAssembly.Module.exports(code).some(({ kind }) => kind === 'memory');
	if (!hasMemory) throw new Error('LinkError: no TVM exports in the library');
}

/** Asked before anything is read: the library looks for a graphics card only when it has read everything. */
async function needGpu(): Promise<void> {
	const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<object | null> } };
	if (!(await gpu?.requestAdapter())) throw new Error('WebGPUNotAvailableError: no adapter');
}

/** Private to the package, and the only way to its tokens: null where a version has it elsewhere. */
function encode(text: string): number[] | null {
	interface Inside {
		readonly loadedModelIdToPipeline?: Map<
			string,
			{ readonly tokenizer?: { encode(text: string): ArrayLike<number> } }
		>;
	}
	try {
		const inside = engine as unknown as Inside;
		const tokens = inside.loadedModelIdToPipeline?.get(loadedId)?.tokenizer?.encode(text);
		return tokens === undefined ? null : Array.from(tokens);
	} catch {
		return null;
	}
}

async function reply(request: Extract<ToWorker, { type: 'reply' }>): Promise<void> {
	const { id } = request;
	if (lost !== null) throw new Error(lost);
	const model = engine;
	if (!model || replyEnd === null) throw new Error('ModelNotLoadedError');
	current = id;
	const startedMs = nowMs();
	let firstTokenMs = 0;
	await ahead;
	const stream = await model.chat.completions.create(
		completionOf(request) as ChatCompletionRequestStreaming
	);
	const taken = await takeReply(stream, (piece) => {
		// The library forgets an interruption that came before its first token.
		if (stopped === id) void model.interruptGenerate();
		if (piece === '') return;
		if (firstTokenMs === 0) firstTokenMs = nowMs() - startedMs;
		say({ type: 'token', id, text: piece });
	});
	// The library may keep more or less than was streamed (part of a stop string): its own history is the truth.
	const held = await model.getMessage();
	const { text, finish, promptTokens, replyTokens } = taken;
	const owed = owedAfter(taken, held, replyEnd);
	const usage = {
		promptTokens,
		newestTokens: encode(request.messages.at(-1)?.content ?? '')?.length ?? null,
		aheadTokens: encode(owed ?? '')?.length ?? 0,
		replyTokens,
		firstTokenMs,
		totalMs: nowMs() - startedMs
	};
	say({ type: 'done', id, raw: held === '' ? text : held, finish, usage });
	ahead = readAhead(model, encode, owed).then(
		(isRight) => isRight || say({ type: 'forgot', id: null }),
		() => undefined // the device is gone, which the next reply tells
	);
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
	const fail = (cause: unknown) => {
		const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
		// A lost device shows itself in many ways; what was seen first is the reason.
		say({ type: 'failed', id: data.id, message: lost ?? message });
	};
	switch (data.type) {
		case 'load':
			return void load(data.id, data.model).catch(fail);
		case 'reply':
			return void reply(data)
				.catch(fail)
				.finally(() => {
					if (current === data.id) current = null;
				});
		case 'abort':
			stopped = data.id;
			if (current === data.id) void engine?.interruptGenerate();
			return;
		case 'unload': {
			const old = engine;
			engine = null;
			return void ahead
				.then(() => old?.unload())
				.then(() => say({ type: 'unloaded', id: data.id }))
				.catch(fail);
		}
	}
};
