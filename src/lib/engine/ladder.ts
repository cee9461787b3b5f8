/**
 * The one engine that a call receives: a model where there is one, the validator behind it, and the scripted line
 * whenever the model fails, is too late or says what he would not say. Nothing is shown before the whole reply has
 * passed, so it yields no tokens, only `done`. It never fails.
 */
import type { Act } from '#lib/callee/direction.ts';
import type { Signal } from '#lib/core/clock.ts';
import type { EngineError, ReplyEngine, ReplyEvent, ReplyRequest } from './reply-engine.ts';
import { validateReply } from './validate-reply.ts';

export interface LadderDeps {
	/** Null: templates alone. */
	readonly model: ReplyEngine | null;
	readonly wait: (ms: number, signal: Signal) => Promise<void>;
	/** A reply that is not done by then is given up for this turn, milliseconds. */
	readonly patienceMs: number;
	readonly createAbort: () => { readonly signal: Signal; abort(): void };
	/** Tells the page which rung spoke and why another did not. */
	readonly onFallback?: (error: EngineError) => void;
}

/** Lines that must come at once or end the call are never left to a model. */
const SCRIPTED_ACTS: readonly Act[] = ['pick-up', 'interrupt', 'still-there'];

/** After this many failures in a row the model is left alone for the rest of the call. */
const FAILURES_ALLOWED = 2;

export function createLadder(deps: LadderDeps): ReplyEngine {
	const { model } = deps;
	let failures = 0;
	let usable = model !== null;

	function scripted(request: ReplyRequest, codes: readonly string[] = [], raw = ''): ReplyEvent {
		return {
			kind: 'done',
			text: request.scripted,
			rung: 'template',
			rejected: codes.length > 0 ? [{ text: raw, codes }] : [],
			usage: null
		};
	}

	function fail(error: EngineError): void {
		failures += 1;
		if (failures >= FAILURES_ALLOWED) usable = false;
		deps.onFallback?.(error);
	}

	async function* reply(signal: Signal, request: ReplyRequest): AsyncGenerator<ReplyEvent> {
		const { direction } = request;
		if (!model || !usable || direction.end !== null || SCRIPTED_ACTS.includes(direction.act)) {
			yield scripted(request);
			return;
		}
		const attempt = deps.createAbort();
		const onAbort = () => attempt.abort();
		signal.addEventListener('abort', onAbort, { once: true });
		let late = false;
		void deps.wait(deps.patienceMs, attempt.signal).then(() => {
			if (attempt.signal.aborted) return;
			late = true;
			attempt.abort();
		});
		try {
			for await (const event of model.reply(attempt.signal, request)) {
				if (event.kind === 'failed') {
					fail(event.error);
					yield scripted(request, [event.error.code]);
					return;
				}
				if (event.kind !== 'done') continue;
				failures = 0;
				const checked = validateReply(event.text, request);
				const shown = checked.verdict === 'rejected' ? request.scripted : checked.text;
				model.settle?.({
					turn: direction.turn,
					verdict: checked.verdict,
					roleFlip: checked.roleFlip,
					shown
				});
				yield checked.verdict === 'rejected'
					? {
							...event,
							text: shown,
							rung: 'template',
							rejected: [{ text: event.text, codes: checked.codes }]
						}
					: { ...event, text: shown };
				return;
			}
			// The stream ended without `done`: hung up, or given up for being late.
			if (signal.aborted) return;
			if (late) fail({ code: 'engine.silent' });
			yield scripted(request, ['engine.silent']);
		} finally {
			attempt.abort();
			signal.removeEventListener('abort', onAbort);
		}
	}

	return {
		rung: model?.rung ?? 'template',
		modelId: model?.modelId ?? null,
		async load(signal, onProgress) {
			const error = (await model?.load(signal, onProgress)) ?? null;
			if (error) usable = false;
			return error;
		},
		async warmUp(signal, request) {
			if (!model || !usable) return null;
			const error = await model.warmUp(signal, request);
			if (error) fail(error);
			return error;
		},
		reply,
		async unload() {
			await model?.unload();
		}
	};
}
