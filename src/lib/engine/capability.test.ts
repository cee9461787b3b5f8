import { describe, expect, it } from 'vitest';
import { fit, isPrecisionOf, recommend, type Capability } from './capability.ts';
import { MODEL_OFFERS } from './models.ts';

const laptop: Capability = {
	secureContext: true,
	crossOriginIsolated: false,
	wasm: true,
	webGpu: 'ready',
	adapterName: 'test',
	shaderF16: true,
	maxBufferMiB: 4096,
	maxBindingMiB: 2048,
	memoryGiB: 8,
	cores: 8,
	freeStorageMiB: 50_000,
	mobile: false,
	inAppBrowser: false,
	firefox: false,
	crashed: []
};
const advised = (over: Partial<Capability>) => {
	const { model, why } = recommend(MODEL_OFFERS, { ...laptop, ...over });
	return `${model?.id ?? 'templates'} ${why}`;
};
const reasons = (id: string, over: Partial<Capability>) =>
	fit(
		MODEL_OFFERS.find((model) => model.id === id)!,
		{ ...laptop, ...over }
	)
		.reasons.map(({ key }) => key)
		.join();

describe('the recommendation', () => {
	it.each([
		[{}, 'Qwen3-1.7B-q4f16_1-MLC gpu'],
		[{ shaderF16: false }, 'Qwen3-1.7B-q4f32_1-MLC gpuF32'],
		[{ maxBindingMiB: 128 }, 'Qwen2.5-1.5B-Instruct-q4f16_1-MLC gpuSmall'],
		[{ webGpu: 'none' }, 'Qwen3-0.6B-Q8_0 cpu'],
		[{ webGpu: 'software' }, 'Qwen3-0.6B-Q8_0 cpu'],
		[{ webGpu: 'none', cores: 2 }, 'templates templates'],
		[{ secureContext: false }, 'templates templates'],
		[{ inAppBrowser: true }, 'templates templates'],
		[{ freeStorageMiB: 100 }, 'templates templates'],
		[{ mobile: true }, 'Qwen3-0.6B-q4f16_1-MLC gpuSmall']
	] as const)('for %j is %s', (over, expected) => {
		expect(advised(over)).toBe(expected);
	});

	it.each([
		[{ webGpu: 'no-adapter', cores: 2 }, 'noAdapter,fewCores'],
		[{ webGpu: 'none', cores: 1, freeStorageMiB: 100 }, 'noWebGpu,littleStorage,fewCores'],
		[{ secureContext: false }, 'insecure'],
		[{}, '']
	] as const)('says for %j what is in the way: %s', (over, expected) => {
		const { because } = recommend(MODEL_OFFERS, { ...laptop, ...over });
		expect(because.map(({ key }) => key).join()).toBe(expected);
	});

	it('is never a model whose start ended the page here', () => {
		expect(advised({ crashed: ['Qwen3-1.7B-q4f16_1-MLC'] })).not.toContain('Qwen3-1.7B-q4f16_1');
	});
});

describe('why a model does not fit', () => {
	it('is told for each thing that is missing', () => {
		expect(reasons('Qwen3-1.7B-q4f16_1-MLC', { shaderF16: false, freeStorageMiB: 10 })).toBe(
			'noF16,littleStorage'
		);
		expect(reasons('Qwen3-1.7B-Q8_0', { memoryGiB: 4 })).toBe('littleMemory');
		expect(reasons('Qwen3-0.6B-Q8_0', { webGpu: 'none' })).toBe('');
	});
});

it.each([
	[{}, 'q4f16_1'],
	[{ shaderF16: false }, 'q4f32_1'],
	[{ webGpu: 'none', shaderF16: false }, 'q4f16_1']
] as const)('of the two precisions of a model %j sees only %s', (over, precision) => {
	const seen = MODEL_OFFERS.filter((model) => isPrecisionOf(model, { ...laptop, ...over }));
	const mlc = seen.filter(({ format }) => format === 'mlc');
	expect(mlc).toHaveLength(4);
	expect(mlc.every(({ id }) => id.includes(precision))).toBe(true);
	expect(seen.length - mlc.length).toBe(
		MODEL_OFFERS.filter(({ format }) => format === 'gguf').length
	);
});
