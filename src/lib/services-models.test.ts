import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { offersOf } from './services-model-offers.ts';
import { ENGINE_VERSIONS } from './services-models.ts';

const ofSite = (path: string) => `https://site.example/calls/${path}`;
const own = {
	id: 'Qwen3-0.6B-Q8_0',
	name: 'Qwen',
	engine: 'wllama',
	url: 'm/q.gguf',
	bytes: 5
} as const;
const listed = (allowHub: boolean, models: Parameters<typeof offersOf>[0]['models']) =>
	offersOf({ allowHub, models }, ofSite).map(
		({ id, origin, urls }) => `${id} ${origin} ${urls.map((url) => new URL(url).host).join()}`
	);

describe('models on offer', () => {
	it('are the own host first, with the hub behind it where the site allows hubs', () => {
		const [first, ...others] = listed(true, [own]);
		expect(first).toBe('Qwen3-0.6B-Q8_0 site site.example,huggingface.co');
		expect(others.length).toBeGreaterThan(0);
		expect(others.every((offer) => offer.endsWith(' hub huggingface.co'))).toBe(true);
	});

	it('are asked for at their mirrors in the order of config.json, at the hub last', () => {
		const mirrors = ['https://b.example/q.gguf', 'other/q.gguf'];
		expect(listed(true, [{ ...own, mirrors }])[0]).toMatch(
			/site\.example,b\.example,site\.example,huggingface\.co$/
		);
		expect(listed(false, [{ ...own, mirrors }])[0]).toMatch(/site site\.example,site\.example$/);
	});

	it('stay on the site where it allows no hubs', () => {
		const elsewhere = { ...own, id: 'other', url: 'https://elsewhere.example/o.gguf' };
		expect(listed(false, [own, elsewhere])).toEqual(['Qwen3-0.6B-Q8_0 site site.example']);
		expect(listed(false, [])).toEqual([]);
	});

	it('of MLC are folders, with the compiled library of the hub behind those that hold none', () => {
		const mlc = {
			id: 'Qwen3-1.7B-q4f16_1-MLC',
			name: 'Qwen3',
			engine: 'webllm',
			url: 'models/qwen',
			bytes: null
		} as const;
		const [offer] = offersOf({ allowHub: true, models: [mlc] }, ofSite);
		expect(offer).toMatchObject({
			format: 'mlc',
			urls: [
				'https://site.example/calls/models/qwen/',
				'https://huggingface.co/mlc-ai/Qwen3-1.7B-q4f16_1-MLC/resolve/main/'
			],
			libraries: [expect.stringMatching(/v0_2_86\/base\/Qwen3-1\.7B-q4f16_1_cs1k-webgpu\.wasm$/)]
		});
		const [closed] = offersOf({ allowHub: false, models: [mlc] }, ofSite);
		expect(closed).toMatchObject({ urls: [offer!.urls[0]], libraries: [] });
	});
});

it('speeds are measured anew when a package of the engines changes', () => {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		dependencies: Record<string, string>;
	};
	expect(ENGINE_VERSIONS).toBe(
		`wllama ${dependencies['@wllama/wllama']}, web-llm ${dependencies['@mlc-ai/web-llm']}`
	);
});
