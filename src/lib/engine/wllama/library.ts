import { Wllama } from '@wllama/wllama/esm/index.js';
import wasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import type { WllamaLibrary } from './open-model.ts';
import { lifeOfNextWorker } from './worker-life.ts';

/** The package with our own copy of its binary: absolute, because its worker comes from a blob and has no base. */
export const wllamaLibrary: WllamaLibrary = {
	Wllama,
	wasmUrl: new URL(wasmUrl, location.href).href,
	watchNextWorker: () =>
		lifeOfNextWorker({
			urls: URL,
			locks: (navigator as { readonly locks?: LockManager }).locks ?? null,
			name: `get-to-the-point engine ${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
		})
};
