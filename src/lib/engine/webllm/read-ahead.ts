/**
 * Between two replies the cache lacks the end of the last one (end-markers.ts). It is read in while the learner thinks,
 * through the package's own `forwardTokensAndSample`, whose sampled token nobody takes: the next reply then reads its
 * message and the headers alone, and the cache holds what a fresh prefill of the same call would put there, token for
 * token (token-stream.test.ts, on the installed package).
 */
import type { TakenReply } from './take-reply.ts';

/** The parts of the engine that are used. */
export interface Forwarding {
	forwardTokensAndSample(inputIds: number[], isPrefill: boolean): Promise<number>;
	resetChat(): Promise<void>;
}

/** Null where the package does not let its tokenizer be reached. */
export type Encode = (text: string) => readonly number[] | null;

/**
 * What the cache lacks of a reply that ended of itself; '' where nothing is owed, because the library forgets its cache
 * after any other end, and null where nobody can tell, because half a character was withheld from the stream.
 */
export function owedAfter(
	{ finish, lastPiece }: Pick<TakenReply, 'finish' | 'lastPiece'>,
	held: string,
	endOfReply: string
): string | null {
	if (finish !== 'stop') return '';
	return held.endsWith('\uFFFD') ? null : lastPiece + endOfReply;
}

/** False: the cache could not be kept right and was cleared, so the next reply reads everything. */
export async function readAhead(
	engine: Forwarding,
	encode: Encode,
	owed: string | null
): Promise<boolean> {
	if (owed === '') return true;
	try {
		const tokens = owed === null ? null : encode(owed);
		if (tokens?.length === 0) return true;
		if (tokens !== null) {
			await engine.forwardTokensAndSample([...tokens], true);
			return true;
		}
	} catch {
		// What was forwarded before it failed is not known.
	}
	await engine.resetChat();
	return false;
}
