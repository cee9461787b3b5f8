/** A cell; null stays empty. */
export type Cell = string | number | boolean | null;

/** Signs with which a spreadsheet begins to reckon, also in full width: OWASP "CSV Injection". */
const FORMULA = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20|]|^[\t\r\n]/;

function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell !== 'string') return String(cell);
	// An apostrophe makes it text for every spreadsheet; numbers of ours come as numbers.
	return FORMULA.test(cell) ? `'${cell}` : cell;
}

const quoted = (text: string): string =>
	/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A table as RFC 4180 has it; the byte order mark lets spreadsheets read the characters as UTF-8. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
	`\ufeff${rows.map((row) => `${row.map((cell) => quoted(cellText(cell))).join(',')}\r\n`).join('')}`;
