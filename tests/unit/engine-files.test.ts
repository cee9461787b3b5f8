import { describe, expect, it } from 'vitest';
import { ENGINE_FILES, engineFiles } from '../../scripts/vite-engine-files.ts';

/** What the plugin writes for a bundle of these files. */
function listOf(files: readonly { fileName: string; modules?: readonly string[] }[]): string[] {
	let written: { fileName: string; source: string } | null = null;
	const bundle = Object.fromEntries(
		files.map(({ fileName, modules }) => [
			fileName,
			modules ? { type: 'chunk', fileName, moduleIds: modules } : { type: 'asset', fileName }
		])
	);
	const hook = engineFiles().generateBundle as unknown as {
		handler: (this: object, options: object, bundle: object) => void;
	};
	hook.handler.call({ emitFile: (file: typeof written) => (written = file) }, {}, bundle);
	const { fileName, source } = written!;
	expect(fileName).toBe(ENGINE_FILES);
	return JSON.parse(source) as string[];
}

describe('the list of engine files', () => {
	it('names chunks with engine code, workers and binaries, and nothing that a call needs', () => {
		expect(
			listOf([
				{
					fileName: '_app/immutable/chunks/b.js',
					modules: ['/x/node_modules/@wllama/wllama/esm/index.js']
				},
				{
					fileName: '_app/immutable/chunks/c.js',
					modules: ['/x/src/lib/engine/template/template-engine.ts']
				},
				{
					fileName: '_app/immutable/chunks/d.js',
					modules: ['/x/a.ts', '/x/node_modules/@mlc-ai/web-llm/lib/index.js']
				},
				{ fileName: '_app/immutable/workers/webllm.worker-1.js' },
				{ fileName: '_app/immutable/assets/wllama.1.wasm' },
				{ fileName: '_app/immutable/assets/0.1.css' }
			])
		).toEqual([
			'_app/immutable/assets/wllama.1.wasm',
			'_app/immutable/chunks/b.js',
			'_app/immutable/chunks/d.js',
			'_app/immutable/workers/webllm.worker-1.js'
		]);
	});

	it('is there and empty without engines', () => {
		expect(listOf([{ fileName: 'a.js', modules: ['/x/a.ts'] }])).toEqual([]);
	});
});
