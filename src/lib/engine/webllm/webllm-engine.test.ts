import { expect, it } from 'vitest';
import {
	collect,
	describeModelEngine,
	requestOf,
	type EngineBench
} from '../../../../tests/support/engine-contract.ts';
import { createManualTimers } from '../../../../tests/support/manual-timers.ts';
import type { FromWorker, ToWorker, WireMessage } from './protocol.ts';
import { createWebLlmEngine, type WorkerLike } from './webllm-engine.ts';

/** A worker that answers the protocol; a killed one tells `onerror` and then nothing. */
function bench(): EngineBench & {
	readonly forced: (string | null)[];
	readonly workers: () => number;
} {
	const timers = createManualTimers();
	let tokens: string[] = ['嗯'];
	let silentAfter = Infinity;
	let failure: { at: string; message: string } | null = null;
	const asked: (readonly WireMessage[])[] = [];
	const forced: (string | null)[] = [];
	const workers: FakeWorker[] = [];

	class FakeWorker implements WorkerLike {
		onmessage: WorkerLike['onmessage'] = null;
		onerror: WorkerLike['onerror'] = null;
		onmessageerror: WorkerLike['onmessageerror'] = null;
		isDead = false;
		#aborted = new Set<number>();

		say(message: FromWorker): void {
			if (!this.isDead) this.onmessage?.({ data: message });
		}
		terminate(): void {
			this.isDead = true;
		}
		postMessage(message: ToWorker): void {
			if (message.type === 'abort') this.#aborted.add(message.id);
			else void Promise.resolve().then(() => this.#answer(message));
		}
		async #answer(message: ToWorker): Promise<void> {
			const { id } = message;
			if (message.type !== 'load' && message.type !== 'reply') return;
			if (failure?.at === message.type) {
				this.say({ type: 'failed', id, message: failure.message });
				failure = null;
				return;
			}
			if (message.type === 'load') {
				this.say({ type: 'progress', id, ratio: 0.5, phase: 'loading' });
				this.say({ type: 'progress', id, ratio: 1, phase: 'compiling' });
				return this.say({ type: 'loaded', id });
			}
			asked.push(message.messages);
			forced.push(message.forced);
			let raw = '';
			let finish: 'stop' | 'abort' = 'stop';
			for (const [i, text] of tokens.entries()) {
				if (i >= silentAfter) return;
				await Promise.resolve();
				await Promise.resolve();
				if (this.#aborted.has(id)) {
					finish = 'abort';
					break;
				}
				raw += text;
				this.say({ type: 'token', id, text });
			}
			const usage = { promptTokens: 9, replyTokens: tokens.length, firstTokenMs: 1, totalMs: 2 };
			this.say({ type: 'done', id, raw, finish, usage });
		}
	}

	const engine = createWebLlmEngine({
		record: {
			model: 'https://a.example/m/',
			modelId: 'm',
			modelLib: 'https://a.example/m.wasm',
			contextTokens: 4096,
			chatml: true,
			thinks: true
		},
		createWorker: () => {
			workers.push(new FakeWorker());
			return workers.at(-1)!;
		},
		timers,
		persona: 'short',
		seed: null
	});
	return {
		engine,
		timers,
		asked,
		forced,
		workers: () => workers.length,
		says: (...next) => (tokens = next),
		silentAfter: (count) => (silentAfter = count),
		fails: (at, message) => (failure = { at, message }),
		kill: () => workers.at(-1)?.onerror?.(new Event('error'))
	};
}

describeModelEngine('WebLLM', bench);

const signal = () => new AbortController().signal;

it('sends back what its library holds where another line was shown, but for a role flip', async () => {
	const { engine, says, asked } = bench();
	await engine.load(signal(), () => undefined);
	says('<think>\n\n</think>\n\n', '您好，', '很高兴');
	const first = requestOf(0);
	const events = await collect(engine.reply(signal(), first));
	expect(events.at(-1)).toMatchObject({ text: '您好，很高兴' });
	const next = requestOf(1, {
		history: [{ caller: first.callerSaid, direction: first.direction, callee: '要停多久？' }]
	});
	const outcome = { turn: 0, verdict: 'rejected', shown: '要停多久？' } as const;
	engine.settle?.({ ...outcome, roleFlip: false });
	await collect(engine.reply(signal(), next));
	expect(asked[1]!.at(-2)?.content).toBe('<think>\n\n</think>\n\n您好，很高兴');
	engine.settle?.({ ...outcome, roleFlip: true });
	await collect(engine.reply(signal(), next));
	expect(asked[2]!.at(-2)?.content).toBe('要停多久？');
});

it('puts the pick-up line into the history of its library while the telephone rings', async () => {
	const { engine, forced } = bench();
	await engine.load(signal(), () => undefined);
	await engine.warmUp(signal(), requestOf(-1, { callerSaid: '', scripted: '喂，哪位？' }));
	await collect(engine.reply(signal(), requestOf(0)));
	expect(forced).toEqual(['喂，哪位？', null]);
});

it('ends the worker when loading is cancelled, and starts another one next time', async () => {
	const { engine, workers } = bench();
	const abort = new AbortController();
	const loading = engine.load(abort.signal, () => undefined);
	abort.abort();
	expect(await loading).toBeNull();
	expect(await engine.load(signal(), () => undefined)).toBeNull();
	expect(workers()).toBe(2);
});
