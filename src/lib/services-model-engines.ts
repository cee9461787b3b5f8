/** The engines of stored models: the one that is kept in memory, who may hold it, and how a model is heard. */
import { err, ok } from '#lib/core/result.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { CrashMarks } from '#lib/engine/crash-marks.ts';
import { lockedEngine } from '#lib/engine/locked-engine.ts';
import { createModelChain } from '#lib/engine/model-chain.ts';
import { createModelLock, type Channel } from '#lib/engine/model-lock.ts';
import { probeDevice } from '#lib/engine/probe-device.ts';
import type { ReplyEngine, ReplyRequest } from '#lib/engine/reply-engine.ts';
import { selfTest } from '#lib/engine/self-test.ts';
import type { SpeedBook } from '#lib/engine/speed-book.ts';
import { listModels, openFiles, openWeights, readModel } from '#lib/engine/store/opfs-folder.ts';
import { testedEngine } from '#lib/engine/tested-engine.ts';
import { runTrial, type Trial } from '#lib/engine/trial.ts';
import { realTimers } from '#lib/engine/watchdog.ts';
import { watchStart } from '#lib/engine/watch-start.ts';
import { createWebLlmEngine } from '#lib/engine/webllm/webllm-engine.ts';
import { createWllamaEngine } from '#lib/engine/wllama/wllama-engine.ts';

export interface ModelEngines {
	/** Speaks with this model, or with the next rung below it; the same one between calls. */
	forCall(id: string): Promise<ReplyEngine>;
	/** Hears it once, on the graphics card too where that may do better. */
	hear(id: string, request: ReplyRequest, signal: AbortSignal): Promise<Trial>;
	/** Gives back the memory of this model, if it is the one that is kept. */
	letGo(id: string): Promise<void>;
}

/** Memory of a model that nobody speaks with is given back after this, milliseconds. */
const IDLE_MS = 10 * 60_000;

const CHANNEL = 'get-to-the-point models';

/** More threads than this gain nothing on the small models that run on processors. */
const MOST_THREADS = 8;

export const wllamaLibraryOf = async () =>
	(await import('#lib/engine/wllama/library.ts')).wllamaLibrary;
export const webLlmLibraryOf = async () =>
	(await import('#lib/engine/webllm/library.ts')).webLlmLibrary;

export function createModelEngines(deps: {
	readonly clock: Clock;
	readonly marks: CrashMarks;
	readonly book: SpeedBook;
	/** A call goes on in this tab. */
	readonly isInCall: () => boolean;
	/** Workers fetch under the policy that came with their script. */
	readonly governed: () => Promise<unknown>;
}): ModelEngines {
	const { marks, book } = deps;
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
			library: wllamaLibraryOf,
			timers: realTimers,
			monoMs: () => deps.clock.monoMs(),
			useGpu,
			threads: crossOriginIsolated
				? Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency - 1))
				: 1,
			persona: () => personaOf(id)
		});

	async function webLlmOf(id: string): Promise<ReplyEngine> {
		await deps.governed();
		const { createWorker } = await webLlmLibraryOf();
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
		forCall: async (id) => engineOf(id, await below(id)),
		async hear(id, request, signal) {
			isTrying = true;
			try {
				return await hear(id, request, signal);
			} finally {
				isTrying = false;
			}
		},
		async letGo(id) {
			if (kept?.id === id) await drop();
		}
	};
}

/** The mark of a start on the graphics card; never the id of a model, which holds no blank. */
const onGpu = (id: string): string => `${id} gpu`;
