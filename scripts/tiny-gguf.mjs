// Writes a small, valid GGUF model (llama architecture, seeded random weights, byte tokens and some Han characters):
// real inference for the tests in well under a second, with nothing of anybody's weights. Its words are noise.
// usage: node scripts/tiny-gguf.mjs OUT.gguf [SEED]
import { writeFileSync } from 'node:fs';

const TYPE = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 };
const ALIGNMENT = 32; // bytes, the format's default
const HAN =
	'你说直接点多少钱时间流程安全数据发票合同邮箱微信我这边忙开会等下看资料没空别绕到底几天能不有什么条件费用谁负责行吧先快清楚具体报表升级续费套餐价格优惠上次怎么回事一个都要可以今明后再了的吗呢啊嗯好哪个问题影响业务停半小保证';

/** ChatML, the template that the shipped models use. */
const CHAT_TEMPLATE =
	"{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}" +
	"{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

function createBytes() {
	const chunks = [];
	let length = 0;
	const push = (bytes) => {
		chunks.push(bytes);
		length += bytes.length;
	};
	const scalar = (size, write) => {
		const bytes = new Uint8Array(size);
		write(new DataView(bytes.buffer));
		push(bytes);
	};
	const u32 = (value) => scalar(4, (view) => view.setUint32(0, value, true));
	const u64 = (value) => scalar(8, (view) => view.setBigUint64(0, BigInt(value), true));
	const i32 = (value) => scalar(4, (view) => view.setInt32(0, value, true));
	const f32 = (value) => scalar(4, (view) => view.setFloat32(0, value, true));
	const string = (text) => {
		const bytes = new TextEncoder().encode(text);
		u64(bytes.length);
		push(bytes);
	};
	const pad = () => push(new Uint8Array((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT));
	const value = (type, item) => {
		if (type === 'u32') u32(item);
		else if (type === 'i32') i32(item);
		else if (type === 'f32') f32(item);
		else if (type === 'bool') push(new Uint8Array([item ? 1 : 0]));
		else string(item);
	};
	const entry = (key, type, item) => {
		string(key);
		if (Array.isArray(item)) {
			u32(TYPE.array);
			u32(TYPE[type]);
			u64(item.length);
			for (const each of item) value(type, each);
		} else {
			u32(TYPE[type]);
			value(type, item);
		}
	};
	const join = () => {
		const all = new Uint8Array(length);
		let at = 0;
		for (const chunk of chunks) {
			all.set(chunk, at);
			at += chunk.length;
		}
		return all;
	};
	return { push, u32, u64, string, pad, entry, join };
}

/** Seeded numbers in [-scale, scale): a 32-bit linear congruence is random enough for noise. */
function seeded(seed) {
	let state = seed >>> 0;
	return (scale) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return (state / 2147483648 - 1) * scale;
	};
}

/** The bytes of the model, a few hundred kilobytes; the same for the same seed. */
export function tinyGguf(seed = 1) {
	const width = 64;
	const layers = 2;
	const heads = 2;
	const hidden = 128;
	const special = ['<unk>', '<s>', '</s>', '<|im_start|>', '<|im_end|>'];
	const bytes = Array.from(
		{ length: 256 },
		(_, i) => `<0x${i.toString(16).toUpperCase().padStart(2, '0')}>`
	);
	const han = [...new Set([...HAN, '，', '。', '？', '、', '！'])];
	const tokens = [...special, ...bytes, ...han];
	const types = [2, 3, 3, 3, 3, ...bytes.map(() => 6), ...han.map(() => 1)];

	const tensors = [];
	const draw = seeded(seed);
	const tensor = (name, shape, fill) => {
		const count = shape.reduce((a, b) => a * b, 1);
		tensors.push({ name, shape, data: Float32Array.from({ length: count }, fill) });
	};
	const noise = (fanIn) => () => draw(1.5 / Math.sqrt(fanIn));
	tensor('token_embd.weight', [width, tokens.length], () => draw(1));
	tensor('output_norm.weight', [width], () => 1);
	// Byte tokens are left almost unsaid, so that the noise is mostly readable characters.
	tensor('output.weight', [width, tokens.length], (_, i) => {
		const token = Math.floor(i / width);
		return draw(token >= special.length + bytes.length ? 1.2 : 0.1);
	});
	for (let i = 0; i < layers; i += 1) {
		tensor(`blk.${i}.attn_norm.weight`, [width], () => 1);
		for (const part of ['attn_q', 'attn_k', 'attn_v', 'attn_output']) {
			tensor(`blk.${i}.${part}.weight`, [width, width], noise(width));
		}
		tensor(`blk.${i}.ffn_norm.weight`, [width], () => 1);
		tensor(`blk.${i}.ffn_gate.weight`, [width, hidden], noise(width));
		tensor(`blk.${i}.ffn_up.weight`, [width, hidden], noise(width));
		tensor(`blk.${i}.ffn_down.weight`, [hidden, width], noise(hidden));
	}

	const entries = [
		['general.architecture', 'string', 'llama'],
		['general.name', 'string', 'tiny-noise'],
		['general.alignment', 'u32', ALIGNMENT],
		['general.file_type', 'u32', 0],
		['llama.context_length', 'u32', 4096],
		['llama.embedding_length', 'u32', width],
		['llama.block_count', 'u32', layers],
		['llama.feed_forward_length', 'u32', hidden],
		['llama.attention.head_count', 'u32', heads],
		['llama.attention.head_count_kv', 'u32', heads],
		['llama.attention.layer_norm_rms_epsilon', 'f32', 1e-5],
		['llama.rope.dimension_count', 'u32', width / heads],
		['llama.vocab_size', 'u32', tokens.length],
		['tokenizer.ggml.model', 'string', 'llama'],
		['tokenizer.ggml.tokens', 'string', tokens],
		['tokenizer.ggml.scores', 'f32', tokens.map((_, i) => -i)],
		['tokenizer.ggml.token_type', 'i32', types],
		['tokenizer.ggml.bos_token_id', 'u32', 1],
		['tokenizer.ggml.eos_token_id', 'u32', 4],
		['tokenizer.ggml.unknown_token_id', 'u32', 0],
		['tokenizer.ggml.add_bos_token', 'bool', false],
		['tokenizer.ggml.add_space_prefix', 'bool', false],
		['tokenizer.chat_template', 'string', CHAT_TEMPLATE]
	];

	const out = createBytes();
	out.push(new TextEncoder().encode('GGUF'));
	out.u32(3);
	out.u64(tensors.length);
	out.u64(entries.length);
	for (const [key, type, item] of entries) out.entry(key, type, item);
	let offset = 0;
	for (const { name, shape, data } of tensors) {
		out.string(name);
		out.u32(shape.length);
		for (const size of shape) out.u64(size);
		out.u32(0); // 32-bit floats
		out.u64(offset);
		offset += Math.ceil(data.byteLength / ALIGNMENT) * ALIGNMENT;
	}
	out.pad();
	for (const { data } of tensors) {
		out.push(new Uint8Array(data.buffer));
		out.pad();
	}
	return out.join();
}

if (process.argv[1]?.endsWith('tiny-gguf.mjs')) {
	const [, , path, seed] = process.argv;
	if (!path) {
		console.error('usage: node scripts/tiny-gguf.mjs OUT.gguf [SEED]');
		process.exit(1);
	}
	writeFileSync(path, tinyGguf(Number(seed ?? 1)));
}
