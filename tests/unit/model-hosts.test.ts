import { expect, it } from 'vitest';
import { HUB_SOURCES, modelSources } from '#lib/config/model-hosts.ts';
import { MODEL_OFFERS } from '#lib/engine/models.ts';

it('every public model lies on a host that workers may reach where hubs are allowed', () => {
	const addresses = MODEL_OFFERS.flatMap(({ hub }) => [hub.folder, hub.library ?? hub.folder]);
	for (const address of addresses) expect(HUB_SOURCES).toContain(new URL(address).origin);
});

it('a site that allows no hub opens its workers to nobody', () => {
	const url = 'https://models.example/q.gguf';
	const model = { id: 'q', name: 'q', engine: 'wllama', url, bytes: null } as const;
	const inside = { ...model, url: 'models/q.gguf', mirrors: ['https://b.example:444/q.gguf'] };
	expect(modelSources({ allowHub: false, models: [model] })).toEqual([]);
	expect(modelSources({ allowHub: true, models: [model, inside] })).toEqual([
		'https://models.example',
		'https://b.example:444',
		...HUB_SOURCES
	]);
});
