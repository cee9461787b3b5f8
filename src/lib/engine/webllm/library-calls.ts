/** What the library is asked with, apart from the worker so that tests can ask the real package the same. */
import type { ChatConfig } from './chat-config.ts';
import { unthinkingRole } from './end-markers.ts';
import { forcedLineGrammar } from './forced-line.ts';
import { LIBRARY_NAME, MODEL_ADDRESS } from './model-cache.ts';
import type { ToWorker, WireMessage } from './protocol.ts';

/** `overrides` of the model's record. */
export function overridesOf({ template, contextTokens, thinks, sampling }: ChatConfig) {
	const roles = thinks
		? { ...template.roles, assistant: unthinkingRole(template) }
		: template.roles;
	return { ...sampling, context_window_size: contextTokens, conv_config: { roles } };
}

/** A configuration that holds this one model. */
export const appConfigOf = (modelId: string, config: ChatConfig) => ({
	cacheBackend: 'cache' as const,
	model_list: [
		{
			model: MODEL_ADDRESS,
			model_id: modelId,
			model_lib: MODEL_ADDRESS + LIBRARY_NAME,
			overrides: overridesOf(config)
		}
	]
});

export type ReplyMessage = Extract<ToWorker, { type: 'reply' }>;

export function completionOf({
	messages,
	sampling,
	forced
}: Pick<ReplyMessage, 'messages' | 'sampling' | 'forced'>) {
	return {
		messages: messages as WireMessage[],
		stream: true as const,
		stream_options: { include_usage: true },
		temperature: sampling.temperature,
		top_p: sampling.topP,
		presence_penalty: sampling.presencePenalty,
		max_tokens: sampling.maxTokens,
		...(sampling.seed === null ? {} : { seed: sampling.seed }),
		...(forced === null
			? { stop: [...sampling.stop] }
			: { response_format: { type: 'grammar' as const, grammar: forcedLineGrammar(forced) } })
	};
}
