import type { Plugin } from 'vite';

/** Packages whose code and binaries only a model on the device needs. */
const ENGINE_PACKAGES = /\/node_modules\/(?:@mlc-ai\/|@wllama\/)/;
const ENGINE_WORKER = /\/workers\//;

/** Where the list lies in the built site; the service worker reads it when it installs. */
export const ENGINE_FILES = '_app/engine-files.json';

/**
 * Lists the built files that belong to the engines. Chunks are named by hash alone, so the service worker cannot
 * tell them by their names.
 */
export function engineFiles(): Plugin {
	return {
		name: 'engine-files',
		apply: 'build',
		applyToEnvironment: (environment) => environment.name === 'client',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const names = Object.values(bundle)
					.filter((file) =>
						file.type === 'chunk'
							? file.moduleIds.some((id) => ENGINE_PACKAGES.test(id))
							: ENGINE_WORKER.test(file.fileName) || /\.(?:wasm|gguf)$/.test(file.fileName)
					)
					.map((file) => file.fileName)
					.sort();
				this.emitFile({
					type: 'asset',
					fileName: ENGINE_FILES,
					source: JSON.stringify(names)
				});
			}
		}
	};
}
