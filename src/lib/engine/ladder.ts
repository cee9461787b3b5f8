/**
 * The one engine that a call receives: a model where there is one, the validator behind it, and the scripted line
 * whenever the model is not there yet, fails, is too late or says what he would not say. Nothing is shown before the
 * whole reply has passed, so it yields no tokens, only `done`. It never fails and never waits longer than its patience.
 */
import type { Act } from '#lib/callee/direction.ts';
import type { Signal } from '#lib/core/clock.ts';
import type {
	EngineError,
	EngineErrorCode,
	LoadProgress,
	ReplyEngine,
	ReplyEvent,
	ReplyRequest
} from './reply-engine.ts';
import { validateReply } from './validate-reply.ts';

export interface Abort {
	readonly signal: Signal;
	abort(): void;
}

export interface LadderDeps {
	/** Null: templates alone. */
	readonly model: ReplyEngine | null;
	readonly wait: (ms: number, signal: Signal) => Promise<void>;
	/** A reply that is not done by then is given up for this turn, milliseconds. */
	readonly patienceMs: number;
	readonly createAbort: () => Abort;
	/** Tells why the model was passed over. */
	readonly onFallback?: (error: EngineError) => void;
}

/** Lines that must come at once are never left to a model; neither is the line that ends a call. */
const SCRIPTED_ACTS: readonly Act[] = ['pick-up', 'interrupt', 'still-there'];

/** After this many failures in a row the model is left alone for the rest of the call. */
const FAILURES_ALLOWED = 2;

/** So many replies in a row that could not be shown: this model costs time and says nothing. */
const REJECTIONS_ALLOWED = 5;

/** The model itself may be gone: loading it again is free where it is not. */
const REVIVABLE: readonly EngineErrorCode[] = [
	'engine.silent',
	'engine.workerDead',
	'engine.deviceLost',
	'engine.modelMissing'
];

/** Trying this model again would end the same way. */
const HOPELESS: readonly EngineErrorCode[] = ['engine.insane', 'engine.tooSlow'];

export function createLadder(deps: LadderDeps): ReplyEngine {
	const { model } = deps;
	let state: 'waiting' | 'ready' | 'off' = model ? 'waiting' : 'off';
	let failures = 0;
	let rejections = 0;
	const life = deps.createAbort();
	// Gone while the learner thinks: it is loaded again by the time he has spoken, and no reply has to wait for it.
	model?.watch?.((error) => {
		if (state === 'ready' && !life.signal.aborted) fail(error);
	});

	function scripted(request: ReplyRequest, codes: readonly string[] = [], raw = ''): ReplyEvent {
		return {
			kind: 'done',
			text: request.scripted,
			rung: 'template',
			rejected: codes.length > 0 ? [{ text: raw, codes }] : [],
			usage: null
		};
	}

	async function load(
		signal: Signal,
		onProgress: (progress: LoadProgress) => void
	): Promise<EngineError | null> {
		if (!model || state === 'off') return null;
		let error: EngineError | null;
		try {
			error = await model.load(signal, onProgress);
		} catch (cause) {
			error = { code: 'engine.failed', cause };
		}
		if (error) {
			state = 'off';
			deps.onFallback?.(error);
		} else if (!signal.aborted) state = 'ready';
		return error;
	}

	function fail(error: EngineError): void {
		failures += 1;
		deps.onFallback?.(error);
		if (failures >= FAILURES_ALLOWED || HOPELESS.includes(error.code)) state = 'off';
		else if (REVIVABLE.includes(error.code)) {
			state = 'waiting';
			void load(life.signal, () => undefined);
		}
	}

	/** What the model's whole reply becomes. */
	function judge(event: Extract<ReplyEvent, { kind: 'done' }>, request: ReplyRequest): ReplyEvent {
		failures = 0;
		const checked = validateReply(event.text, request);
		const isRejected = checked.verdict === 'rejected';
		const shown = isRejected ? request.scripted : checked.text;
		model?.settle?.({
			turn: request.direction.turn,
			verdict: checked.verdict,
			roleFlip: checked.roleFlip,
			shown
		});
		if (!isRejected) {
			rejections = 0;
			return { ...event, text: shown };
		}
		rejections += 1;
		const codes: string[] = [...checked.codes];
		if (rejections >= REJECTIONS_ALLOWED) {
			state = 'off';
			codes.push('engine.insane');
			deps.onFallback?.({ code: 'engine.insane' });
		}
		return { ...event, text: shown, rung: 'template', rejected: [{ text: event.text, codes }] };
	}

	async function* reply(signal: Signal, request: ReplyRequest): AsyncGenerator<ReplyEvent> {
		if (signal.aborted) return;
		const { direction } = request;
		const isScripted = direction.end !== null || SCRIPTED_ACTS.includes(direction.act);
		if (!model || state !== 'ready' || isScripted) {
			yield scripted(request);
			return;
		}
		const attempt = deps.createAbort();
		const onAbort = () => attempt.abort();
		signal.addEventListener('abort', onAbort, { once: true });
		// An engine whose worker died may never end its stream: nobody waits for it after the abort.
		const stopped = new Promise<null>((resolve) =>
			attempt.signal.addEventListener('abort', () => resolve(null), { once: true })
		);
		void deps.wait(deps.patienceMs, attempt.signal).then(onAbort);
		let stream: AsyncIterator<ReplyEvent> | null = null;
		try {
			stream = model.reply(attempt.signal, request)[Symbol.asyncIterator]();
			for (;;) {
				const next = stream.next();
				next.catch(() => undefined); // one that fails after it was given up
				const step = await Promise.race([next, stopped]);
				if (step === null || step.done) break;
				if (step.value.kind === 'failed') {
					fail(step.value.error);
					yield scripted(request, [step.value.error.code]);
					return;
				}
				if (step.value.kind !== 'done') continue;
				yield judge(step.value, request);
				return;
			}
			// Ended without `done`: hung up, or given up for being late.
			if (signal.aborted) return;
			fail({ code: 'engine.silent' });
			yield scripted(request, ['engine.silent']);
		} catch (cause) {
			if (signal.aborted) return;
			fail({ code: 'engine.failed', cause });
			yield scripted(request, ['engine.failed']);
		} finally {
			attempt.abort();
			signal.removeEventListener('abort', onAbort);
			// Lets the engine tidy up and serve the next request; a dead one may never answer.
			stream?.return?.().catch(() => undefined);
		}
	}

	return {
		/** A call whose model did not load is a call on templates, and says so. */
		get rung() {
			return model && state === 'ready' ? model.rung : 'template';
		},
		get modelId() {
			return model && state === 'ready' ? model.modelId : null;
		},
		load,
		async warmUp(signal, request) {
			if (!model || state !== 'ready') return null;
			const error = await model.warmUp(signal, request);
			if (error) fail(error);
			return error;
		},
		reply,
		async unload() {
			life.abort();
			state = 'off';
			await model?.unload();
		}
	};
}
