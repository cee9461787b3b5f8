/// <reference lib="webworker" />
/**
 * The only file that imports WebLLM (6 MB): it answers the protocol and decides nothing.
 * Streaming is pushed, so a busy page does not stall the reply.
 */
import { MLCEngine, type AppConfig, type ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import { readChatConfig } from './chat-config.ts';
import { EMPTY_THOUGHT, endMarkersOf, type EndMarkers } from './end-markers.ts';
import { appConfigOf, completionOf } from './library-calls.ts';
import { holdLife, locksOf } from './life-line.ts';
import { modelCaches } from './model-cache.ts';
import type { FromWorker, ToWorker, WireModel } from './protocol.ts';
import { watchDevice } from './watch-device.ts';

declare const self: DedicatedWorkerGlobalScope;

const say = (message: FromWorker) => self.postMessage(message);
const nowMs = () => performance.now();

let engine: MLCEngine | null = null;
let loadedId = '';
let markers: EndMarkers | null = null;
/** Goes before every reply. */
let thought = '';
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
	markers = endMarkersOf(config.value.template);
	thought = config.value.thinks ? EMPTY_THOUGHT : '';
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

/** Private to the package, and the only way to count: null where a version has it elsewhere. */
function countTokens(text: string): number | null {
	interface Inside {
		readonly loadedModelIdToPipeline?: Map<
			string,
			{ readonly tokenizer?: { encode(text: string): { readonly length: number } } }
		>;
	}
	try {
		const inside = engine as unknown as Inside;
		const pipeline = inside.loadedModelIdToPipeline?.get(loadedId);
		return pipeline?.tokenizer?.encode(text).length ?? null;
	} catch {
		return null;
	}
}

async function reply(request: Extract<ToWorker, { type: 'reply' }>): Promise<void> {
	const { id } = request;
	if (lost !== null) throw new Error(lost);
	if (!engine || !markers) throw new Error('ModelNotLoadedError');
	current = id;
	const startedMs = nowMs();
	let firstTokenMs = 0;
	let raw = '';
	let finish: 'stop' | 'length' | 'abort' = 'stop';
	let promptTokens = 0;
	let replyTokens = 0;
	const stream = await engine.chat.completions.create(
		completionOf(request, markers) as ChatCompletionRequestStreaming
	);
	for await (const chunk of stream) {
		// The library forgets an interruption that came before its first token.
		if (stopped === id) void engine.interruptGenerate();
		const choice = chunk.choices[0];
		const piece = choice?.delta.content ?? '';
		if (piece !== '') {
			if (firstTokenMs === 0) firstTokenMs = nowMs() - startedMs;
			raw += piece;
			say({ type: 'token', id, text: piece });
		}
		if (choice?.finish_reason === 'length' || choice?.finish_reason === 'abort')
			finish = choice.finish_reason;
		if (chunk.usage) {
			promptTokens = chunk.usage.prompt_tokens;
			replyTokens = chunk.usage.completion_tokens;
		}
	}
	// The library may keep more or less than was streamed (part of a stop string): its own history is the truth.
	const held = await engine.getMessage();
	const newestTokens = countTokens((request.messages.at(-1)?.content ?? '') + thought);
	const totalMs = nowMs() - startedMs;
	const usage = { promptTokens, newestTokens, replyTokens, firstTokenMs, totalMs };
	say({ type: 'done', id, raw: held === '' ? raw : held, finish, usage });
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
			return void Promise.resolve(old?.unload())
				.then(() => say({ type: 'unloaded', id: data.id }))
				.catch(fail);
		}
	}
};
