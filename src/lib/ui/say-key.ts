/** Blanks, and signs that nobody sees: nothing to say. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}]/u.test(text);

/**
 * Enter says it, Shift+Enter breaks the line. An input method uses Enter to choose a word: that is not "say it" (229 is
 * what Safari reports after it).
 */
export const isSayKey = (
	event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'isComposing' | 'keyCode'>
): boolean =>
	event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
