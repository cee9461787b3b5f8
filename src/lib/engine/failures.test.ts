/** Every expected failure of a model: known by the words it comes with, and never the end of a call. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collect, requestOf } from '../../../tests/support/engine-contract.ts';
import { toEngineError } from './engine-error.ts';
import { createLadder } from './ladder.ts';
import type { EngineErrorCode, ReplyEngine } from './reply-engine.ts';

/** All codes; the type keeps the list whole. */
const CODES = Object.keys({
	'engine.noWebGpu': 1,
	'engine.noShaderF16': 1,
	'engine.outOfMemory': 1,
	'engine.deviceLost': 1,
	'engine.workerDead': 1,
	'engine.silent': 1,
	'engine.quota': 1,
	'engine.network': 1,
	'engine.notThere': 1,
	'engine.wrongHash': 1,
	'engine.unknownFile': 1,
	'engine.modelTooBig': 1,
	'engine.gpuBusy': 1,
	'engine.modelMissing': 1,
	'engine.badModel': 1,
	'engine.contextFull': 1,
	'engine.insane': 1,
	'engine.tooSlow': 1,
	'engine.wrongLibrary': 1,
	'engine.failed': 1
} satisfies Record<EngineErrorCode, 1>) as readonly EngineErrorCode[];

const signal = new AbortController().signal;

/** A model that fails with `code` where it is told to; `turns` replies work before that. */
function failing(code: EngineErrorCode, at: 'load' | 'warm-up' | 'reply' | 'between', turns = 0) {
	let said = 0;
	let lose: (error: { code: EngineErrorCode }) => void = () => undefined;
	const model: ReplyEngine = {
		rung: 'wllama',
		modelId: 'm',
		load: () => Promise.resolve(at === 'load' ? { code } : null),
		warmUp: () => Promise.resolve(at === 'warm-up' ? { code } : null),
		async *reply() {
			await Promise.resolve();
			said += 1;
			if (at === 'reply' && said > turns) yield { kind: 'failed', error: { code } };
			else
				yield { kind: 'done', text: '到底要停多久？', rung: 'wllama', rejected: [], usage: null };
		},
		watch: (onLost) => (lose = onLost),
		unload: () => Promise.resolve()
	};
	const told: string[] = [];
	const ladder = createLadder({
		model,
		wait: () => new Promise(() => undefined),
		patienceMs: 10_000,
		createAbort: () => new AbortController(),
		onFallback: (error) => void told.push(error.code)
	});
	return { ladder, told, lose: () => lose({ code }) };
}

/** The lines of a whole call of `turns`, "rung" each. */
async function talk(ladder: ReplyEngine, turns: number): Promise<readonly string[]> {
	const rungs: string[] = [];
	for (let turn = 0; turn < turns; turn += 1) {
		const events = await collect(ladder.reply(signal, requestOf(turn)));
		const done = events.at(-1);
		expect(events).toHaveLength(1);
		rungs.push(done?.kind === 'done' && done.text !== '' ? done.rung : 'nothing');
	}
	return rungs;
}

describe.each(CODES)('%s', (code) => {
	it('at the start leaves a call on the built-in lines, and is told', async () => {
		const { ladder, told } = failing(code, 'load');
		expect(await ladder.load(signal, () => undefined)).toEqual({ code });
		expect(await talk(ladder, 4)).toEqual(['template', 'template', 'template', 'template']);
		expect([ladder.rung, told]).toEqual(['template', [code]]);
	});

	it('while it rings, in mid-call or between two lines does not end the call', async () => {
		for (const at of ['warm-up', 'reply', 'between'] as const) {
			const { ladder, told, lose } = failing(code, at, 1);
			await ladder.load(signal, () => undefined);
			await ladder.warmUp(signal, requestOf(-1));
			expect(await talk(ladder, 1)).not.toContain('nothing');
			if (at === 'between') lose();
			expect(await talk(ladder, 3)).not.toContain('nothing');
			expect(told).toContain(code);
		}
	});

	it.each(['zh-CN', 'en'])('has a sentence in %s that says what to do next', (locale) => {
		const { errors } = JSON.parse(
			readFileSync(`src/lib/i18n/locales/${locale}/errors.json`, 'utf8')
		) as { errors: { engine: Record<string, string> } };
		const sentence = errors.engine[code.slice('engine.'.length)] ?? '';
		// What is wrong and what to do: more than one clause.
		expect(sentence).toMatch(/[。.].*[。.]|[，,;；].*[。.]/u);
	});
});

/** As packages, browsers and drivers word them. */
const WORDS: readonly (readonly [string, EngineErrorCode])[] = [
	[
		'WebGPUNotAvailableError: WebGPU is not supported in your current environment',
		'engine.noWebGpu'
	],
	['Unable to find a compatible GPU: no adapter', 'engine.noWebGpu'],
	['ShaderF16SupportError: This model requires WebGPU extension shader-f16', 'engine.noShaderF16'],
	['RangeError: Out of memory', 'engine.outOfMemory'],
	['RuntimeError: memory access out of bounds', 'engine.outOfMemory'],
	['Failed to execute createBuffer on GPUDevice', 'engine.outOfMemory'],
	['DeviceLostError: The WebGPU device was lost while loading the model', 'engine.deviceLost'],
	['DXGI_ERROR_DEVICE_HUNG: device lost', 'engine.deviceLost'],
	[
		'ContextWindowSizeExceededError: Prompt tokens exceed context window size',
		'engine.contextFull'
	],
	['QuotaExceededError: The quota has been exceeded', 'engine.quota'],
	['LinkError: WebAssembly.instantiate(): Import #1 is not an object', 'engine.wrongLibrary'],
	['CompileError: expected magic word 00 61 73 6d', 'engine.badModel'],
	['failed to load model: unknown model architecture', 'engine.badModel'],
	['TypeError: Failed to fetch', 'engine.network'],
	['Cannot fetch https://host.example/params_shard_0.bin', 'engine.network'],
	['HTTP 503 for the model', 'engine.network'],
	['worker dead', 'engine.workerDead'],
	['ModelNotLoadedError: Model not loaded before calling', 'engine.modelMissing'],
	['something nobody has seen', 'engine.failed']
];

it.each(WORDS)('"%s" is %s', (words, code) => {
	expect(toEngineError(new Error(words)).code).toBe(code);
	// Across a worker's border an error is its words.
	expect(toEngineError(words).code).toBe(code);
});
