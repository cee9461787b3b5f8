import type { Wllama, WllamaConfig } from '@wllama/wllama/esm/index.js';
import { err, ok, type Result } from '#lib/core/result.ts';
import { toEngineError } from '../engine-error.ts';
import type { EngineError } from '../reply-engine.ts';
import { CONTEXT_TOKENS } from '../sampling.ts';
import type { WorkerLife } from './worker-life.ts';

export interface WllamaLibrary {
	readonly Wllama: new (paths: { default: string }, config?: WllamaConfig) => Wllama;
	readonly wasmUrl: string;
	/** Called before the library makes its worker; left out where nobody could tell its end. */
	readonly watchNextWorker?: () => WorkerLife;
}

/** Reading a model of two gigabytes from a slow disk stays well below this, milliseconds. */
const LOAD_LIMIT_MS = 120_000;

const nothing = () => undefined;

/** A library with the model in memory, ready to be asked. */
export async function openModel(how: {
	readonly files: readonly Blob[];
	readonly library: () => Promise<WllamaLibrary>;
	/** 1 where the page is not cross-origin isolated. */
	readonly threads: number;
	readonly useGpu: boolean;
	readonly pause: (ms: number) => Promise<void>;
	/** The worker of this model ended later on, whoever ended it. */
	readonly onDeath: (model: Wllama, cause: unknown) => void;
	/** The library is there and begins to load; `giveUp` ends the wait for it. */
	readonly onStart: (giveUp: (cause: unknown) => void) => void;
}): Promise<Result<Wllama, EngineError>> {
	let fresh: Wllama | null = null;
	let isOpen = false;
	let life: WorkerLife | null = null;
	const exit = async () => {
		if (fresh) await Promise.race([fresh.exit().catch(nothing), how.pause(500)]);
	};
	try {
		const library = await how.library();
		let fail: (cause: unknown) => void = nothing;
		const death = new Promise<never>((_resolve, reject) => {
			fail = (cause) => reject(new Error('worker dead', { cause }));
		});
		death.catch(nothing);
		how.onStart(fail);
		fresh = new library.Wllama(
			{ default: library.wasmUrl },
			{
				suppressNativeLog: true,
				allowOffline: true,
				logger: {
					debug: nothing,
					log: nothing,
					warn: nothing,
					error: (...about: unknown[]) => {
						if (typeof ErrorEvent === 'undefined' || !(about[0] instanceof ErrorEvent)) return;
						const { message } = about[0];
						if (isOpen && fresh) how.onDeath(fresh, message);
						else fail(message);
					}
				}
			}
		);
		fresh.setCompat(null);
		life = library.watchNextWorker?.() ?? null;
		const opened = fresh.loadModel([...how.files], {
			n_ctx: CONTEXT_TOKENS,
			n_threads: how.threads,
			// Zero keeps the library away from WebGPU altogether (it would assert shader-f16).
			n_gpu_layers: how.useGpu ? 999 : 0,
			reasoning: false,
			default_template_kwargs: { enable_thinking: false }
		});
		opened.catch(nothing);
		const limit = how.pause(LOAD_LIMIT_MS).then(() => 'silent' as const);
		if ((await Promise.race([opened, death, limit])) === 'silent') {
			await exit();
			return err({ code: 'engine.silent' });
		}
		isOpen = true;
		const model = fresh;
		void life?.ended().then(() => how.onDeath(model, 'the worker is gone'), nothing);
		return ok(model);
	} catch (cause) {
		await exit();
		return err(toEngineError(cause));
	} finally {
		life?.stop();
	}
}
