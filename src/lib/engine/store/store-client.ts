import { err, ok, type Result } from '#lib/core/result.ts';
import type { EngineError } from '../reply-engine.ts';
import type { DownloadProgress, DownloadSpec } from './download-model.ts';
import type { MlcSpec } from './download-mlc.ts';
import type { FromStore, ToStore } from './store-protocol.ts';
import type { StoredModel } from './stored-model.ts';

export interface StoreWorkerLike {
	postMessage(message: ToStore): void;
	terminate(): void;
	onmessage: ((event: { data: FromStore }) => void) | null;
	onerror: ((event: unknown) => void) | null;
}

export interface StoreClient {
	/** Null: stopped by `signal`. */
	importFile(
		file: File,
		signal: AbortSignal,
		onProgress: (progress: DownloadProgress) => void
	): Promise<Result<StoredModel | null, EngineError>>;
	/** Null: paused by `signal`; what is here stays. */
	download(
		spec: DownloadSpec,
		signal: AbortSignal,
		onProgress: (progress: DownloadProgress) => void
	): Promise<Result<StoredModel | null, EngineError>>;
	/** An MLC model out of the files of a folder, `name` of the folder. Null: stopped. */
	importFolder(
		name: string,
		files: readonly File[],
		signal: AbortSignal,
		onProgress: (progress: DownloadProgress) => void
	): Promise<Result<StoredModel | null, EngineError>>;
	/** Null: paused. */
	downloadMlc(
		spec: MlcSpec,
		signal: AbortSignal,
		onProgress: (progress: DownloadProgress) => void
	): Promise<Result<StoredModel | null, EngineError>>;
}

/** One worker for as long as there is work. */
export function createStoreClient(createWorker: () => StoreWorkerLike): StoreClient {
	let worker: StoreWorkerLike | null = null;
	let nextId = 1;
	const waiting = new Map<number, (message: FromStore | null) => void>();

	function start(): StoreWorkerLike {
		const fresh = createWorker();
		fresh.onmessage = ({ data }) => waiting.get(data.id)?.(data);
		fresh.onerror = () => {
			fresh.terminate();
			if (worker === fresh) worker = null;
			for (const listener of [...waiting.values()]) listener(null);
		};
		worker = fresh;
		return fresh;
	}

	function ask(
		toMessage: (id: number) => ToStore,
		signal: AbortSignal,
		onProgress: (progress: DownloadProgress) => void
	): Promise<Result<StoredModel | null, EngineError>> {
		if (signal.aborted) return Promise.resolve(ok(null));
		return new Promise((resolve) => {
			const id = nextId++;
			const asked = worker ?? start();
			const onAbort = () => asked.postMessage({ type: 'stop', id });
			const settle = (result: Result<StoredModel | null, EngineError>) => {
				waiting.delete(id);
				signal.removeEventListener('abort', onAbort);
				resolve(result);
				if (waiting.size > 0 || worker !== asked) return;
				asked.terminate();
				worker = null;
			};
			waiting.set(id, (message) => {
				if (message === null) settle(err({ code: 'engine.workerDead' }));
				else if (message.type === 'progress') onProgress(message.progress);
				else if (message.type === 'done') settle(ok(message.model));
				else settle(err(message.error));
			});
			signal.addEventListener('abort', onAbort, { once: true });
			asked.postMessage(toMessage(id));
		});
	}

	return {
		importFile: (file, signal, onProgress) =>
			ask((id) => ({ type: 'import', id, file }), signal, onProgress),
		download: (spec, signal, onProgress) =>
			ask((id) => ({ type: 'download', id, spec }), signal, onProgress),
		importFolder: (name, files, signal, onProgress) =>
			ask((id) => ({ type: 'import-folder', id, name, files }), signal, onProgress),
		downloadMlc: (spec, signal, onProgress) =>
			ask((id) => ({ type: 'download-mlc', id, spec }), signal, onProgress)
	};
}
