import { expect, it } from 'vitest';
import { takeReply, type ReplyChunk } from './take-reply.ts';

const piece = (content: string): ReplyChunk => ({
	choices: [{ delta: { content }, finish_reason: null }]
});
const end = (finish_reason: string): ReplyChunk => ({ choices: [{ delta: {}, finish_reason }] });
const usage: ReplyChunk = { choices: [], usage: { prompt_tokens: 40, completion_tokens: 3 } };
async function* streamOf(...chunks: ReplyChunk[]) {
	yield* chunks;
}

it('adds up the pieces, and keeps the text of the last token apart from the end of the stream', async () => {
	const seen: string[] = [];
	const stream = streamOf(piece('停'), piece('多久'), piece('？'), end('stop'), usage);
	expect(await takeReply(stream, (one) => seen.push(one))).toEqual({
		text: '停多久？',
		finish: 'stop',
		lastPiece: '？',
		promptTokens: 40,
		replyTokens: 3
	});
	expect(seen).toEqual(['停', '多久', '？', '', '']);
});

it('knows an end marker, which has no text, from a token that holds a stop', async () => {
	const taken = await takeReply(streamOf(piece('停'), piece(''), end('stop')), () => undefined);
	expect([taken.text, taken.lastPiece]).toEqual(['停', '']);
});

it.each(['length', 'abort'] as const)('tells an end by %s', async (finish) => {
	const taken = await takeReply(streamOf(piece('停'), end(finish)), () => undefined);
	expect(taken.finish).toBe(finish);
});
