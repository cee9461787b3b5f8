import type { MlcTemplate } from './chat-config.ts';
import type { WireMessage } from './protocol.ts';

/**
 * WebLLM 0.2.86 loses the end marker of its own reply when it reuses the cache: the sampled end token is never
 * forwarded and the separator of that reply is not sent again, so the model sees `assistant\nR1<|im_start|>user`.
 * Two settings that need no fork mend it: replies get no separator at all, and every user message but the first begins
 * with the missing one, carried by `name`, which replaces the role string.
 * With them the reused cache and a fresh prefill are token for token the same (token-stream.test.ts, on the installed
 * package). They hold for any template, as long as user and assistant alternate and a user begins.
 */
export interface EndMarkers {
	/** `conv_config.seps`: after a user message, after a reply. */
	readonly seps: readonly [string, string];
	/** The role string of every user message after the first. */
	readonly userAfterReply: string;
}

/** Qwen3 ends an empty thought before it answers; it belongs to the reply's header, never to the reply. */
export const EMPTY_THOUGHT = '<think>\n\n</think>\n\n';

export function endMarkersOf(template: MlcTemplate): EndMarkers {
	const [afterUser = '', afterReply = afterUser] = template.seps;
	return { seps: [afterUser, ''], userAfterReply: afterReply + template.user };
}

/**
 * The role string of replies with thinking off. The library's own switch (`enable_thinking: false`) puts the empty
 * thought into the text of the reply, where the stop "\n" finds its line breaks and ends every reply at once.
 */
export function unthinkingRole(template: MlcTemplate): string {
	const thought = template.contentSep + EMPTY_THOUGHT;
	// The library appends `role_empty_sep` to the role string; what it appends must not come twice.
	return (
		template.assistant +
		(thought.endsWith(template.emptySep)
			? thought.slice(0, thought.length - template.emptySep.length)
			: thought)
	);
}

export interface NamedMessage extends WireMessage {
	readonly name?: string;
}

/** The messages with the marker on every user message after the first. */
export function withEndMarkers(
	messages: readonly WireMessage[],
	{ userAfterReply }: EndMarkers
): NamedMessage[] {
	let users = 0;
	return messages.map((message) => {
		if (message.role !== 'user') return message;
		users += 1;
		return users === 1 ? message : { ...message, name: userAfterReply };
	});
}
