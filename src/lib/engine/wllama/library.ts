import { Wllama } from '@wllama/wllama/esm/index.js';
import wasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import type { WllamaLibrary } from './open-model.ts';

/** The package with our own copy of its binary: absolute, because its worker comes from a blob and has no base. */
export const wllamaLibrary: WllamaLibrary = {
	Wllama,
	wasmUrl: new URL(wasmUrl, location.href).href
};
