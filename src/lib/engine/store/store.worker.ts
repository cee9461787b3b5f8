/// <reference lib="webworker" />
/** Writes models to disk away from the page: bytes go from the network or a file straight into the private file system. */
import { createSHA256 } from 'hash-wasm';
import { downloadModel, type DownloadDeps, type DownloadProgress } from './download-model.ts';
import { downloadMlc } from './download-mlc.ts';
import { importMlc } from './import-mlc.ts';
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
	const result = await perform(message, abort.signal, onProgress);
	running.delete(id);
	if (result.ok) return say({ type: 'done', id, model: result.value });
	const { code, params } = result.error;
	say({ type: 'failed', id, error: params ? { code, params } : { code } });
}

function perform(
	message: Exclude<ToStore, { type: 'stop' }>,
	signal: AbortSignal,
	onProgress: (progress: DownloadProgress) => void
): ReturnType<typeof downloadModel> {
	switch (message.type) {
		case 'import': {
			const { file } = message;
			return importModel(deps, file, signal, (done) => onProgress({ done, bytes: file.size }));
		}
		case 'import-folder': {
			const { name, files } = message;
			const bytes = files.reduce((sum, { size }) => sum + size, 0);
			return importMlc(deps, name, files, signal, (done) => onProgress({ done, bytes }));
		}
		case 'download':
			return downloadModel(deps, message.spec, signal, onProgress);
		case 'download-mlc':
			return downloadMlc(deps, message.spec, signal, onProgress);
	}
}

self.onmessage = ({ data }: MessageEvent<ToStore>) => {
	if (data.type === 'stop') running.get(data.id)?.abort();
	else void work(data);
};
