import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/** Modules that are there only for models on the device; templates and the port belong to every call. */
const MODEL_CODE =
	/\/node_modules\/(?:@mlc-ai\/|@wllama\/|hash-wasm\/)|\/src\/lib\/(?:engine\/(?!template\/|reply-engine\.)|services-model-engines|services-models)/;

export const MODEL_CODE_NOTE = '.cache/model-code.json';

/**
 * Notes for `npm run bench`, beside the build, which code for models each chunk holds: what the first visit pays for
 * them is told by weighing exactly that.
 */
export function modelCode(): Plugin {
	return {
		name: 'model-code',
		apply: 'build',
		applyToEnvironment: (environment) => environment.name === 'client',
		generateBundle(_options, bundle) {
			const note = Object.values(bundle).flatMap((file) => {
				if (file.type !== 'chunk') return [];
				const code = Object.entries(file.modules)
					.filter(([id]) => MODEL_CODE.test(id))
					.map(([, module]) => module.code ?? '')
					.join('\n');
				return code === '' ? [] : [[file.fileName, code] as const];
			});
			mkdirSync(dirname(MODEL_CODE_NOTE), { recursive: true });
			writeFileSync(MODEL_CODE_NOTE, JSON.stringify(Object.fromEntries(note)));
		}
	};
}
