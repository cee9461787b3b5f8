import { describe, expect, it } from 'vitest';
import type {
	LoadProgress,
	ReplyEngine,
	ReplyEvent,
	ReplyRequest
} from '#lib/engine/reply-engine.ts';
import { directionFaker } from './line-directions.ts';
import { fakeScenario } from './fakers.ts';
import type { ManualTimers } from './manual-timers.ts';

/** An engine over a fake of its library, and what a test may do to that library. */
export interface EngineBench {
	readonly engine: ReplyEngine;
	readonly timers: ManualTimers;
	/** Words of the next replies, token by token. */
	readonly says: (...tokens: string[]) => void;
	/** After so many tokens nothing comes any more; 0 = not even the first. */
	readonly silentAfter: (tokens: number) => void;
	/** The worker ends now, as after an uncaught error. */
	readonly kill: () => void;
	/** What the library throws at the next load or reply. */
	readonly fails: (at: 'load' | 'reply', message: string) => void;
	/** Whole messages the library was asked with, newest last. */
	readonly asked: readonly (readonly { readonly role: string; readonly content: string }[])[];
}

export const requestOf = (turn = 0, over: Partial<ReplyRequest> = {}): ReplyRequest => ({
	scenario: fakeScenario(),
	direction: directionFaker({ turn, act: 'probe', question: '要停多久？' }),
	callerSaid: `第${turn}句`,
	history: [],
	scripted: '到底要停多久？',
	...over
});

export async function collect(events: AsyncIterable<ReplyEvent>): Promise<ReplyEvent[]> {
	const all: ReplyEvent[] = [];
	for await (const event of events) all.push(event);
	return all;
}

const kinds = (events: readonly ReplyEvent[]) => events.map((event) => event.kind).join(' ');
const signal = () => new AbortController().signal;
const load = (
	engine: ReplyEngine,
	onProgress: (progress: LoadProgress) => void = () => undefined
) => engine.load(signal(), onProgress);

/** What every engine that speaks with a model promises, over a fake of its library. */
export function describeModelEngine(name: string, create: () => EngineBench): void {
	describe(`${name} as a reply engine`, () => {
		it('loads with progress that never goes back, and a second time for nothing', async () => {
			const { engine } = create();
			const seen: number[] = [];
			expect(await load(engine, ({ ratio }) => seen.push(ratio))).toBeNull();
			expect(seen).toEqual([...seen].sort((a, b) => a - b));
			expect(seen.every((ratio) => ratio >= 0 && ratio <= 1)).toBe(true);
			const before = seen.length;
			expect(await load(engine, ({ ratio }) => seen.push(ratio))).toBeNull();
			expect(seen).toHaveLength(before);
		});

		it('streams tokens that add up to the text that it is done with', async () => {
			const { engine, says } = create();
			await load(engine);
			says('到底', '停', '多久？');
			const events = await collect(engine.reply(signal(), requestOf()));
			expect(kinds(events)).toBe('token token token done');
			const done = events.at(-1) as Extract<ReplyEvent, { kind: 'done' }>;
			expect([done.text, done.rung, done.rejected]).toEqual(['到底停多久？', engine.rung, []]);
			expect(done.usage!.replyTokens).toBe(3);
			// What a call that runs out of room goes by.
			expect(done.usage!.usedTokens).toBe(done.usage!.promptTokens + 3);
			expect(done.usage!.windowTokens).toBe(4096);
		});

		it('serves two requests one after the other, in the order of asking', async () => {
			const { engine, says, asked } = create();
			await load(engine);
			says('一');
			const [first, second] = await Promise.all([
				collect(engine.reply(signal(), requestOf(1))),
				collect(engine.reply(signal(), requestOf(2)))
			]);
			expect([kinds(first), kinds(second)]).toEqual(['token done', 'token done']);
			expect(asked.map((messages) => /第\d句/.exec(messages.at(-1)!.content)?.[0])).toEqual([
				'第1句',
				'第2句'
			]);
		});

		it('sends earlier exchanges word for word, so that a prefix can be reused', async () => {
			const { engine, says, asked } = create();
			await load(engine);
			says('嗯？');
			const first = requestOf(0);
			await collect(engine.reply(signal(), first));
			const next = requestOf(1, {
				history: [{ caller: first.callerSaid, direction: first.direction, callee: '嗯？' }]
			});
			await collect(engine.reply(signal(), next));
			expect(asked[1]!.slice(0, asked[0]!.length)).toEqual(asked[0]);
			expect(asked[1]![asked[0]!.length]).toMatchObject({ role: 'assistant', content: '嗯？' });
		});

		it('says nothing after an abort, and serves the next request', async () => {
			const { engine, says } = create();
			await load(engine);
			says('一', '二', '三');
			const abort = new AbortController();
			const seen: string[] = [];
			for await (const event of engine.reply(abort.signal, requestOf())) {
				seen.push(event.kind);
				abort.abort();
			}
			expect(seen).toEqual(['token']);
			expect(kinds(await collect(engine.reply(abort.signal, requestOf())))).toBe('');
			expect(kinds(await collect(engine.reply(signal(), requestOf())))).toBe(
				'token token token done'
			);
		});

		it('whose worker dies in mid-reply says so at once and can be loaded again', async () => {
			const { engine, says, silentAfter, kill } = create();
			await load(engine);
			says('一', '二');
			silentAfter(1);
			const seen: ReplyEvent[] = [];
			for await (const event of engine.reply(signal(), requestOf())) {
				seen.push(event);
				if (event.kind === 'token') kill();
			}
			expect(seen.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'engine.workerDead' } });
			silentAfter(Infinity);
			expect(await load(engine)).toBeNull();
			expect(kinds(await collect(engine.reply(signal(), requestOf())))).toBe('token token done');
		});

		it('that falls silent after its first token is given up within three seconds', async () => {
			const { engine, timers, says, silentAfter } = create();
			await load(engine);
			says('一', '二');
			silentAfter(1);
			const reply = collect(engine.reply(signal(), requestOf()));
			await timers.advance(3_000);
			await timers.advance(1_000); // the goodbye that a dead worker never answers
			expect((await reply).at(-1)).toMatchObject({
				kind: 'failed',
				error: { code: 'engine.silent' }
			});
		});

		it('that never says a first token is given up, and the one who waits behind it is served', async () => {
			const { engine, timers, says, silentAfter } = create();
			await load(engine);
			says('一');
			silentAfter(0);
			const first = collect(engine.reply(signal(), requestOf(1)));
			const second = collect(engine.reply(signal(), requestOf(2)));
			await timers.advance(21_000);
			await timers.advance(1_000);
			expect((await first).map((event) => event.kind)).toEqual(['failed']);
			expect(await second).toMatchObject([
				{ kind: 'failed', error: { code: 'engine.modelMissing' } }
			]);
		});

		it.each([
			['memory access out of bounds', 'engine.outOfMemory'],
			['DeviceLostError: the device was lost', 'engine.deviceLost'],
			['unknown model architecture: abc', 'engine.badModel'],
			['something new', 'engine.failed']
		])('tells a failure of its library by a code: %s', async (message, code) => {
			const { engine, fails } = create();
			fails('load', message);
			expect(await load(engine)).toMatchObject({ code });
			expect(await load(engine)).toBeNull();
			fails('reply', message);
			expect(await collect(engine.reply(signal(), requestOf()))).toMatchObject([
				{ kind: 'failed', error: { code } }
			]);
		});

		it('that is not loaded, or not any more, says so', async () => {
			const { engine } = create();
			const missing = [{ kind: 'failed', error: { code: 'engine.modelMissing' } }];
			expect(await collect(engine.reply(signal(), requestOf()))).toMatchObject(missing);
			await load(engine);
			await engine.unload();
			expect(await collect(engine.reply(signal(), requestOf()))).toMatchObject(missing);
		});

		it('is warm after the telephone rang, and a failed warm-up is told', async () => {
			const { engine, says, fails, asked } = create();
			await load(engine);
			says('喂，', '哪位？');
			const ringing = requestOf(-1, { callerSaid: '', scripted: '喂，哪位？' });
			expect(await engine.warmUp(signal(), ringing)).toBeNull();
			expect(asked).toHaveLength(1);
			fails('reply', 'out of memory');
			expect(await engine.warmUp(signal(), ringing)).toMatchObject({ code: 'engine.outOfMemory' });
		});
	});
}
