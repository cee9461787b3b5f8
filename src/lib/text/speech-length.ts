/** Han characters and single digits count 1, a word of an alphabet 2 (it takes about as long to say), marks nothing. */
export function speechLength(text: string): number {
	let length = 0;
	for (const match of text.matchAll(
		/[\u3400-\u9fff\uf900-\ufaff]|[0-9０-９]|[A-Za-zÀ-ɏＡ-Ｚａ-ｚ]+/g
	)) {
		length += /[A-Za-zÀ-ɏＡ-Ｚａ-ｚ]/.test(match[0]) ? 2 : 1;
	}
	return length;
}
