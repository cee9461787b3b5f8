/** One streamed reply of the library, up to its end; apart from the worker so that tests take the real package's. */

/** The parts of a chunk that are read. */
export interface ReplyChunk {
	readonly choices: readonly {
		readonly delta: { readonly content?: string | null };
		readonly finish_reason?: string | null;
	}[];
	readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
}

export interface TakenReply {
	/** What was streamed. */
	readonly text: string;
	readonly finish: 'stop' | 'length' | 'abort';
	/**
	 * Text of the newest token. A reply ends with a token that the library never forwards: an end marker, which has no
	 * text, or one that holds a stop string, of which the part before that string is said but not in the cache ("。\n" is
	 * one token with Qwen).
	 */
	readonly lastPiece: string;
	readonly promptTokens: number;
	readonly replyTokens: number;
}

/** `onChunk` is called for every token, also for one without text. */
export async function takeReply(
	stream: AsyncIterable<ReplyChunk>,
	onChunk: (piece: string) => void
): Promise<TakenReply> {
	let text = '';
	let lastPiece = '';
	let finish: TakenReply['finish'] = 'stop';
	let promptTokens = 0;
	let replyTokens = 0;
	for await (const { choices, usage } of stream) {
		const [choice] = choices;
		const piece = choice?.delta.content ?? '';
		onChunk(piece);
		text += piece;
		const why = choice?.finish_reason ?? null;
		if (choice !== undefined && why === null) lastPiece = piece;
		if (why === 'length' || why === 'abort') finish = why;
		if (usage) {
			promptTokens = usage.prompt_tokens;
			replyTokens = usage.completion_tokens;
		}
	}
	return { text, finish, lastPiece, promptTokens, replyTokens };
}
