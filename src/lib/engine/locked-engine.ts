import type { ModelLock } from './model-lock.ts';
import type { ReplyEngine } from './reply-engine.ts';

/** The engine as long as this tab holds the lock on models: from before its weights are loaded until they are freed. */
export function lockedEngine(engine: ReplyEngine, lock: ModelLock): ReplyEngine {
	return {
		...engine,
		get rung() {
			return engine.rung;
		},
		get modelId() {
			return engine.modelId;
		},
		async load(signal, onProgress) {
			if (!(await lock.take())) return { code: 'engine.gpuBusy' };
			const error = await engine.load(signal, onProgress);
			if (error) lock.free();
			return error;
		},
		async unload() {
			try {
				await engine.unload();
			} finally {
				lock.free();
			}
		}
	};
}
