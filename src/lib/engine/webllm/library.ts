import workerUrl from './webllm.worker.ts?worker&url';
import type { WorkerLike } from './webllm-engine.ts';

/** The worker that holds the package; nothing of it is loaded into the page. */
export const webLlmLibrary = {
	workerUrl,
	createWorker: (): WorkerLike => new Worker(workerUrl, { type: 'module' }) as unknown as WorkerLike
};
