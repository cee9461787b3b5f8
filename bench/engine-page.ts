// What the overhead bench runs inside the browser: the port and the bare package say the same replies, turn about.
import type { Wllama } from '@wllama/wllama/esm/index.js';
import { chatMessages } from '#lib/engine/chat-messages.ts';
import type { ReplyRequest } from '#lib/engine/reply-engine.ts';
import { CONTEXT_TOKENS, SAMPLING, STOPS } from '#lib/engine/sampling.ts';
import { validateReply } from '#lib/engine/validate-reply.ts';
import { realTimers } from '#lib/engine/watchdog.ts';
import { wllamaLibrary } from '#lib/engine/wllama/library.ts';
import { createWllamaEngine } from '#lib/engine/wllama/wllama-engine.ts';

/** One reply, milliseconds since it was asked for. */
interface Timed {
	readonly firstMs: number;
	readonly totalMs: number;
	readonly text: string;
}

interface Pair {
	readonly turn: number;
	readonly bare: Timed;
	readonly port: Timed;
	/** The bare package once more, in an instance of its own: how far two equals are apart on this machine. */
	readonly control: Timed;
	readonly replyTokens: number;
	/** Share of the prompt that was in the cache, 0..1. */
	readonly cachedShare: number;
	readonly validateMs: number;
}

const SEED = 11;
const nothing = () => undefined;
const never = () => new AbortController().signal;

async function openBare(file: Blob): Promise<(request: ReplyRequest) => Promise<Timed>> {
	const model: Wllama = new wllamaLibrary.Wllama(
		{ default: wllamaLibrary.wasmUrl },
		{
			suppressNativeLog: true,
			allowOffline: true,
			logger: { debug: nothing, log: nothing, warn: nothing, error: nothing }
		}
	);
	model.setCompat(null);
	await model.loadModel([file], {
		n_ctx: CONTEXT_TOKENS,
		n_threads: 1,
		n_gpu_layers: 0,
		reasoning: false,
		default_template_kwargs: { enable_thinking: false }
	});
	return async (request) => {
		// Wording the messages is the port's work; the bare package is given them ready.
		const messages = chatMessages(request, 'short');
		const startedMs = performance.now();
		let firstMs = 0;
		let text = '';
		const stream = await model.createChatCompletion({
			messages,
			stream: true,
			abortSignal: never(),
			max_tokens: SAMPLING.maxTokens,
			temperature: SAMPLING.temperature,
			top_p: SAMPLING.topP,
			top_k: SAMPLING.topK,
			min_p: SAMPLING.minP,
			presence_penalty: SAMPLING.presencePenalty,
			seed: SEED,
			stop: [...STOPS],
			cache_prompt: true,
			chat_template_kwargs: { enable_thinking: false }
		} as Parameters<Wllama['createChatCompletion']>[0] & { stream: true });
		for await (const { choices } of stream) {
			const piece = choices[0]?.delta.content ?? '';
			if (piece !== '' && firstMs === 0) firstMs = performance.now() - startedMs;
			text += piece;
		}
		return { firstMs, totalMs: performance.now() - startedMs, text };
	};
}

async function overhead(requests: readonly ReplyRequest[], pairCount: number): Promise<Pair[]> {
	const file = await (await fetch('tiny.gguf')).blob();
	const bare = await openBare(file);
	const control = await openBare(file);
	const engine = createWllamaEngine({
		modelId: 'tiny',
		files: () => Promise.resolve({ ok: true, value: [file] }),
		library: () => Promise.resolve(wllamaLibrary),
		timers: realTimers,
		monoMs: () => performance.now(),
		useGpu: () => false,
		threads: 1,
		persona: () => 'short',
		seed: SEED
	});
	const problem = await engine.load(never(), nothing);
	if (problem) throw new Error(problem.code);

	let usage = { promptTokens: 1, cachedTokens: 0, replyTokens: 0 };
	async function port(request: ReplyRequest): Promise<Timed> {
		const startedMs = performance.now();
		let firstMs = 0;
		for await (const event of engine.reply(never(), request)) {
			if (event.kind === 'failed') throw new Error(event.error.code);
			if (event.kind === 'token' && firstMs === 0) firstMs = performance.now() - startedMs;
			if (event.kind !== 'done') continue;
			usage = event.usage ?? usage;
			return { firstMs, totalMs: performance.now() - startedMs, text: event.text };
		}
		throw new Error('the port ended without a reply');
	}

	type Arm = 'bare' | 'port' | 'control';
	const arms: readonly (readonly [Arm, (request: ReplyRequest) => Promise<Timed>])[] = [
		['bare', bare],
		['port', port],
		['control', control]
	];
	const pairs: Pair[] = [];
	// The first call warms both; it is not counted.
	for (let i = -requests.length; i < pairCount; i += 1) {
		const request = requests[(i + requests.length) % requests.length]!;
		// Who comes first changes with every round and request: a machine that slows down hits all alike.
		const first = i + requests.length + Math.floor((i + requests.length) / requests.length);
		const said = new Map<Arm, Timed>();
		for (let at = 0; at < arms.length; at += 1) {
			const [name, say] = arms[(first + at) % arms.length]!;
			said.set(name, await say(request));
		}
		const startedMs = performance.now();
		validateReply(said.get('port')!.text, request);
		const validateMs = performance.now() - startedMs;
		if (i < 0) continue;
		pairs.push({
			turn: request.direction.turn,
			bare: said.get('bare')!,
			port: said.get('port')!,
			control: said.get('control')!,
			replyTokens: usage.replyTokens,
			cachedShare: usage.cachedTokens / usage.promptTokens,
			validateMs
		});
	}
	await engine.unload();
	return pairs;
}

Object.assign(globalThis, { engineBench: { overhead } });
