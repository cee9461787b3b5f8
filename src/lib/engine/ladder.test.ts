import { describe, expect, it } from 'vitest';
import { compileDocument } from '#lib/scenarios/compile.ts';
import { readFileSync } from 'node:fs';
import { collect, requestOf } from '../../../tests/support/engine-contract.ts';
import { directionFaker } from '../../../tests/support/line-directions.ts';
import { createManualClock } from '../../../tests/support/manual-clock.ts';
import { createLadder } from './ladder.ts';
import type {
	EngineError,
	ReplyEngine,
	ReplyEvent,
	ReplyOutcome,
	ReplyRequest
} from './reply-engine.ts';

const scenario = compileDocument(
	readFileSync('src/lib/scenarios/packs/upgrade.md', 'utf8')
).compiled!;
const downtime = scenario.concerns.find((concern) => concern.want === 'number')!;
const GOOD = '别说大概，中断到底多久？';

const ask = (turn = 1, over: Partial<ReplyRequest> = {}): ReplyRequest =>
	requestOf(turn, {
		scenario,
		direction: directionFaker({
			turn,
			act: 'probe',
			mood: 'irritated',
			concernId: downtime.id,
			question: downtime.question
		}),
		callerSaid: '我们这次升级大概半小时。',
		scripted: '具体点，切换和中断要多长时间？',
		...over
	});

type Behaviour = (signal: AbortSignal) => AsyncIterable<ReplyEvent>;
const says = (text: string): Behaviour =>
	async function* () {
		yield { kind: 'token', text };
		yield { kind: 'done', text, rung: 'webllm', rejected: [], usage: null };
	};
const fails = (code: EngineError['code']): Behaviour =>
	async function* () {
		yield { kind: 'failed', error: { code } };
	};
// eslint-disable-next-line require-yield -- a dead worker
const hangs: Behaviour = async function* () {
	await new Promise(() => undefined);
};

function setUp(start: { loadError?: EngineError; loads?: () => Promise<null> } = {}) {
	const clock = createManualClock();
	const settled: ReplyOutcome[] = [];
	const fallbacks: string[] = [];
	let behave: Behaviour = says(GOOD);
	let loads = 0;
	let asked = 0;
	const model: ReplyEngine = {
		rung: 'webllm',
		modelId: 'm',
		async load() {
			loads += 1;
			await start.loads?.();
			return start.loadError ?? null;
		},
		warmUp: () => Promise.resolve(null),
		reply(signal) {
			asked += 1;
			return behave(signal as AbortSignal);
		},
		settle: (outcome) => void settled.push(outcome),
		unload: () => Promise.resolve()
	};
	const ladder = createLadder({
		model,
		wait: (ms, signal) => clock.wait(ms, signal),
		patienceMs: 10_000,
		createAbort: () => new AbortController(),
		onFallback: (error) => fallbacks.push(error.code)
	});
	const live = new AbortController();
	const reply = async (request = ask()) => {
		const [done, ...more] = await collect(ladder.reply(live.signal, request));
		expect(more).toEqual([]);
		if (done?.kind !== 'done') return null;
		const codes = done.rejected.flatMap((one) => one.codes);
		return [done.rung, done.text, ...codes].join(' ');
	};
	return {
		clock,
		ladder,
		live,
		reply,
		settled,
		fallbacks,
		model: (next: Behaviour) => (behave = next),
		counts: () => ({ loads, asked }),
		load: () => ladder.load(live.signal, () => undefined)
	};
}
const SCRIPTED = 'template 具体点，切换和中断要多长时间？';

describe('the one engine of a call', () => {
	it('shows what the model said once all of it has passed, and no token before', async () => {
		const { load, reply, settled, ladder } = setUp();
		await load();
		expect(await reply()).toBe(`webllm ${GOOD}`);
		expect(settled).toEqual([{ turn: 1, verdict: 'kept', roleFlip: false, shown: GOOD }]);
		expect([ladder.rung, ladder.modelId]).toEqual(['webllm', 'm']);
	});

	it('says the scripted line in place of one that he would not say, and tells the model', async () => {
		const { load, reply, model, settled } = setUp();
		await load();
		model(says('您好，很高兴为您服务，请问中断多长时间？'));
		expect(await reply()).toContain(`${SCRIPTED} role-flip`);
		expect(settled).toMatchObject([{ verdict: 'rejected', roleFlip: true }]);
	});

	it('leaves pick-up, interruptions and goodbyes to the templates', async () => {
		const { load, reply, counts } = setUp();
		await load();
		const end = {
			ending: 'annoyed' as const,
			callerEnd: null,
			calleeEnd: null,
			reason: 'x',
			channelAgreed: false
		};
		for (const direction of [
			directionFaker({ act: 'pick-up' }),
			directionFaker({ act: 'interrupt' }),
			directionFaker({ act: 'hang-up', end })
		])
			expect(await reply(ask(1, { direction }))).toBe(SCRIPTED);
		expect(counts().asked).toBe(0);
	});

	it('is a call on templates when the model does not load, and says so', async () => {
		const { load, reply, ladder, fallbacks } = setUp({ loadError: { code: 'engine.outOfMemory' } });
		expect(await load()).toEqual({ code: 'engine.outOfMemory' });
		expect(await reply()).toBe(SCRIPTED);
		expect([ladder.rung, ladder.modelId, fallbacks.join()]).toEqual([
			'template',
			null,
			'engine.outOfMemory'
		]);
	});

	it('speaks from templates while the model still loads', async () => {
		let finish!: () => void;
		const loading = new Promise<null>((resolve) => (finish = () => resolve(null)));
		const { load, reply, fallbacks } = setUp({ loads: () => loading });
		const loaded = load();
		expect(await reply()).toBe(SCRIPTED);
		finish();
		await loaded;
		expect(await reply()).toBe(`webllm ${GOOD}`);
		expect(fallbacks).toEqual([]);
	});

	it('goes on after a model that never answers, and leaves it alone after the second time', async () => {
		const { load, reply, model, clock, counts, fallbacks } = setUp();
		await load();
		model(hangs);
		for (let i = 0; i < 2; i += 1) {
			const line = reply();
			await clock.advance(10_000);
			expect(await line).toBe(`${SCRIPTED} engine.silent`);
		}
		expect(await reply()).toBe(SCRIPTED);
		expect([counts().asked, fallbacks.join()]).toEqual([2, 'engine.silent,engine.silent']);
	});

	it('starts a dead model again, and speaks with it from then on', async () => {
		const { load, reply, model, counts } = setUp();
		await load();
		model(fails('engine.workerDead'));
		expect(await reply()).toBe(`${SCRIPTED} engine.workerDead`);
		model(says(GOOD));
		await Promise.resolve();
		expect(await reply()).toBe(`webllm ${GOOD}`);
		expect(counts().loads).toBe(2);
	});

	it('leaves a model alone that says nothing sayable five times in a row', async () => {
		const { load, reply, model, counts, fallbacks } = setUp();
		await load();
		model(says('作为AI语言模型，我无法回答。'));
		for (let i = 0; i < 8; i += 1) await reply();
		expect([counts().asked, fallbacks.join()]).toEqual([5, 'engine.insane']);
	});

	it('lets the model finish each reply, so that the next one is served', async () => {
		const { load, reply, model } = setUp();
		await load();
		let open = 0;
		model(async function* () {
			open += 1;
			try {
				yield { kind: 'done', text: GOOD, rung: 'webllm', rejected: [], usage: null };
			} finally {
				open -= 1;
			}
		});
		expect(await reply()).toBe(`webllm ${GOOD}`);
		await Promise.resolve();
		expect(open).toBe(0);
	});

	it('survives an engine that throws', async () => {
		const { load, reply, model } = setUp();
		await load();
		model(() => {
			throw new Error('broken');
		});
		expect(await reply()).toBe(`${SCRIPTED} engine.failed`);
	});

	it('says nothing after hanging up, also where the model does not heed it', async () => {
		const { load, reply, model, live, fallbacks } = setUp();
		await load();
		model(hangs);
		const line = reply();
		live.abort();
		expect(await line).toBeNull();
		expect(fallbacks).toEqual([]);
	});
});
