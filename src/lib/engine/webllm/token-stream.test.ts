/** The installed package itself, with only the graphics card replaced (tests/support/bare-webllm.ts). */
import { describe, expect, it } from 'vitest';
import { bareWebLlm } from '../../../../tests/support/bare-webllm.ts';
import { requestOf } from '../../../../tests/support/engine-contract.ts';
import type { Exchange } from '../reply-engine.ts';
import { PREFILL_ALLOWANCE } from '#lib/ui/debrief/prefill.ts';
import { STOPS } from '../sampling.ts';
import { readChatConfig, type ChatConfig } from './chat-config.ts';
import { endOfReply } from './end-markers.ts';
import { createEngineHistory } from './engine-history.ts';
import { completionOf, overridesOf } from './library-calls.ts';

const CHATML = {
	name: 'chatml',
	system_template: '<|im_start|>system\n{system_message}<|im_end|>\n',
	system_message: 'You are Qwen.',
	add_role_after_system_message: true,
	roles: { user: '<|im_start|>user', assistant: '<|im_start|>assistant', tool: '<|im_start|>tool' },
	role_templates: { user: '{user_message}', assistant: '{assistant_message}' },
	seps: ['<|im_end|>\n'],
	role_content_sep: '\n',
	role_empty_sep: '\n',
	stop_str: ['<|im_end|>'],
	stop_token_ids: [0]
};
/** Separators that differ, and no line break after the role; the whole of a role is one mark of two signs. */
const OTHER = {
	...CHATML,
	name: 'other',
	system_template: '{system_message}\n',
	roles: { user: 'Q', assistant: 'A', tool: 'T' },
	seps: ['|', '||\n'],
	role_content_sep: ': ',
	role_empty_sep: ': ',
	stop_str: ['||']
};

const configOf = (template: object, modelType: string): ChatConfig => {
	const read = readChatConfig(
		JSON.stringify({
			model_type: modelType,
			context_window_size: 40_960,
			tokenizer_files: ['tokenizer.json'],
			conv_template: template
		})
	);
	if (!read.ok) throw new Error(read.error);
	return read.value;
};

/** A call through our own history and requests; `mended: false` sends what the library's users send. */
async function call(template: object, modelType: string, mended = true) {
	const config = configOf(template, modelType);
	const overrides = mended ? overridesOf(config) : {};
	const bare = await bareWebLlm({ conv_template: template, ...overrides });
	const history = createEngineHistory({
		persona: () => 'short',
		contextTokens: () => 4096,
		replyTokens: 72
	});
	const sampling = {
		temperature: 0.7,
		topP: 0.8,
		presencePenalty: 0.8,
		maxTokens: 72,
		stop: STOPS,
		seed: 1
	};
	const shown: Exchange[] = [];
	let turn = -1;
	let last: unknown = null;
	return {
		bare,
		say: async (said: string, reply: string, interruptAfter?: number) => {
			const request = requestOf((turn += 1), { callerSaid: said, history: [...shown] });
			const sent = history.messagesFor(request);
			const plain = {
				messages: sent.messages,
				stream: true,
				stream_options: { include_usage: true }
			};
			last = mended
				? completionOf({ messages: sent.messages, sampling, forced: null })
				: { ...plain, stop: [...STOPS] };
			const { raw, prefilled, finish } = await bare.ask(last, reply, {
				...(interruptAfter === undefined ? {} : { interruptAfter }),
				...(mended ? { endOfReply: endOfReply(config.template) } : {})
			});
			history.replied(turn, raw, finish);
			shown.push({ caller: said, direction: request.direction, callee: raw });
			return {
				raw,
				prefilled,
				appends: sent.appends,
				newest: bare.tokensOf(sent.messages.at(-1)!.content)
			};
		},
		/** The cache as it is now, and as it would be had the same been prefilled at once. */
		bothWays: async () => {
			const reused = bare.cached();
			return { reused, fresh: await bare.cachedFromScratch(last) };
		}
	};
}

const LINES = [
	['（电话响了）', '喂，哪位？'],
	['您好，我是长江公司的李明', '什么事？'],
	['系统要升级，半小时', '停多久？'],
	['最多半小时，凌晨做', '行。']
] as const;

/** Of the newest prompt, beside the message: its header and end, the header of the reply; an empty thought. */
describe.each([
	['ChatML (Qwen2.5)', CHATML, 'qwen2', 8, 0, '<|im_end|>\n'],
	['ChatML without thinking (Qwen3)', CHATML, 'qwen3', 8, 4, '<|im_end|>\n'],
	['a template with two separators', OTHER, 'llama', 7, 0, '||\n']
])('%s', (_name, template, modelType, markers, thought, end) => {
	it('gives the same tokens from the reused cache as from a fresh prefill', async () => {
		const { say, bothWays } = await call(template, modelType);
		for (const [said, reply] of LINES) expect((await say(said, reply)).raw).toBe(reply);
		const { reused, fresh } = await bothWays();
		// The newest reply was generated only once, and its end is read already.
		expect(reused).toBe(fresh + '行。' + end);
	});

	it('gives the same tokens where a reply ends within a token', async () => {
		const { say, bothWays } = await call(template, modelType);
		for (const [said, reply] of LINES)
			expect((await say(said, reply.replace(/[。？]?$/, '。\n那个'))).raw).toMatch(/。$/);
		const { reused, fresh } = await bothWays();
		expect(reused).toBe(fresh + '行。' + end);
	});

	it(`prefills the newest message and ${markers} + ${thought} tokens more from turn two on`, async () => {
		const { say } = await call(template, modelType);
		for (const [i, [said, reply]] of LINES.entries()) {
			const { prefilled, newest, appends } = await say(said, reply);
			expect(appends).toBe(i > 0);
			if (i > 0) expect(prefilled - newest).toBe(markers + thought);
			if (i > 0) expect(prefilled - newest).toBeLessThanOrEqual(PREFILL_ALLOWANCE);
		}
	});
});

describe('the defects that this works around, in the installed package', () => {
	it('loses the end of its own reply when it reuses the cache', async () => {
		const { say, bothWays } = await call(CHATML, 'qwen2', false);
		for (const [said, reply] of LINES) await say(said, reply);
		const { reused, fresh } = await bothWays();
		expect(reused).toContain('什么事？<|im_start|>user');
		expect(fresh).toContain('什么事？<|im_end|>\n<|im_start|>user');
	});

	it('ends every reply at once where its own switch for thinking meets a stop at a line break', async () => {
		const { bare } = await call(CHATML, 'qwen3', false);
		const ask = (extra: object) =>
			bare.ask(
				{ messages: [{ role: 'user', content: '喂' }], stream: true, stop: ['\n'], ...extra },
				'哪位？'
			);
		expect((await ask({})).raw).toBe('哪位？');
		expect((await ask({ extra_body: { enable_thinking: false } })).raw).not.toContain('哪位？');
	});
});

it('an interrupted reply costs one whole prefill, and the stream is right again', async () => {
	const { say, bothWays } = await call(CHATML, 'qwen2');
	await say('喂', '哪位？');
	const cut = await say('我是李明', '不认识，你哪个公司的？', 3);
	expect(cut.raw.length).toBeLessThan(6);
	const next = await say('长江公司', '嗯。');
	expect([next.appends, next.prefilled > 100]).toEqual([false, true]);
	expect((await say('打扰了', '说。')).appends).toBe(true);
	const { reused, fresh } = await bothWays();
	expect(reused).toBe(fresh + '说。<|im_end|>\n');
});

it('a line of the caller reaches the model as it was said, patterns of replacement and all', async () => {
	const { say, bare } = await call(CHATML, 'qwen2');
	await say("一共 $& 元，$$5，$`，$'", '多少？');
	expect(bare.cached()).toContain('一共 ＄& 元，＄＄5，＄`');
});
