import type { Wllama } from '@wllama/wllama/esm/index.js';
import { chatMessages } from '../chat-messages.ts';
import type { ReplyRequest } from '../reply-engine.ts';
import { PROBE_TOKENS, SAMPLING, STOPS } from '../sampling.ts';

type Params = Parameters<Wllama['createChatCompletion']>[0] & { readonly stream: true };

/** What the library is asked with. Its types do not know `stop`, which it honours. */
export function completionOf(
	request: ReplyRequest,
	how: {
		readonly persona: 'full' | 'short';
		readonly seed: number | undefined;
		readonly abortSignal: AbortSignal;
	}
): Params {
	return {
		messages: chatMessages(request, how.persona),
		stream: true,
		abortSignal: how.abortSignal,
		max_tokens: request.probe ? PROBE_TOKENS : SAMPLING.maxTokens,
		temperature: request.probe ? 0 : SAMPLING.temperature,
		top_p: SAMPLING.topP,
		top_k: SAMPLING.topK,
		min_p: SAMPLING.minP,
		presence_penalty: SAMPLING.presencePenalty,
		...(how.seed === undefined ? {} : { seed: how.seed }),
		stop: [...STOPS],
		cache_prompt: true,
		chat_template_kwargs: { enable_thinking: false }
	} as Params;
}
