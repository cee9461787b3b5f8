/** Models on this device: what is stored, what can be had, and the engine that speaks with one of them. */
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { SiteConfig } from '#lib/config/site-config.ts';
import type { Capability } from '#lib/engine/capability.ts';
import { createCrashMarks } from '#lib/engine/crash-marks.ts';
import { toEngineError } from '#lib/engine/engine-error.ts';
import { createLadder } from '#lib/engine/ladder.ts';
import { MODEL_OFFERS, type ModelOffer } from '#lib/engine/models.ts';
import { probeDevice } from '#lib/engine/probe-device.ts';
import type { EngineError, ReplyEngine } from '#lib/engine/reply-engine.ts';
import { REPLY_PATIENCE_MS } from '#lib/engine/sampling.ts';
import {
	listModels,
	openWeights,
	removeModel,
	type ModelList
} from '#lib/engine/store/opfs-folder.ts';
import {
	createStoreClient,
	type StoreClient,
	type StoreWorkerLike
} from '#lib/engine/store/store-client.ts';
import { modelIdOf } from '#lib/engine/store/stored-model.ts';
import { realTimers } from '#lib/engine/watchdog.ts';
import { watchStart } from '#lib/engine/watch-start.ts';
import { createWllamaEngine } from '#lib/engine/wllama/wllama-engine.ts';

/** A model that can be downloaded here. */
export interface DownloadOffer {
	readonly id: string;
	readonly name: string;
	/** Absolute; own host first. */
	readonly urls: readonly string[];
	readonly bytes: number | null;
	readonly licence: string;
	/** `hub`: leaves the site. */
	readonly origin: 'site' | 'hub';
	/** What is known of its needs; null for a trainer's own model. */
	readonly needs: ModelOffer | null;
}

export interface Models {
	readonly offers: readonly DownloadOffer[];
	probe(): Promise<Capability>;
	list(): Promise<Result<ModelList, EngineError>>;
	readonly importFile: StoreClient['importFile'];
	readonly download: StoreClient['download'];
	remove(id: string): Promise<EngineError | null>;
	/** A start that ended the page is forgotten: it may be tried once more. */
	allowAgain(id: string): void;
	/** Fetches what the engine itself needs, so that it starts without a network. */
	keepEngine(): Promise<boolean>;
	/** The bare engine of a stored model, for a trial. */
	engineOf(id: string): ReplyEngine;
	/** The engine of one call that speaks with this model. */
	createEngine(id: string): ReplyEngine;
}

/** Memory of a model that nobody speaks with is given back after this, milliseconds. */
const IDLE_MS = 10 * 60_000;

/** More threads than this gain nothing on the small models that run on processors. */
const MOST_THREADS = 8;

const library = async () => (await import('#lib/engine/wllama/library.ts')).wllamaLibrary;

export function createModels(deps: {
	readonly clock: Clock;
	readonly config: SiteConfig;
	readonly ofSite: (path: string) => string;
}): Models {
	const marks = createCrashMarks(() => localStorage);
	let kept: { readonly id: string; readonly engine: ReplyEngine } | null = null;
	let idle: ReturnType<typeof setTimeout> | undefined;
	// Leaving the page while a model starts is no crash; a crash never gets here.
	addEventListener('pagehide', () => kept && marks.end(kept.id));

	const store = createStoreClient(
		() =>
			new Worker(new URL('./engine/store/store.worker.ts', import.meta.url), {
				type: 'module'
			}) as unknown as StoreWorkerLike
	);

	function touch(): void {
		clearTimeout(idle);
		idle = setTimeout(() => void drop(), IDLE_MS);
	}

	async function drop(): Promise<void> {
		const old = kept;
		kept = null;
		clearTimeout(idle);
		await old?.engine.unload();
	}

	/** Loading takes seconds: the same model stays between calls. */
	function engineOf(id: string): ReplyEngine {
		touch();
		if (kept?.id === id) return kept.engine;
		void drop();
		const bare = createWllamaEngine({
			modelId: id,
			files: async () => {
				const file = await openWeights(id);
				return file ? ok([file]) : err({ code: 'engine.modelMissing' });
			},
			library,
			timers: realTimers,
			monoMs: () => deps.clock.monoMs(),
			useGpu: false,
			threads: crossOriginIsolated
				? Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency - 1))
				: 1,
			persona: 'short'
		});
		const watched = watchStart(bare, id, marks);
		const engine: ReplyEngine = {
			...watched,
			reply(signal, request) {
				touch();
				return watched.reply(signal, request);
			}
		};
		kept = { id, engine };
		touch();
		return engine;
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
		importFile: (...asked) => store.importFile(...asked),
		download: (...asked) => store.download(...asked),
		async remove(id) {
			try {
				if (kept?.id === id) await drop();
				await removeModel(id);
				marks.forget(id);
				return null;
			} catch (cause) {
				return toEngineError(cause);
			}
		},
		allowAgain: (id) => marks.forget(id),
		async keepEngine() {
			try {
				const { wasmUrl } = await library();
				return (await fetch(wasmUrl)).ok;
			} catch {
				return false;
			}
		},
		engineOf,
		createEngine: (id) =>
			createLadder({
				model: marks.read().includes(id) ? null : engineOf(id),
				wait: (ms, signal) => deps.clock.wait(ms, signal),
				patienceMs: REPLY_PATIENCE_MS,
				createAbort: () => new AbortController(),
				onFallback: ({ code, params }) => console.warn(code, params?.['detail'] ?? '')
			})
	};
}

/** The trainer's models first, then the public ones; one entry for a model that both have. */
export function offersOf(
	config: Pick<SiteConfig, 'models' | 'allowHub'>,
	ofSite: (path: string) => string
): readonly DownloadOffer[] {
	const isElsewhere = (url: string) => /^https?:/i.test(url);
	const toUrl = (url: string) => (isElsewhere(url) ? url : ofSite(url));
	const own = config.models
		.filter((model) => model.engine === 'wllama' && (config.allowHub || !isElsewhere(model.url)))
		.map((model): DownloadOffer => {
			const needs =
				MODEL_OFFERS.find((one) => one.format === 'gguf' && one.id === model.id) ?? null;
			const mirrors = (model.mirrors ?? []).filter((url) => config.allowHub || !isElsewhere(url));
			const hub = config.allowHub && needs?.hub.file ? [needs.hub.folder + needs.hub.file] : [];
			return {
				id: modelIdOf(model.id),
				name: model.name,
				urls: [model.url, ...mirrors].map(toUrl).concat(hub),
				bytes: model.bytes,
				licence: needs?.licence ?? '',
				origin: isElsewhere(model.url) ? 'hub' : 'site',
				needs
			};
		});
	if (!config.allowHub) return own;
	const known = new Set(own.map((offer) => offer.id));
	const hub = MODEL_OFFERS.filter((one) => one.format === 'gguf' && !known.has(one.id)).map(
		(one): DownloadOffer => ({
			id: one.id,
			name: one.name,
			urls: [one.hub.folder + (one.hub.file ?? '')],
			bytes: null,
			licence: one.licence,
			origin: 'hub',
			needs: one
		})
	);
	return [...own, ...hub];
}
