import { hashText } from '#lib/core/random.ts';

/** 16 hex digits over the text with line ends made equal: names a document, guards nothing. */
export function documentHash(markdown: string): string {
	const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const forward = hashText(text);
	const salted = hashText(`${text.length}:${text}`);
	return hex8(forward) + hex8(salted);
}

function hex8(value: number): string {
	return value.toString(16).padStart(8, '0');
}
