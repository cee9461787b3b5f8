/// <reference lib="webworker" />
/** Writes models to disk away from the page: bytes go from the network or a file straight into the private file system. */
import { createSHA256 } from 'hash-wasm';
import { downloadModel, type DownloadDeps, type DownloadProgress } from './download-model.ts';
import { importModel } from './import-model.ts';
import { opfsFolder } from './opfs-folder.ts';
import type { FromStore, ToStore } from './store-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

/** A page that draws more often than this shows no more. */
const PROGRESS_MS = 200;

const deps: DownloadDeps = {
	folder: opfsFolder,
	createHasher: async () => {
		const hasher = await createSHA256();
		return { update: (bytes) => void hasher.update(bytes), digest: () => hasher.digest('hex') };
	},
	wallMs: () => Date.now(),
	fetch: (url, init) => fetch(url, init),
	wait: (ms, signal) =>
		new Promise((resolve) => {
			const timer = setTimeout(resolve, ms);
			signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
		})
};

const running = new Map<number, AbortController>();
const say = (message: FromStore) => self.postMessage(message);

async function work(message: Exclude<ToStore, { type: 'stop' }>): Promise<void> {
	const { id } = message;
	const abort = new AbortController();
	running.set(id, abort);
	let saidAt = -Infinity;
	const onProgress = (progress: DownloadProgress) => {
		const now = performance.now();
		if (now - saidAt < PROGRESS_MS) return;
		saidAt = now;
		say({ type: 'progress', id, progress });
	};
	const result =
		message.type === 'import'
			? await importModel(deps, message.file, abort.signal, (done) =>
					onProgress({ done, bytes: message.file.size })
				)
			: await downloadModel(deps, message.spec, abort.signal, onProgress);
	running.delete(id);
	if (result.ok) return say({ type: 'done', id, model: result.value });
	const { code, params } = result.error;
	say({ type: 'failed', id, error: params ? { code, params } : { code } });
}

self.onmessage = ({ data }: MessageEvent<ToStore>) => {
	if (data.type === 'stop') running.get(data.id)?.abort();
	else void work(data);
};
