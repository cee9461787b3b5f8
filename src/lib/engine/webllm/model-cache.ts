/**
 * Stands in for `caches` in the worker that runs WebLLM, over the verified files of one model. The library looks up
 * configuration, tokenizer, weights and compiled code in the Cache API before it asks a network; here it finds them
 * without a second copy on the disk, and what is missing is an error instead of a request.
 */

/** Where the model pretends to lie. `.invalid` never resolves (RFC 2606), so a request that slips by reaches nobody. */
export const MODEL_ADDRESS = 'https://model.invalid/resolve/main/';

/** The library of a model is found under this name, whatever its file is called. */
export const LIBRARY_NAME = 'library.wasm';

export type ModelFiles = ReadonlyMap<string, Blob>;

/** Names that other versions of the package ask for. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'ndarray-cache.json': 'tensor-cache.json' };

type CacheLike = Pick<Cache, 'match' | 'add' | 'keys' | 'delete'>;

export function modelCaches(files: ModelFiles): { open(scope: string): Promise<CacheLike> } {
	const library = [...files.keys()].find((name) => name.endsWith('.wasm'));

	function fileAt(address: string): Blob | undefined {
		if (!address.startsWith(MODEL_ADDRESS)) return undefined;
		const name = decodeURIComponent(address.slice(MODEL_ADDRESS.length));
		if (name === LIBRARY_NAME) return library === undefined ? undefined : files.get(library);
		return files.get(name) ?? files.get(OTHER_NAMES[name] ?? '');
	}

	const addressOf = (request: RequestInfo | URL) =>
		typeof request === 'string' ? request : request instanceof URL ? request.href : request.url;

	const cache: CacheLike = {
		match: (request) => {
			const file = fileAt(addressOf(request));
			return Promise.resolve(file && new Response(file));
		},
		add: (request) => Promise.reject(new Error(`Cannot fetch ${addressOf(request)}: not stored`)),
		keys: () => Promise.resolve([...files.keys()].map((name) => new Request(MODEL_ADDRESS + name))),
		delete: () => Promise.resolve(false)
	};
	return { open: () => Promise.resolve(cache) };
}
