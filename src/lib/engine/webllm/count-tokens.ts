/**
 * Tokens of a text, on the safe side for the tokenizers of Qwen (0.6–1 for a Han character, one for about four letters
 * of English): one for each character outside ASCII (two for one that takes four bytes), one for each three of ASCII,
 * rounded up. Where a tokenizer needs more, the library says that the window is exceeded, before it computes anything.
 */
export function estimateTokens(text: string): number {
	let ascii = 0;
	let other = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code < 0x80) ascii += 1;
		else other += code > 0xffff ? 2 : 1;
	}
	return other + Math.ceil(ascii / 3);
}

/** Tokens that a template wraps around one message: markers, role, line breaks, an empty thought. */
export const MESSAGE_TOKENS = 14;
