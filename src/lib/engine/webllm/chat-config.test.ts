import { expect, it } from 'vitest';
import fc from 'fast-check';
import { readChatConfig } from './chat-config.ts';

const good = {
	model_type: 'qwen3',
	context_window_size: 40_960,
	tokenizer_files: ['tokenizer.json', 'vocab.json'],
	conv_template: {
		roles: { user: '<|im_start|>user', assistant: '<|im_start|>assistant' },
		seps: ['<|im_end|>\n'],
		role_content_sep: '\n',
		role_empty_sep: '\n'
	}
};
const faultOf = (over: object) => {
	const read = readChatConfig(JSON.stringify({ ...good, ...over }));
	return read.ok ? 'none' : read.error;
};

it('reads what a call needs, and asks for no more context than that', () => {
	expect(readChatConfig(JSON.stringify(good))).toMatchObject({
		ok: true,
		value: { contextTokens: 4096, thinks: true, template: { user: '<|im_start|>user' } }
	});
	const small = readChatConfig(JSON.stringify({ ...good, context_window_size: 1024 }));
	expect(small).toMatchObject({ value: { contextTokens: 1024 } });
});

it.each([
	['qwen2', false],
	['qwen3', true],
	['qwen3_moe', true],
	['qwen3_5', false]
])('%s thinks unless told otherwise: %s', (modelType, thinks) => {
	expect(readChatConfig(JSON.stringify({ ...good, model_type: modelType }))).toMatchObject({
		value: { thinks }
	});
});

it.each([
	[{ conv_template: undefined }, 'no-template'],
	[{ conv_template: { ...good.conv_template, seps: [] } }, 'no-template'],
	[{ conv_template: { ...good.conv_template, roles: { user: 'u' } } }, 'no-template'],
	[{ tokenizer_files: ['merges.txt'] }, 'no-tokenizer'],
	[{ context_window_size: '4k' }, 'no-context']
])('%j is refused: %s', (over, fault) => expect(faultOf(over)).toBe(fault));

it('fills in only the sampling that the file leaves out or has out of range', () => {
	const samplingOf = (over: object) => {
		const read = readChatConfig(JSON.stringify({ ...good, ...over }));
		return read.ok ? read.value.sampling : null;
	};
	const whole = {
		temperature: 0.7,
		top_p: 0.8,
		repetition_penalty: 1.05,
		frequency_penalty: 0,
		presence_penalty: 0
	};
	expect(samplingOf(whole)).toEqual({});
	expect(samplingOf({ ...whole, top_p: 0, presence_penalty: null })).toEqual({
		top_p: 1,
		presence_penalty: 0
	});
	expect(Object.keys(samplingOf({}) ?? {})).toHaveLength(5);
});

it('never throws', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readChatConfig(text)),
		{
			numRuns: 200
		}
	);
	expect(readChatConfig('{"conv_template":')).toEqual({ ok: false, error: 'not-json' });
});
