/// <reference lib="webworker" />
/**
 * The only file that imports WebLLM (6 MB): it answers the protocol and decides nothing.
 * Streaming is pushed, so a busy page does not stall the reply.
 */
import { MLCEngine, type AppConfig, type ChatCompletionMessageParam } from '@mlc-ai/web-llm';
import { CHATML_SEPARATORS, withEndMarkers } from './chatml-history.ts';
import { forcedLineGrammar } from './forced-line.ts';
import type { FromWorker, MlcRecord, ToWorker } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const say = (message: FromWorker) => self.postMessage(message);
const nowMs = () => performance.now();

let engine: MLCEngine | null = null;
let thinks = false;
let chatml = false;
let current: number | null = null;

async function load(id: number, record: MlcRecord): Promise<void> {
	thinks = record.thinks;
	chatml = record.chatml;
	const appConfig: AppConfig = {
		model_list: [
			{
				model: record.model,
				model_id: record.modelId,
				model_lib: record.modelLib,
				overrides: {
					context_window_size: record.contextTokens,
					...(record.chatml ? { conv_config: { seps: [...CHATML_SEPARATORS] } } : {})
				}
			}
		]
	};
	engine = new MLCEngine({
		appConfig,
		logLevel: 'SILENT',
		initProgressCallback: ({ progress, text }) => {
			const phase = /fetch/i.test(text)
				? 'fetching'
				: /finish|shader|gpu/i.test(text)
					? 'compiling'
					: 'loading';
			say({ type: 'progress', id, ratio: progress, phase });
		}
	});
	await engine.reload(record.modelId);
	say({ type: 'loaded', id });
}

async function reply(request: Extract<ToWorker, { type: 'reply' }>): Promise<void> {
	const { id, sampling, forced } = request;
	if (!engine) return say({ type: 'failed', id, message: 'ModelNotLoadedError' });
	current = id;
	const startedMs = nowMs();
	let firstTokenMs = 0;
	let raw = '';
	let finish: 'stop' | 'length' | 'abort' = 'stop';
	let promptTokens = 0;
	let replyTokens = 0;
	const messages = chatml ? withEndMarkers(request.messages) : request.messages;
	const stream = await engine.chat.completions.create({
		messages: messages as ChatCompletionMessageParam[],
		stream: true,
		stream_options: { include_usage: true },
		temperature: sampling.temperature,
		top_p: sampling.topP,
		presence_penalty: sampling.presencePenalty,
		max_tokens: sampling.maxTokens + (thinks ? 4 : 0),
		...(sampling.seed === null ? {} : { seed: sampling.seed }),
		...(forced === null
			? { stop: [...sampling.stop] }
			: { response_format: { type: 'grammar', grammar: forcedLineGrammar(forced) } }),
		...(thinks ? { extra_body: { enable_thinking: false } } : {})
	});
	for await (const chunk of stream) {
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
	const usage = { promptTokens, replyTokens, firstTokenMs, totalMs: nowMs() - startedMs };
	say({ type: 'done', id, raw: held === '' ? raw : held, finish, usage });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
	const fail = (cause: unknown) => {
		const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
		say({ type: 'failed', id: data.id, message });
	};
	switch (data.type) {
		case 'load':
			return void load(data.id, data.record).catch(fail);
		case 'reply':
			return void reply(data)
				.catch(fail)
				.finally(() => {
					if (current === data.id) current = null;
				});
		case 'abort':
			if (current === data.id) void engine?.interruptGenerate();
			return;
		case 'unload':
			return void Promise.resolve(engine?.unload())
				.then(() => say({ type: 'unloaded', id: data.id }))
				.catch(fail);
	}
};
