/**
 * The engine behind a measurement: the first time a model rings on this device it says its likeliest words, and how fast
 * and how sane they were decides from then on. A model that was found unfit is not loaded again until the learner
 * tries it once more on the models screen.
 */
import type { EngineError, ReplyEngine } from './reply-engine.ts';
import { isUnfit, selfTest, toMeasured, type Verdict } from './self-test.ts';
import type { Measured, SpeedBook } from './speed-book.ts';

export interface TestedDeps {
	readonly modelId: string;
	readonly book: SpeedBook;
	/** Where the engine runs at the moment. */
	readonly on: () => Measured['on'];
}

const whyUnfit = (verdict: Verdict): EngineError => ({
	code: verdict === 'noise' ? 'engine.insane' : 'engine.tooSlow'
});

export function testedEngine(engine: ReplyEngine, deps: TestedDeps): ReplyEngine {
	const { modelId, book } = deps;
	return {
		...engine,
		async load(signal, onProgress) {
			const known = book.read(modelId);
			if (known && isUnfit(known.verdict)) return whyUnfit(known.verdict);
			return engine.load(signal, onProgress);
		},
		async warmUp(signal, request): Promise<EngineError | null> {
			if (book.read(modelId) !== null) return engine.warmUp(signal, request);
			const test = await selfTest(engine, { ...request, probe: true }, signal);
			// Hung up while it rang: nothing was measured.
			if (signal.aborted) return null;
			if (test.error) return test.error;
			const measured = toMeasured(test, deps.on());
			if (measured) book.write(modelId, measured);
			return isUnfit(test.verdict) ? whyUnfit(test.verdict) : engine.warmUp(signal, request);
		}
	};
}
