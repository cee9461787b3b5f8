import { expect, it } from 'vitest';
import {
	collect,
	describeModelEngine,
	requestOf,
	type EngineBench
} from '../../../../tests/support/engine-contract.ts';
import { createManualTimers } from '../../../../tests/support/manual-timers.ts';
import type { Exchange } from '../reply-engine.ts';
import type { FromWorker, ToWorker, WireMessage } from './protocol.ts';
import { err, ok } from '#lib/core/result.ts';
import { createWebLlmEngine, type WebLlmDeps, type WorkerLike } from './webllm-engine.ts';

/** A worker that answers the protocol; a killed one tells `onerror` and then nothing. */
function bench(): EngineBench & {
	readonly forced: (string | null)[];
	readonly workers: () => number;
	/** The graphics device of the current worker is lost. */
	readonly loseDevice: () => void;
	/** The library's cache was cleared between two replies. */
	readonly clearCache: () => void;
	/** The browser ends the worker without a word. */
	readonly end: () => void;
	/** The store has no such model any more. */
	readonly forget: () => void;
} {
	const timers = createManualTimers();
	let tokens: string[] = ['嗯'];
	let silentAfter = Infinity;
	let failure: { at: string; message: string } | null = null;
	let stored: Awaited<ReturnType<WebLlmDeps['files']>> = ok([]);
	const asked: (readonly WireMessage[])[] = [];
	const forced: (string | null)[] = [];
	const workers: FakeWorker[] = [];

	class FakeWorker implements WorkerLike {
		onmessage: WorkerLike['onmessage'] = null;
		onerror: WorkerLike['onerror'] = null;
		onmessageerror: WorkerLike['onmessageerror'] = null;
		isDead = false;
		end: () => void = () => undefined;
		readonly ended = new Promise<void>((resolve) => (this.end = resolve));
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
				return this.say({ type: 'loaded', id, contextTokens: 4096 });
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
			const usage = {
				promptTokens: 9,
				newestTokens: 8,
				aheadTokens: 0,
				replyTokens: tokens.length,
				firstTokenMs: 1,
				totalMs: 2
			};
			this.say({ type: 'done', id, raw, finish, usage });
		}
	}

	const engine = createWebLlmEngine({
		modelId: 'm',
		files: async () => stored,
		createWorker: () => {
			workers.push(new FakeWorker());
			return workers.at(-1)!;
		},
		timers,
		persona: () => 'short',
		seed: null
	});
	return {
		engine,
		timers,
		asked,
		forced,
		workers: () => workers.length,
		clearCache: () => workers.at(-1)?.say({ type: 'forgot', id: null }),
		loseDevice: () =>
			workers.at(-1)?.say({ type: 'lost', id: null, message: 'DeviceLostError: unknown' }),
		forget: () => (stored = err({ code: 'engine.modelMissing' })),
		says: (...next) => (tokens = next),
		silentAfter: (count) => (silentAfter = count),
		fails: (at, message) => (failure = { at, message }),
		end: () => workers.at(-1)?.end(),
		kill: () => workers.at(-1)?.onerror?.(new Event('error'))
	};
}

describeModelEngine('WebLLM', bench);

const signal = () => new AbortController().signal;

it('sends back what its library holds where another line was shown, but for a role flip', async () => {
	const { engine, says, asked } = bench();
	await engine.load(signal(), () => undefined);
	says('您好，', '很高兴');
	const first = requestOf(0);
	const events = await collect(engine.reply(signal(), first));
	expect(events.at(-1)).toMatchObject({ text: '您好，很高兴', usage: { appended: false } });
	const shown = [{ caller: first.callerSaid, direction: first.direction, callee: '要停多久？' }];
	const outcome = { turn: 0, verdict: 'rejected', shown: '要停多久？' } as const;
	engine.settle?.({ ...outcome, roleFlip: false });
	const second = await collect(engine.reply(signal(), requestOf(1, { history: shown })));
	expect(asked[1]!.at(-2)?.content).toBe('您好，很高兴');
	expect(second.at(-1)).toMatchObject({ usage: { appended: true, newestTokens: 8 } });
	engine.settle?.({ ...outcome, roleFlip: true });
	const third = await collect(engine.reply(signal(), requestOf(1, { history: shown })));
	expect(asked[2]!.at(-2)?.content).toBe('要停多久？');
	expect(third.at(-1)).toMatchObject({ usage: { appended: false } });
});

it('knows that everything is read anew once the cache was cleared between two replies', async () => {
	const { engine, clearCache } = bench();
	await engine.load(signal(), () => undefined);
	const appended: unknown[] = [];
	for (const turn of [0, 1, 2, 3]) {
		if (turn === 2) clearCache();
		const events = await collect(engine.reply(signal(), requestOf(turn)));
		appended.push((events.at(-1) as { usage?: { appended?: boolean } }).usage?.appended);
	}
	expect(appended).toEqual([false, true, false, true]);
});

it('puts the pick-up line into the history of its library while the telephone rings', async () => {
	const { engine, forced, asked } = bench();
	await engine.load(signal(), () => undefined);
	const ringing = requestOf(-1, { callerSaid: '', scripted: '喂，哪位？' });
	await engine.warmUp(signal(), ringing);
	await collect(engine.reply(signal(), requestOf(0)));
	expect(forced).toEqual(['喂，哪位？', null]);
	expect(asked[1]!.slice(0, asked[0]!.length)).toEqual(asked[0]);
});

it('ends the worker when loading is cancelled, and starts another one next time', async () => {
	const { engine, workers } = bench();
	const abort = new AbortController();
	expect(await engine.load(abort.signal, () => abort.abort())).toBeNull();
	expect(await engine.load(signal(), () => undefined)).toBeNull();
	expect(workers()).toBe(2);
});

it('whose device is lost between two replies says so at the next one and is built anew', async () => {
	const { engine, workers, loseDevice } = bench();
	await engine.load(signal(), () => undefined);
	await collect(engine.reply(signal(), requestOf(0)));
	loseDevice();
	expect(await collect(engine.reply(signal(), requestOf(1)))).toMatchObject([
		{ kind: 'failed', error: { code: 'engine.deviceLost' } }
	]);
	expect(await engine.load(signal(), () => undefined)).toBeNull();
	expect(workers()).toBe(2);
	expect((await collect(engine.reply(signal(), requestOf(1)))).at(-1)).toMatchObject({
		kind: 'done'
	});
});

it('whose worker dies while it loads says why', async () => {
	const { engine, kill } = bench();
	expect(await engine.load(signal(), kill)).toMatchObject({ code: 'engine.workerDead' });
});

it('whose files are gone says so without starting a worker', async () => {
	const { engine, forget, workers } = bench();
	forget();
	expect(await engine.load(signal(), () => undefined)).toMatchObject({
		code: 'engine.modelMissing'
	});
	expect(workers()).toBe(0);
});

it('loads once for two who ask at the same time', async () => {
	const { engine, workers } = bench();
	const both = [engine.load(signal(), () => undefined), engine.load(signal(), () => undefined)];
	expect(await Promise.all(both)).toEqual([null, null]);
	expect(workers()).toBe(1);
});

it('tells at once who watches when it is gone between two replies, and only then', async () => {
	const { engine, kill, loseDevice, fails } = bench();
	const told: string[] = [];
	engine.watch?.(({ code }) => told.push(code));
	await engine.load(signal(), () => undefined);
	kill();
	await engine.load(signal(), () => undefined);
	loseDevice();
	expect(told).toEqual(['engine.workerDead', 'engine.deviceLost']);
	await engine.load(signal(), () => undefined);
	fails('reply', 'DeviceLostError: gone');
	await collect(engine.reply(signal(), requestOf()));
	await engine.unload();
	expect(told).toHaveLength(2);
});

it('knows in mid-prefill that the browser ended its worker, and builds another', async () => {
	const { engine, end, silentAfter, workers } = bench();
	await engine.load(signal(), () => undefined);
	silentAfter(0);
	const asked = collect(engine.reply(signal(), requestOf()));
	await Promise.resolve();
	end();
	expect((await asked).at(-1)).toMatchObject({
		kind: 'failed',
		error: { code: 'engine.workerDead' }
	});
	await engine.load(signal(), () => undefined);
	expect(workers()).toBe(2);
	await engine.unload();
});

it('sends less after its library found the call too long', async () => {
	const { engine, asked, fails, says } = bench();
	await engine.load(signal(), () => undefined);
	says('嗯。');
	const history: Exchange[] = [];
	const ask = async (turn: number) => {
		const request = requestOf(turn, { history: [...history] });
		const [...events] = await collect(engine.reply(signal(), request));
		history.push({ caller: request.callerSaid, direction: request.direction, callee: '嗯。' });
		return events.at(-1);
	};
	for (let turn = 0; turn < 4; turn += 1) await ask(turn);
	fails('reply', 'ContextWindowSizeExceededError: Prompt tokens exceed context window size');
	expect(await ask(4)).toMatchObject({ kind: 'failed', error: { code: 'engine.contextFull' } });
	expect(await ask(5)).toMatchObject({ kind: 'done' });
	const told = asked.at(-1)!.map(({ content }) => content.split('\n')[0]);
	expect(told).not.toContain('第0句');
	expect(told).toEqual(expect.arrayContaining(['第3句', '第4句', '第5句']));
});
