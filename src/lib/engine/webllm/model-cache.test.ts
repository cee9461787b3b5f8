import { expect, it } from 'vitest';
import { LIBRARY_NAME, MODEL_ADDRESS, modelCaches } from './model-cache.ts';

const files = new Map([
	['mlc-chat-config.json', new Blob(['{}'])],
	['tensor-cache.json', new Blob(['{"records":[]}'])],
	['params_shard_0.bin', new Blob(['weights'])],
	['Some-model_cs1k-webgpu.wasm', new Blob(['code'])]
]);
const open = () => modelCaches(files).open('webllm/model');
const textOf = async (name: string) =>
	(await (await open()).match(new Request(MODEL_ADDRESS + name)))?.text();

it('finds what is stored under the address of the model', async () => {
	expect(await textOf('params_shard_0.bin')).toBe('weights');
	expect(await textOf(LIBRARY_NAME)).toBe('code');
	expect(await textOf('ndarray-cache.json')).toBe('{"records":[]}');
});

it('names all of it, so that nothing is looked for elsewhere', async () => {
	const keys = await (await open()).keys();
	expect(keys.map(({ url }) => url)).toContain(`${MODEL_ADDRESS}params_shard_0.bin`);
});

it.each([`${MODEL_ADDRESS}params_shard_9.bin`, 'https://huggingface.co/x', `${MODEL_ADDRESS}%2e`])(
	'has nothing for %s, and asks no network for it',
	async (address) => {
		const cache = await open();
		expect(await cache.match(address)).toBeUndefined();
		await expect(cache.add(address)).rejects.toThrow('not stored');
	}
);
