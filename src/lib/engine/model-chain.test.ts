import { expect, it } from 'vitest';
import { collect, requestOf } from '../../../tests/support/engine-contract.ts';
import { createModelChain } from './model-chain.ts';
import type { EngineError, ReplyEngine } from './reply-engine.ts';

const signal = () => new AbortController().signal;

/** An engine that says its own name, or cannot be loaded. */
function rung(name: 'webllm' | 'wllama', error: EngineError | null, told: string[]): ReplyEngine {
	return {
		rung: name,
		modelId: name,
		load: () => Promise.resolve((told.push(`${name} load`), error)),
		warmUp: () => Promise.resolve((told.push(`${name} warm`), null)),
		async *reply() {
			await Promise.resolve();
			yield { kind: 'done', text: name, rung: name, rejected: [], usage: null };
		},
		settle: () => void told.push(`${name} settle`),
		unload: () => Promise.resolve(void told.push(`${name} unload`))
	};
}

const settled = { turn: 0, verdict: 'kept', roleFlip: false, shown: '' } as const;

it('speaks with the first that loads and leaves the other alone', async () => {
	const told: string[] = [];
	const chain = createModelChain([rung('webllm', null, told), rung('wllama', null, told)]);
	expect(await chain.load(signal(), () => undefined)).toBeNull();
	await chain.warmUp(signal(), requestOf());
	expect(await collect(chain.reply(signal(), requestOf()))).toMatchObject([{ text: 'webllm' }]);
	expect([chain.rung, told]).toEqual(['webllm', ['webllm load', 'webllm warm']]);
});

it('goes one rung down where the first cannot be loaded, and says which one speaks', async () => {
	const told: string[] = [];
	const chain = createModelChain([
		rung('webllm', { code: 'engine.noWebGpu' }, told),
		rung('wllama', null, told)
	]);
	expect(await chain.load(signal(), () => undefined)).toBeNull();
	expect([chain.rung, chain.modelId]).toEqual(['wllama', 'wllama']);
	chain.settle?.(settled);
	await chain.load(signal(), () => undefined);
	expect(told).toEqual([
		'webllm load',
		'wllama load',
		'webllm unload',
		'wllama settle',
		'wllama load'
	]);
	await chain.unload();
	expect(chain.rung).toBe('webllm');
});

it('tells why the chosen one failed where none can be loaded', async () => {
	const chain = createModelChain([
		rung('webllm', { code: 'engine.deviceLost' }, []),
		rung('wllama', { code: 'engine.outOfMemory' }, [])
	]);
	expect(await chain.load(signal(), () => undefined)).toMatchObject({ code: 'engine.deviceLost' });
});
