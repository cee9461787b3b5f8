/** Hands a file to the browser's own download, under this name. */
export function downloadFile(name: string, file: Blob): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Safari reads the blob after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** "get-to-the-point-2026-11-21.jsonl": the day of the reader, sortable and safe on every disk. */
export function fileName(what: string, wallMs: number, ending: string): string {
	const day = new Date(wallMs);
	const two = (value: number) => String(value).padStart(2, '0');
	const safe = what.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60);
	return `${safe}-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${ending}`;
}
