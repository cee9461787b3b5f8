import type { MlcTemplate } from './chat-config.ts';

/**
 * WebLLM 0.2.86 loses the end marker of its own reply when it reuses the cache: the sampled end token is never
 * forwarded and the separator of that reply is not sent again, so the model sees `assistant\nR1<|im_start|>user`. The
 * worker reads the marker in itself as soon as he has spoken (read-ahead.ts), while the learner thinks.
 */
export const endOfReply = ({ seps }: MlcTemplate): string => seps[1] ?? seps[0] ?? '';

/** Qwen3 ends an empty thought before it answers; it belongs to the reply's header, never to the reply. */
export const EMPTY_THOUGHT = '<think>\n\n</think>\n\n';

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
