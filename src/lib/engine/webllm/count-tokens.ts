/**
 * Tokens of a text, never fewer than a model counts and for Chinese seldom a quarter more: one for each character
 * outside ASCII (two for one that takes four bytes), one for each three of ASCII, rounded up. Qwen's tokenizers need
 * 0.6–1 for a Han character and one for four letters of English.
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
