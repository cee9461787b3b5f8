/** What a condition is recognised by: runs of one to three Han characters, words, and pairs of words; each once. */
export function endFeatures(text: string): Set<string> {
	const found = new Set<string>();
	const lower = text.toLowerCase();
	for (const [run] of lower.matchAll(/[\u4e00-\u9fff]+/g))
		for (let length = 1; length <= 3; length += 1)
			for (let i = 0; i + length <= run.length; i += 1) found.add(run.slice(i, i + length));
	const words = lower.match(/[a-z']+/g) ?? [];
	words.forEach((word, i) => {
		found.add(word);
		if (i > 0) found.add(`${words[i - 1]!} ${word}`);
	});
	return found;
}
