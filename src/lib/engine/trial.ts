import type { Signal } from '#lib/core/clock.ts';
import type { ReplyEngine, ReplyRequest } from './reply-engine.ts';
import { isUnfit, selfTest, type SelfTest } from './self-test.ts';
import type { Measured } from './speed-book.ts';

export interface Trial extends SelfTest {
	/** Where the model does better, and where it was heard. */
	readonly on: Measured['on'];
}

/** Characters with which both must begin: rounding makes later words differ, broken drivers the first ones. */
const ALIKE = 3;

const beginsAlike = (a: string, b: string): boolean =>
	a.length >= ALIKE && a.slice(0, ALIKE) === b.slice(0, ALIKE);

/**
 * Hears a model on the processor, and on the graphics card where there is a candidate: it is taken only when its
 * likeliest words begin as the processor's do, make sense, and come faster. Frees what it does not take.
 */
export async function runTrial(
	engines: { readonly cpu: ReplyEngine; readonly gpu: ReplyEngine | null },
	request: ReplyRequest,
	signal: Signal
): Promise<Trial> {
	const { cpu, gpu } = engines;
	const spoken = await selfTest(cpu, request, signal);
	if (!gpu || spoken.error) return { ...spoken, on: 'cpu' };
	const reference = await selfTest(cpu, { ...request, probe: true }, signal);
	await cpu.unload();
	const probe = await selfTest(gpu, { ...request, probe: true }, signal);
	const isRight =
		!probe.error && !isUnfit(probe.verdict) && beginsAlike(probe.text, reference.text);
	const isFaster = (probe.decodeRate ?? 0) > (spoken.decodeRate ?? Infinity);
	if (!isRight || !isFaster) {
		await gpu.unload();
		return { ...spoken, on: 'cpu' };
	}
	const { prefillRate, decodeRate, verdict } = probe;
	return { ...spoken, prefillRate, decodeRate, verdict, on: 'gpu' };
}
