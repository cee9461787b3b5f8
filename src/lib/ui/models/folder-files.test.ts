import { expect, it } from 'vitest';
import { folderFiles } from './folder-files.ts';

const fileAt = (path: string): File =>
	({ name: path.split('/').at(-1) ?? '', webkitRelativePath: path }) as File;

it('takes what lies beside the configuration, and the library wherever it is', () => {
	const found = folderFiles(
		[
			'Qwen/README.md',
			'Qwen/lib/model.wasm',
			'Qwen/resolve/main/mlc-chat-config.json',
			'Qwen/resolve/main/params_shard_0.bin'
		].map(fileAt)
	);
	expect(found.name).toBe('Qwen');
	expect(found.files.map(({ name }) => name)).toEqual([
		'model.wasm',
		'mlc-chat-config.json',
		'params_shard_0.bin'
	]);
});

it('takes a folder without a configuration as it is', () => {
	expect(folderFiles([fileAt('a/x.bin'), fileAt('a/b/y.bin')]).files).toHaveLength(1);
	expect(folderFiles([]).files).toEqual([]);
});
