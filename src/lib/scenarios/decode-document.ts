/** Larger files are not read at all: no document of the family comes near it, bytes. */
export const MOST_BYTES = 2_000_000;

export type DecodedDocument =
	| { readonly ok: true; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'gb18030' }
	| { readonly ok: false };

const decode = (label: string, bytes: Uint8Array): string | null => {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
};

/**
 * The text of a file. Editors on Chinese Windows still write GBK without saying so: what is no valid UTF-8 is read
 * as that. Bytes that are no text in any of these, or hold NUL, are no document.
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16', decode('utf-16le', bytes));
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16', decode('utf-16be', bytes));
	const utf8 = decode('utf-8', bytes);
	return utf8 !== null ? as('utf-8', utf8) : as('gb18030', decode('gb18030', bytes));
}

function as(encoding: 'utf-8' | 'utf-16' | 'gb18030', text: string | null): DecodedDocument {
	return text === null || text.includes('\u0000')
		? { ok: false }
		: { ok: true, text: text.replace(/^\uFEFF/, ''), encoding };
}
