import { lifeOf, locksOf } from '../life-line.ts';
import workerUrl from './webllm.worker.ts?worker&url';
import type { FromWorker } from './protocol.ts';
import type { WorkerLike } from './webllm-engine.ts';

/** A worker whose end can be waited for; its name is its own among all tabs of the site. */
function createWorker(): WorkerLike {
	const name = `get-to-the-point worker ${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
	const worker = new Worker(workerUrl, { type: 'module', name });
	const ended = new Promise<void>((resolve) => {
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
			if (data.type === 'alive') void lifeOf(locksOf(navigator), name).then(resolve);
		});
	});
	return Object.assign(worker as unknown as WorkerLike, { ended });
}

/** The worker that holds the package; nothing of it is loaded into the page. */
export const webLlmLibrary = { workerUrl, createWorker };
