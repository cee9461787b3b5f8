/** Models on this device: what is stored, what can be had, and the engine that speaks with one of them. */
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { SiteConfig } from '#lib/config/site-config.ts';
import type { Capability } from '#lib/engine/capability.ts';
import { createCrashMarks } from '#lib/engine/crash-marks.ts';
import { toEngineError } from '#lib/engine/engine-error.ts';
import { createLadder } from '#lib/engine/ladder.ts';
import { lockedEngine } from '#lib/engine/locked-engine.ts';
import { createModelChain } from '#lib/engine/model-chain.ts';
import { createModelLock, type Channel } from '#lib/engine/model-lock.ts';
import type { ModelOffer } from '#lib/engine/models.ts';
import { probeDevice } from '#lib/engine/probe-device.ts';
import type { EngineError, ReplyEngine, ReplyRequest } from '#lib/engine/reply-engine.ts';
import { REPLY_PATIENCE_MS } from '#lib/engine/sampling.ts';
import { selfTest, toMeasured } from '#lib/engine/self-test.ts';
import { createSpeedBook, type Measured } from '#lib/engine/speed-book.ts';
import {
	listModels,
	openFiles,
	openWeights,
	readModel,
	removeModel,
	type ModelList
} from '#lib/engine/store/opfs-folder.ts';
import {
	createStoreClient,
	type StoreClient,
	type StoreWorkerLike
} from '#lib/engine/store/store-client.ts';
import { testedEngine } from '#lib/engine/tested-engine.ts';
import { runTrial, type Trial } from '#lib/engine/trial.ts';
import { realTimers } from '#lib/engine/watchdog.ts';
import { watchStart } from '#lib/engine/watch-start.ts';
import { createWebLlmEngine } from '#lib/engine/webllm/webllm-engine.ts';
import { createWllamaEngine } from '#lib/engine/wllama/wllama-engine.ts';
import { whenGoverned } from '#lib/offline/when-governed.ts';
import { offersOf, type DownloadOffer } from './services-model-offers.ts';

export interface Models {
	readonly offers: readonly DownloadOffer[];
	probe(): Promise<Capability>;
	list(): Promise<Result<ModelList, EngineError>>;
	readonly importFile: StoreClient['importFile'];
	readonly importFolder: StoreClient['importFolder'];
	download(
		offer: DownloadOffer,
		...how: Parameters<StoreClient['download']> extends [unknown, ...infer Rest] ? Rest : never
	): ReturnType<StoreClient['download']>;
	remove(id: string): Promise<EngineError | null>;
	/** A start that ended the page is forgotten: it may be tried once more. */
	allowAgain(id: string): void;
	/** Fetches what the engine itself needs, so that it starts without a network. */
	keepEngine(format: ModelOffer['format']): Promise<boolean>;
	/** Hears a stored model once and remembers how fast it was, and where. */
	trial(id: string, request: ReplyRequest, signal: AbortSignal): Promise<Trial>;
	/** As it was last heard; null = never, or with other versions of the engines. */
	measured(id: string): Measured | null;
	/** The engine of one call that speaks with this model, or with the next rung below it. */
	createEngine(id: string): Promise<ReplyEngine>;
}

/** Memory of a model that nobody speaks with is given back after this, milliseconds. */
const IDLE_MS = 10 * 60_000;

const CHANNEL = 'get-to-the-point models';

/** More threads than this gain nothing on the small models that run on processors. */
const MOST_THREADS = 8;

/** Packages whose next version may be faster, or right at last: speeds are measured anew then. */
export const ENGINE_VERSIONS = 'wllama 3.8.1, web-llm 0.2.86';

const library = async () => (await import('#lib/engine/wllama/library.ts')).wllamaLibrary;
const webLlm = async () => (await import('#lib/engine/webllm/library.ts')).webLlmLibrary;

export function createModels(deps: {
	readonly clock: Clock;
	readonly config: SiteConfig;
	readonly ofSite: (path: string) => string;
	/** A call goes on in this tab. */
	readonly isInCall: () => boolean;
}): Models {
	const marks = createCrashMarks(() => localStorage);
	const book = createSpeedBook(() => localStorage, ENGINE_VERSIONS);
	let isTrying = false;
	const lock = createModelLock({
		// Missing without a secure context.
		locks: (navigator as { readonly locks?: LockManager }).locks ?? null,
		channel: 'BroadcastChannel' in globalThis ? (new BroadcastChannel(CHANNEL) as Channel) : null,
		isSpeaking: () => isTrying || deps.isInCall(),
		giveWay: () => drop(),
		wait: (ms) => deps.clock.wait(ms)
	});
	let kept: {
		readonly id: string;
		readonly key: string;
		readonly engine: Promise<ReplyEngine>;
	} | null = null;
	let idle: ReturnType<typeof setTimeout> | undefined;
	// Leaving the page while a model starts is no crash; a crash never gets here.
	addEventListener('pagehide', () => kept && marks.end(kept.id));

	const store = createStoreClient(
		() =>
			new Worker(new URL('./engine/store/store.worker.ts', import.meta.url), {
				type: 'module'
			}) as unknown as StoreWorkerLike
	);

	// Workers fetch under the policy that came with their script.
	const governed = () =>
		whenGoverned(
			(navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker,
			(ms) => deps.clock.wait(ms)
		);

	function touch(): void {
		clearTimeout(idle);
		idle = setTimeout(() => void drop(), IDLE_MS);
	}

	async function drop(): Promise<void> {
		const old = kept;
		kept = null;
		clearTimeout(idle);
		await (await old?.engine)?.unload();
	}

	const personaOf = (id: string) => (book.read(id)?.verdict === 'good' ? 'full' : 'short');

	const wllamaOf = (id: string, useGpu = () => book.read(id)?.on === 'gpu'): ReplyEngine =>
		createWllamaEngine({
			modelId: id,
			files: async () => {
				const file = await openWeights(id);
				return file ? ok([file]) : err({ code: 'engine.modelMissing' });
			},
			library,
			timers: realTimers,
			monoMs: () => deps.clock.monoMs(),
			useGpu,
			threads: crossOriginIsolated
				? Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency - 1))
				: 1,
			persona: () => personaOf(id)
		});

	async function webLlmOf(id: string): Promise<ReplyEngine> {
		await governed();
		const { createWorker } = await webLlm();
		return createWebLlmEngine({
			modelId: id,
			files: async () => {
				const files = await openFiles(id);
				return files ? ok(files) : err({ code: 'engine.modelMissing' });
			},
			createWorker,
			timers: realTimers,
			persona: () => personaOf(id),
			seed: null
		});
	}

	/** One stored model, with a mark while it starts. */
	async function bareOf(id: string): Promise<ReplyEngine> {
		const model = await readModel(id);
		const bare = model?.format === 'mlc' ? await webLlmOf(id) : wllamaOf(id);
		const watched = watchStart(bare, id, marks);
		const touched: ReplyEngine = {
			...watched,
			reply(signal, request) {
				touch();
				return watched.reply(signal, request);
			}
		};
		const on = () => (bare.rung === 'webllm' || book.read(id)?.on === 'gpu' ? 'gpu' : 'cpu');
		return testedEngine(touched, { modelId: id, book, on });
	}

	/** Where the browser ended the page over it before, the card is left alone. */
	async function mayUseGpu(id: string): Promise<boolean> {
		const device = await probeDevice(marks.read());
		if (device.webGpu !== 'ready' || !device.shaderF16) return false;
		// Firefox's WebGPU gives no tokens in this library; phones are slower on it than on their processor.
		return !device.firefox && !device.mobile && !marks.read().includes(onGpu(id));
	}

	async function hear(id: string, request: ReplyRequest, signal: AbortSignal): Promise<Trial> {
		book.forget(id);
		const kind = (await readModel(id))?.format;
		if (kind === 'mlc') {
			const test = await selfTest(await engineOf(id), request, signal);
			return { ...test, on: 'gpu' };
		}
		const cpu = await engineOf(id);
		if (!(await mayUseGpu(id))) return { ...(await selfTest(cpu, request, signal)), on: 'cpu' };
		const gpu = watchStart(
			wllamaOf(id, () => true),
			onGpu(id),
			marks
		);
		const heard = await runTrial({ cpu, gpu }, request, signal);
		await gpu.unload();
		await drop(); // the next call starts where the model does better
		return heard;
	}

	/** Loading takes seconds: the same model stays between calls. */
	function engineOf(id: string, below: string | null = null): Promise<ReplyEngine> {
		touch();
		const key = below === null ? id : `${id} ${below}`;
		if (kept?.key === key) return kept.engine;
		const dropped = drop();
		const engine = dropped.then(async () => {
			const first = await bareOf(id);
			return lockedEngine(
				below === null ? first : createModelChain([first, await bareOf(below)]),
				lock
			);
		});
		kept = { id, key, engine };
		touch();
		return engine;
	}

	/** The model on the processor that stands in for one on the graphics card: the smallest, which answers first. */
	async function below(id: string): Promise<string | null> {
		try {
			const { stored } = await listModels();
			if (stored.find((one) => one.id === id)?.format !== 'mlc') return null;
			const crashed = marks.read();
			const [smallest] = stored
				.filter((one) => one.format === 'gguf' && !crashed.includes(one.id))
				.sort((a, b) => a.bytes - b.bytes);
			return smallest?.id ?? null;
		} catch {
			return null;
		}
	}

	return {
		offers: offersOf(deps.config, deps.ofSite),
		probe: () => probeDevice(marks.read()),
		async list() {
			try {
				return ok(await listModels());
			} catch (cause) {
				return err(toEngineError(cause));
			}
		},
		async importFile(...asked) {
			await governed();
			return store.importFile(...asked);
		},
		async importFolder(...asked) {
			await governed();
			return store.importFolder(...asked);
		},
		async download({ id, name, format, urls, libraries, licence }, ...how) {
			await governed();
			if (format === 'gguf') return store.download({ id, name, urls, licence }, ...how);
			return store.downloadMlc({ id, name, folders: urls, libraries, licence }, ...how);
		},
		async remove(id) {
			try {
				if (kept?.id === id) await drop();
				await removeModel(id);
				marks.forget(id);
				book.forget(id);
				return null;
			} catch (cause) {
				return toEngineError(cause);
			}
		},
		allowAgain: (id) => marks.forget(id),
		async keepEngine(format) {
			try {
				const url = format === 'mlc' ? (await webLlm()).workerUrl : (await library()).wasmUrl;
				return (await fetch(url)).ok;
			} catch {
				return false;
			}
		},
		async trial(id, request, signal) {
			isTrying = true;
			try {
				const heard = await hear(id, request, signal);
				const measured = toMeasured(heard, heard.on);
				if (measured) book.write(id, measured);
				return heard;
			} finally {
				isTrying = false;
			}
		},
		measured: (id) => book.read(id),
		createEngine: async (id) =>
			createLadder({
				model: marks.read().includes(id) ? null : await engineOf(id, await below(id)),
				wait: (ms, signal) => deps.clock.wait(ms, signal),
				patienceMs: REPLY_PATIENCE_MS,
				createAbort: () => new AbortController(),
				onFallback: ({ code, params }) => console.warn(code, params?.['detail'] ?? '')
			})
	};
}

/** The mark of a start on the graphics card; never the id of a model, which holds no blank. */
const onGpu = (id: string): string => `${id} gpu`;
