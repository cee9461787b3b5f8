import { createHash } from 'node:crypto';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Bytes that repeat in no short period, the same every time. */
function noise(length: number, seed: number): Uint8Array {
	let state = seed >>> 0;
	return Uint8Array.from({ length }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	});
}

/** The smallest WebAssembly module: valid, and no library of any model. */
export const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A byte-level tokenizer: one token a byte. */
function byteTokenizer() {
	const seen = [...range(33, 127), ...range(161, 173), ...range(174, 256)];
	const letters = [...seen];
	for (const byte of range(0, 256))
		if (!seen.includes(byte)) {
			seen.push(byte);
			letters.push(67 + seen.length);
		}
	const vocab: Record<string, number> = {};
	letters.forEach((letter, i) => (vocab[String.fromCodePoint(letter)] = i));
	const level = {
		type: 'ByteLevel',
		add_prefix_space: false,
		trim_offsets: false,
		use_regex: false
	};
	return {
		version: '1.0',
		truncation: null,
		padding: null,
		added_tokens: ['<|endoftext|>', '<|im_start|>', '<|im_end|>'].map((content, i) => ({
			id: 256 + i,
			content,
			single_word: false,
			lstrip: false,
			rstrip: false,
			normalized: false,
			special: true
		})),
		normalizer: null,
		pre_tokenizer: level,
		post_processor: null,
		decoder: level,
		model: {
			type: 'BPE',
			dropout: null,
			unk_token: null,
			continuing_subword_prefix: '',
			end_of_word_suffix: '',
			fuse_unk: false,
			byte_fallback: false,
			vocab,
			merges: []
		}
	};
}

const range = (from: number, to: number) =>
	Array.from({ length: to - from }, (_unused, i) => from + i);

/**
 * A model in MLC layout, about 200 kB: everything is in its place and whole, only that its library is an empty module.
 * It is stored, listed and deleted like any other; loading it ends where its library should be linked.
 */
export function tinyMlc(over: Readonly<Record<string, Uint8Array>> = {}): Map<string, Uint8Array> {
	const sizes = [70_000, 50_000, 30_000];
	const records = sizes.map((nbytes, i) => ({
		dataPath: `params_shard_${i}.bin`,
		format: 'raw-shard',
		nbytes,
		records: [
			{
				name: `layer.${i}.weight`,
				shape: [nbytes / 4],
				dtype: 'float32',
				format: 'raw',
				nbytes,
				byteOffset: 0
			}
		]
	}));
	const config = {
		version: '0.1.0',
		model_type: 'qwen2',
		quantization: 'q4f32_1',
		vocab_size: 300,
		context_window_size: 4096,
		sliding_window_size: -1,
		prefill_chunk_size: 1024,
		attention_sink_size: -1,
		tokenizer_files: ['tokenizer.json'],
		tokenizer_info: {
			token_postproc_method: 'byte_level',
			prepend_space_in_encode: false,
			strip_space_in_decode: false
		},
		conv_template: {
			name: 'chatml',
			system_template: '<|im_start|>system\n{system_message}<|im_end|>\n',
			system_message: '',
			roles: { user: '<|im_start|>user', assistant: '<|im_start|>assistant' },
			role_templates: { user: '{user_message}', assistant: '{assistant_message}' },
			messages: [],
			seps: ['<|im_end|>\n'],
			role_content_sep: '\n',
			role_empty_sep: '\n',
			stop_str: ['<|im_end|>'],
			stop_token_ids: [256, 258]
		}
	};
	return new Map<string, Uint8Array>(
		Object.entries({
			'mlc-chat-config.json': json(config),
			'tensor-cache.json': json({ metadata: { ParamSize: 3, ParamBytes: 150_000 }, records }),
			'tokenizer.json': json(byteTokenizer()),
			...Object.fromEntries(sizes.map((size, i) => [`params_shard_${i}.bin`, noise(size, i + 1)])),
			'tiny_cs1k-webgpu.wasm': EMPTY_WASM,
			...over
		})
	);
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The manifest that lies beside such a model. */
export const manifestOf = (files: ReadonlyMap<string, Uint8Array>, licence = 'Apache-2.0') => ({
	licence,
	source: 'test',
	files: [...files].map(([name, bytes]) => ({
		name,
		bytes: bytes.length,
		sha256: sha256Of(bytes)
	}))
});
