/** A line of the caller's half, normalised and as it stands. */
export interface ClaimLine {
	readonly text: string;
	readonly raw: string;
	readonly line: number;
}

/** What claims are held against, read once from a document. */
export interface ClaimBook {
	readonly text: string;
	readonly lines: readonly ClaimLine[];
	/** What the document says is not needed, not charged, not done: the word, and the line that says so. */
	readonly refused: ReadonlyMap<string, ClaimLine>;
	/** Names in quotes, of four characters or more. */
	readonly names: ReadonlyMap<string, ClaimLine>;
	/** What a question fears and its answer denies, in pairs of characters. */
	readonly feared: readonly { readonly pairs: ReadonlySet<string>; readonly line: ClaimLine }[];
	/** It says that something is free, and keeps no price for later. */
	readonly free: ClaimLine | null;
}

const NEGATED =
	/(?:不用|无需|无须|不需要?|不必|没有|不加|不收|不扣|不查|不绑|不要|不是|免|无)(?:您|你|的|任何|另外|额外|重新|再|长期|别的|单独|什么|给)*([\u4e00-\u9fff、]{2,14})/g;
const NEGATED_VERB = /不(?:给您|会|再|做)?([\u4e00-\u9fff]{2})(?=[,。;、]|$)/g;
/** How he is, not what is done to him. */
const STATES =
	/清楚|方便|满意|合适|够用|需要|知道|考虑|明白|确定|习惯|担心|着急|放心|在意|同意|愿意|影响|改变|耽误|问题|疑问|要求|打扰|^收?费用?$/;

const negatedIn = (text: string): string[] => [
	...[...text.matchAll(NEGATED)].flatMap((match) =>
		match[1]!
			.split(/[、和或与]|以及/)
			.map((part) => part.split(/[的了也都就还您你我给,]/)[0]!)
			.filter((word) => word.length >= 2 && word.length <= 5)
	),
	...[...text.matchAll(NEGATED_VERB)].map((match) => match[1]!)
];

const NO = /[不没无免别未非甭勿]/;
/** Words with such a character that deny nothing. */
const NO_DENIAL =
	/要不(?:要|然)?|不(?:然|过|仅|光|但|管|论|如|就|妨|够|少)|没准|无论|([\u4e00-\u9fff])不\1|别(?:的|人|家)|分别|特别|免得|无线|未来|非常|别墅|不断/g;
/** Whether a stretch of a clause denies. */
export const denies = (text: string): boolean => NO.test(text.replace(NO_DENIAL, ''));

export function createClaimBook(
	lines: readonly ClaimLine[],
	feared: ClaimBook['feared'] = []
): ClaimBook {
	const text = lines.map((line) => line.text).join('\n');
	const refused = new Map<string, ClaimLine>();
	for (const line of lines)
		for (const word of negatedIn(line.text))
			if (!STATES.test(word) && !refused.has(word)) refused.set(word, line);
	// What is said without a "no" anywhere is not refused.
	for (const word of refused.keys())
		for (const clause of text.split(/[,。;!?\n]/)) {
			const at = clause.indexOf(word);
			if (at >= 0 && !NO.test(clause)) {
				refused.delete(word);
				break;
			}
		}
	const names = new Map<string, ClaimLine>();
	for (const line of lines)
		for (const match of line.raw.matchAll(/[‘“「『"']([\u4e00-\u9fff]{4,8})[’”」』"']/g))
			names.set(match[1]!, line);
	const free = /询价|另(?:外)?(?:报价|算)/.test(text)
		? null
		: (lines.find((line) => /免费|不收(?:费|钱)|没有[^,。;]{0,6}费/.test(line.text)) ?? null);
	return { text, lines, refused, names, feared, free };
}
