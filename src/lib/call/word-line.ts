import type { SpokenLine } from '#lib/attempt/attempt.ts';
import type { Signal } from '#lib/core/clock.ts';
import type { ReplyEngine, ReplyRequest } from '#lib/engine/reply-engine.ts';
import type { Scripted } from './call-rules.ts';
import { scriptedLine } from './new-attempt.ts';

export interface WordedLine {
	readonly line: SpokenLine;
	/** The engine broke down; a line of its own that he would not say is no failure. */
	readonly failed: boolean;
}

/** The engine's line, or the scripted one when it fails or is aborted. Never rejects. */
export async function wordLine(
	engine: ReplyEngine,
	signal: Signal,
	request: ReplyRequest,
	scripted: Scripted
): Promise<WordedLine> {
	const fallback = scriptedLine(scripted);
	try {
		for await (const event of engine.reply(signal, request)) {
			if (signal.aborted) break;
			if (event.kind === 'failed') return { line: fallback, failed: true };
			if (event.kind === 'done') {
				const { text, rung, rejected, usage } = event;
				const failed = rejected.some(({ codes }) =>
					codes.some((code) => code.startsWith('engine.'))
				);
				return { line: { ...fallback, text, rung, rejected, usage }, failed };
			}
		}
	} catch (cause) {
		console.error('the engine broke its contract', cause); // and must not end the call
		return { line: fallback, failed: true };
	}
	return { line: fallback, failed: false };
}
