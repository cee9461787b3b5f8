const OPENING = '“"「『＂«';
const CLOSING = '”"」』＂»';

/** What stands inside the quotes of a line, each stretch on its own; [] when the line begins without a quote. */
export function quotedParts(text: string): string[] {
	const parts: string[] = [];
	let rest = text.trim();
	for (;;) {
		const kind = OPENING.indexOf(rest.charAt(0));
		if (rest === '' || kind < 0) return parts;
		const end = closingAt(rest, kind);
		if (end < 0) {
			// Never closed: everything after the opening quote belongs to it.
			const inside = rest.slice(1).trim();
			return inside === '' ? parts : [...parts, inside];
		}
		const inside = rest.slice(1, end).trim();
		if (inside !== '') parts.push(inside);
		// Between two quotes stand separators or a remark in brackets; anything else ends the list.
		rest = rest
			.slice(end + 1)
			.replace(/^[\s；;，,、。.／/|或]*([（(][^（）()]*[）)])?[\s；;，,、。.／/|或]*/, '');
	}
}

/** Position of the quote that closes the one at 0, nested ones skipped; -1 when none does. */
function closingAt(text: string, kind: number): number {
	const opening = OPENING.charAt(kind);
	const closing = CLOSING.charAt(kind);
	if (opening === closing) return text.indexOf(closing, 1);
	let level = 0;
	for (let i = 0; i < text.length; i += 1) {
		if (text.charAt(i) === opening) level += 1;
		else if (text.charAt(i) === closing) {
			level -= 1;
			if (level === 0) return i;
		}
	}
	// Unbalanced inside: the last closing quote is the best guess.
	const last = text.lastIndexOf(closing);
	return last > 0 ? last : -1;
}

/** The text without its quotes when it is wholly quoted, else the text itself. */
export function unquote(text: string): string {
	const trimmed = text.trim();
	const parts = quotedParts(trimmed);
	const only = parts[0];
	if (parts.length !== 1 || only === undefined) return trimmed;
	return only.length + 6 >= trimmed.length || /^.[^”"」』＂]*[”"」』＂]\s*[（(]/.test(trimmed)
		? only
		: trimmed;
}
