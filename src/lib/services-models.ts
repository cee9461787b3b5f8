/** Models on this device: what is stored, what can be had, and the engine that speaks with one of them. */
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { SiteConfig } from '#lib/config/site-config.ts';
import type { Capability } from '#lib/engine/capability.ts';
import { createCrashMarks } from '#lib/engine/crash-marks.ts';
import { toEngineError } from '#lib/engine/engine-error.ts';
import { createLadder } from '#lib/engine/ladder.ts';
import type { ModelOffer } from '#lib/engine/models.ts';
import { probeDevice } from '#lib/engine/probe-device.ts';
import type { EngineError, ReplyEngine, ReplyRequest } from '#lib/engine/reply-engine.ts';
import { REPLY_PATIENCE_MS } from '#lib/engine/sampling.ts';
import { toMeasured } from '#lib/engine/self-test.ts';
import { createSpeedBook, type Measured } from '#lib/engine/speed-book.ts';
import { listModels, removeModel, type ModelList } from '#lib/engine/store/opfs-folder.ts';
import {
	createStoreClient,
	type StoreClient,
	type StoreWorkerLike
} from '#lib/engine/store/store-client.ts';
import type { Trial } from '#lib/engine/trial.ts';
import { whenGoverned } from '#lib/offline/when-governed.ts';
import { createModelEngines, webLlmLibraryOf, wllamaLibraryOf } from './services-model-engines.ts';
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

/** Packages whose next version may be faster, or right at last: speeds are measured anew then. */
export const ENGINE_VERSIONS = 'wllama 3.8.1, web-llm 0.2.86';

export function createModels(deps: {
	readonly clock: Clock;
	readonly config: SiteConfig;
	readonly ofSite: (path: string) => string;
	/** A call goes on in this tab. */
	readonly isInCall: () => boolean;
}): Models {
	const marks = createCrashMarks(() => localStorage);
	const book = createSpeedBook(() => localStorage, ENGINE_VERSIONS);
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

	const engines = createModelEngines({
		clock: deps.clock,
		isInCall: deps.isInCall,
		marks,
		book,
		governed
	});

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
				await engines.letGo(id);
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
				const url =
					format === 'mlc'
						? (await webLlmLibraryOf()).workerUrl
						: (await wllamaLibraryOf()).wasmUrl;
				return (await fetch(url)).ok;
			} catch {
				return false;
			}
		},
		async trial(id, request, signal) {
			const heard = await engines.hear(id, request, signal);
			const measured = toMeasured(heard, heard.on);
			if (measured) book.write(id, measured);
			return heard;
		},
		measured: (id) => book.read(id),
		createEngine: async (id) =>
			createLadder({
				model: marks.read().includes(id) ? null : await engines.forCall(id),
				wait: (ms, signal) => deps.clock.wait(ms, signal),
				patienceMs: REPLY_PATIENCE_MS,
				createAbort: () => new AbortController(),
				onFallback: ({ code, params }) => console.warn(code, params?.['detail'] ?? '')
			})
	};
}
