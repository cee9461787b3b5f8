/** Hands a text to the browser's own download, under this file name. */
export function downloadText(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Safari reads the blob after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
