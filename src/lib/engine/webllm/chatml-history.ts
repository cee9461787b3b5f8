import type { WireMessage } from './protocol.ts';

/**
 * WebLLM 0.2.86 loses the end marker of its own reply when it reuses the cache: the sampled end token is never
 * forwarded and the separator of that reply is not sent again, so the model sees `assistant\nR1<|im_start|>user`.
 * Two settings that need no fork mend it: assistant turns get no separator at all, and every user message but the
 * first begins with the missing marker, carried by `name`, which replaces the role string.
 * Measured on the token stream: the reused cache and a fresh prefill become byte-identical (webllm-tokens.test.ts).
 */
export const CHATML_SEPARATORS = ['<|im_end|>\n', ''] as const;
export const CHATML_USER_AFTER_REPLY = '<|im_end|>\n<|im_start|>user';

export interface NamedMessage extends WireMessage {
	readonly name?: string;
}

/** The messages with the marker on every user message after the first. */
export function withEndMarkers(messages: readonly WireMessage[]): NamedMessage[] {
	let users = 0;
	return messages.map((message) => {
		if (message.role !== 'user') return message;
		users += 1;
		return users === 1 ? message : { ...message, name: CHATML_USER_AFTER_REPLY };
	});
}
