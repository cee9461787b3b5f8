import type { ReplyEngine } from '../reply-engine.ts';

/** The rung that always works: says what the templates scripted. Needs nothing, never fails, heeds an abort. */
export function createTemplateEngine(): ReplyEngine {
	return {
		rung: 'template',
		modelId: null,
		load(signal, onProgress) {
			if (!signal.aborted) onProgress({ ratio: 1, messageKey: 'progress.ready' });
			return Promise.resolve(null);
		},
		warmUp: () => Promise.resolve(null),
		// eslint-disable-next-line @typescript-eslint/require-await -- the port streams; this rung has it all at once
		async *reply(signal, request) {
			if (signal.aborted) return;
			yield { kind: 'token', text: request.scripted };
			if (signal.aborted) return;
			yield {
				kind: 'done',
				text: request.scripted,
				rung: 'template',
				rejected: [],
				usage: null
			};
		},
		unload: () => Promise.resolve()
	};
}
