import type { ReplyEngine } from '#lib/engine/reply-engine.ts';

/** Says what the templates worded: the rung that needs nothing. */
export const scriptedEngine: ReplyEngine = {
	rung: 'template',
	modelId: null,
	load: () => Promise.resolve(null),
	warmUp: () => Promise.resolve(null),
	// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, these words are at hand
	reply: async function* (signal, request) {
		if (signal.aborted) return;
		yield { kind: 'done', text: request.scripted, rung: 'template', rejected: [], usage: null };
	},
	unload: () => Promise.resolve()
};
