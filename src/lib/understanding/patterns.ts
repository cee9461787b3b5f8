/** A literal as part of a regular expression. */
export function escapePattern(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
