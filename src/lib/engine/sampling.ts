/**
 * How a model words one or two short sentences. Temperature and top_p are the values of the Qwen3 model card for
 * replies without thinking; presence penalty is a moderate step below the 1.5 that the card advises against heavy
 * repetition, because high values mix languages. `maxTokens` is only a fuse: 40 Han characters are about 40–60
 * tokens, and a reply that hits the cap makes WebLLM prefill everything again.
 */
export const SAMPLING = {
	temperature: 0.7,
	topP: 0.8,
	topK: 20,
	minP: 0,
	presencePenalty: 0.8,
	maxTokens: 72
} as const;

/** Words of a probe: enough to measure speed and to see noise, little enough to be done while it rings. */
export const PROBE_TOKENS = 16;

/** One-character stops: longer ones leak their beginning into the stream before they match. */
export const STOPS = ['\n'] as const;

/** Tokens of context a call needs: persona and examples (~700), 24 turns of ~110, and a reply. */
export const CONTEXT_TOKENS = 4096;

/**
 * No token for this long and the engine counts as dead, milliseconds. The first token may wait for a long prefill;
 * after it, even the slowest device that is worth a model says one every 200 ms.
 */
export const FIRST_TOKEN_LIMIT_MS = 20_000;
export const NEXT_TOKEN_LIMIT_MS = 2_500;

/**
 * A reply that is not whole by then is given up and the scripted line is said, milliseconds: nobody on a telephone
 * waits longer, and a device that needs more does better on templates.
 */
export const REPLY_PATIENCE_MS = 10_000;
