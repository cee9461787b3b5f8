import { expect, it } from 'vitest';
import type { Capability } from '#lib/engine/capability.ts';
import { offersOf } from '#lib/services-model-offers.ts';
import { arrangeOffers } from './arrange-offers.ts';

const laptop: Capability = {
	secureContext: true,
	crossOriginIsolated: false,
	wasm: true,
	webGpu: 'none',
	adapterName: '',
	shaderF16: false,
	maxBufferMiB: null,
	maxBindingMiB: null,
	memoryGiB: 8,
	cores: 4,
	freeStorageMiB: 50_000,
	mobile: false,
	inAppBrowser: false,
	firefox: false,
	crashed: []
};
const offers = offersOf(
	{
		allowHub: true,
		models: [{ id: 'own', name: 'Own', engine: 'wllama', url: 'm/own.gguf', bytes: 5 }]
	},
	(path) => `https://site.example/${path}`
);
const ids = (device: Capability | null, begun: (id: string) => boolean = () => false) => {
	const { likely, unlikely } = arrangeOffers(offers, device, begun);
	const id = ({ offer, best }: (typeof likely)[number]) => `${offer.id}${best ? ' best' : ''}`;
	return { likely: likely.map(id), unlikely: unlikely.map(id) };
};

it('the best model for the device comes first, what it cannot run stands apart', () => {
	const { likely, unlikely } = ids(laptop);
	expect(likely[0]).toBe('Qwen3-0.6B-Q8_0 best');
	expect(likely).toContain('own');
	expect(unlikely.length).toBeGreaterThan(0);
	expect(unlikely.every((id) => id.endsWith('-MLC'))).toBe(true);
});

it('a download that was begun stays in sight', () => {
	const [first] = ids(laptop).unlikely;
	expect(ids(laptop, (id) => id === first).likely).toContain(first);
});

it('nothing is judged before the device is known', () => {
	const { likely, unlikely } = ids(null);
	expect([likely.length, unlikely]).toEqual([offers.length, []]);
	expect(likely.join()).not.toContain('best');
});
