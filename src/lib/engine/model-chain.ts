import type { ReplyEngine } from './reply-engine.ts';

/**
 * The upper rungs as one engine: the first that loads speaks, the next one is tried only when it cannot be loaded.
 * A rung that failed to load is not tried again until the chain is unloaded. The error is the first one's, because it
 * is the model that the learner chose.
 */
export function createModelChain(rungs: readonly [ReplyEngine, ...ReplyEngine[]]): ReplyEngine {
	let at = 0;
	const now = (): ReplyEngine => rungs[at] ?? rungs[0];
	return {
		get rung() {
			return now().rung;
		},
		get modelId() {
			return now().modelId;
		},
		async load(signal, onProgress) {
			const first = await now().load(signal, onProgress);
			if (!first) return null;
			for (let next = at + 1; next < rungs.length && !signal.aborted; next += 1) {
				const error = await rungs[next]!.load(signal, onProgress);
				if (error) continue;
				await now().unload();
				at = next;
				return null;
			}
			return first;
		},
		warmUp: (signal, request) => now().warmUp(signal, request),
		reply: (signal, request) => now().reply(signal, request),
		settle: (outcome) => now().settle?.(outcome),
		watch: (onLost) => rungs.forEach((rung) => rung.watch?.(onLost)),
		async unload() {
			at = 0;
			for (const rung of rungs) await rung.unload();
		}
	};
}
