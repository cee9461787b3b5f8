import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { owedAfter, readAhead } from '#lib/engine/webllm/read-ahead.ts';
import { takeReply, type ReplyChunk } from '#lib/engine/webllm/take-reply.ts';

/**
 * One token a character; markers of templates, names of roles, an empty line, and a full stop with the line break after
 * it are one token each, as with Qwen.
 */
const MARKER =
	/<\|im_start\|>|<\|im_end\|>|<\/?think>|\n\n|。\n|\b(?:user|assistant|system)\b|./gsu;
const STOP = '<|im_end|>';

interface Completions {
	create(request: unknown): Promise<AsyncIterable<ReplyChunk>>;
}

interface Pipeline {
	[name: string]: unknown;
	filledKVCacheLength: number;
}

interface Inside {
	readonly MLCEngine: new (config: object) => {
		readonly chat: { readonly completions: Completions };
		readonly loadedModelIdToModelType: Map<string, unknown>;
		readonly loadedModelIdToChatConfig: Map<string, unknown>;
		readonly loadedModelIdToPipeline: Map<string, unknown>;
		readonly loadedModelIdToLock: Map<string, unknown>;
		getMessage(): Promise<string>;
		resetChat(): Promise<void>;
		interruptGenerate(): Promise<void>;
		forwardTokensAndSample(inputIds: number[], isPrefill: boolean): Promise<number>;
	};
	readonly LLMChatPipeline: { readonly prototype: object };
	readonly CustomLock: new () => object;
	readonly getConversation: (
		template: unknown,
		config: unknown
	) => {
		getStopStr(): string[];
		getStopTokens(): number[];
	};
	readonly ModelType: { readonly LLM: unknown };
}

let opened: Promise<Inside> | null = null;

/** The installed package with what it keeps to itself exported too. */
async function openPackage(): Promise<Inside> {
	const folder = mkdtempSync(join(tmpdir(), 'bare-webllm-'));
	// Below a folder of this name the test runner leaves a file to Node: transforming 7 MB takes a second.
	const copy = join(folder, 'node_modules', 'index.mjs');
	try {
		mkdirSync(join(folder, 'node_modules'));
		copyFileSync(createRequire(import.meta.url).resolve('@mlc-ai/web-llm'), copy);
		appendFileSync(copy, '\nexport { LLMChatPipeline, CustomLock, getConversation };\n');
		return (await import(/* @vite-ignore */ pathToFileURL(copy).href)) as Inside;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

interface Sampler {
	sampleFromRawLogits(logits: unknown): Promise<number>;
}

/** Without a request the real sampler takes all of its settings from the model's, and refuses what is missing there. */
async function needSampling(prototype: object, config: unknown, logits: unknown): Promise<void> {
	const passed = new Error('the settings passed');
	const sampler = Object.assign(Object.create(prototype) as Sampler, {
		config,
		isGrammarConstrained: () => {
			throw passed;
		}
	});
	const refusal: unknown = await sampler
		.sampleFromRawLogits(logits)
		.catch((cause: unknown) => cause);
	if (refusal !== passed) throw refusal;
}

/**
 * The real engine of the installed package (conversation, cache reuse, stops) with only the forward pass and the
 * sampler replaced: what goes into the cache is written down, and the model says what a test tells it to.
 */
export async function bareWebLlm(chatConfig: {
	readonly conv_template: unknown;
	readonly conv_config?: unknown;
}) {
	const { MLCEngine, LLMChatPipeline, CustomLock, getConversation, ModelType } = await (opened ??=
		openPackage());
	const vocabulary: string[] = [];
	const idOf = (piece: string) => {
		const at = vocabulary.indexOf(piece);
		return at >= 0 ? at : vocabulary.push(piece) - 1;
	};
	const encode = (text: string) => (text.match(MARKER) ?? []).map(idOf);
	const decode = (ids: Iterable<number>) => [...ids].map((id) => vocabulary[id]).join('');
	idOf(STOP); // token 0

	const cache: number[] = [];
	let waiting: number[] = [];
	const conversation = getConversation(chatConfig.conv_template, chatConfig.conv_config);
	const logits = { dispose: () => undefined };
	const nothing = () => undefined;
	const pipeline = Object.assign(Object.create(LLMChatPipeline.prototype) as Pipeline, {
		tvm: {
			beginScope: nothing,
			endScope: nothing,
			detachFromCurrentScope: (one: unknown) => one,
			setSeed: nothing
		},
		device: { sync: () => Promise.resolve() },
		config: chatConfig,
		tokenizer: { encode: (text: string) => Int32Array.from(encode(text)), decode },
		conversation,
		stopStr: conversation.getStopStr(),
		stopTokens: conversation.getStopTokens(),
		kvStateKind: 'kv_cache',
		resetStatsPerPrefill: true,
		outputMessage: '',
		outputIds: [],
		stopTriggered: false,
		appearedTokensFreq: new Map(),
		tokenLogprobArray: [],
		imageDataCache: new Map(),
		artifactImagePixelCache: new Map(),
		contextWindowSize: 4096,
		slidingWindowSize: -1,
		prefillChunkSize: 4096,
		filledKVCacheLength: 0,
		resetKVCache: () => void (cache.length = 0),
		commitSamplerState: nothing,
		prepareGrammarMatcherForSampling: nothing,
		embedAndForward(this: Pipeline, chunks: readonly (readonly number[])[], count: number) {
			cache.push(...chunks.flat());
			this.filledKVCacheLength += count;
			return Promise.resolve(logits);
		},
		async sampleFromRawLogits(this: Pipeline, tensor: unknown, genConfig?: object) {
			if (genConfig !== undefined) return waiting.shift() ?? idOf(STOP);
			await needSampling(LLMChatPipeline.prototype, this['config'], tensor);
			return idOf(STOP);
		}
	});
	const engine = new MLCEngine({ logLevel: 'SILENT' });
	engine.loadedModelIdToModelType.set('m', ModelType.LLM);
	engine.loadedModelIdToChatConfig.set('m', chatConfig);
	engine.loadedModelIdToPipeline.set('m', pipeline);
	engine.loadedModelIdToLock.set('m', new CustomLock());

	return {
		engine,
		tokensOf: (text: string) => encode(text).length,
		/** Everything that went into the cache since it was last cleared, as text. */
		cached: () => decode(cache),
		/**
		 * The model is asked and says `reply`, then its end token; stopped after `interruptAfter` pieces. With `endOfReply`
		 * the end is read ahead, as our worker does.
		 */
		async ask(
			request: unknown,
			reply: string,
			{
				interruptAfter = Infinity,
				endOfReply
			}: { readonly interruptAfter?: number; readonly endOfReply?: string } = {}
		) {
			waiting = [...encode(reply), idOf(STOP)];
			let pieces = 0;
			const taken = await takeReply(await engine.chat.completions.create(request), (piece) => {
				if (piece !== '') pieces += 1;
				if (pieces >= interruptAfter) void engine.interruptGenerate();
			});
			const raw = await engine.getMessage();
			if (endOfReply !== undefined)
				await readAhead(engine, encode, owedAfter(taken, raw, endOfReply));
			return { raw, prefilled: taken.promptTokens, finish: taken.finish };
		},
		/** What the cache would hold had everything been prefilled at once. */
		async cachedFromScratch(request: unknown) {
			await engine.resetChat();
			waiting = [];
			for await (const chunk of await engine.chat.completions.create(request)) void chunk;
			return decode(cache);
		}
	};
}
