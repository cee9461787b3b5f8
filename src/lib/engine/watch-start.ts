import type { CrashMarks } from './crash-marks.ts';
import type { ReplyEngine, ReplyEvent } from './reply-engine.ts';

/** The engine with a mark from before its weights are loaded until its first words are there. */
export function watchStart(engine: ReplyEngine, modelId: string, marks: CrashMarks): ReplyEngine {
	let isProven = false;
	const prove = () => {
		if (isProven) return;
		isProven = true;
		marks.end(modelId);
	};
	return {
		...engine,
		async load(signal, onProgress) {
			if (!isProven) marks.begin(modelId);
			const error = await engine.load(signal, onProgress);
			if (error) marks.end(modelId);
			return error;
		},
		async warmUp(signal, request) {
			const error = await engine.warmUp(signal, request);
			prove();
			return error;
		},
		async *reply(signal, request): AsyncGenerator<ReplyEvent> {
			for await (const event of engine.reply(signal, request)) {
				prove();
				yield event;
			}
		},
		async unload() {
			isProven = false;
			marks.end(modelId);
			await engine.unload();
		}
	};
}
