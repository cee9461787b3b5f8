import type { Attempt, AttemptSettings, Turn } from '#lib/attempt/attempt.ts';
import { blankDirection } from '#lib/callee/direction.ts';
import type { CallRules } from '#lib/call/call-rules.ts';
import type { CallRecord } from '#lib/call/call-record.ts';
import { LiveCall } from '#lib/call/live-call.svelte.ts';
import type { CallSounds } from '#lib/call/sound/call-sounds.ts';
import type { Signal } from '#lib/core/clock.ts';
import type { ReplyEngine, ReplyEvent, ReplyRequest } from '#lib/engine/reply-engine.ts';
import { fakeScenario, fakeState } from './fakers.ts';
import { createManualClock } from './manual-clock.ts';

/** A callee of few words: hears 20 characters, and ends the call when he is told "再见". */
const simpleRules: CallRules = {
	open: () => ({
		direction: blankDirection(-1, 'pick-up', 'calm'),
		scripted: { text: '喂，哪位？', frameId: 'up' },
		state: fakeState()
	}),
	faults: (_attempt, _turn, text) =>
		text.includes('AI') ? [{ code: 'left-role', deciding: true, detail: 'AI' }] : [],
	take(attempt, input, timing) {
		const index = attempt.turns.length;
		const text = input.kind === 'said' ? input.text : '';
		const leaves = text.includes('再见') || input.kind === 'hang-up';
		const ended = {
			ending: input.kind === 'hang-up' ? ('caller-hung-up' as const) : ('agreed' as const),
			callerEnd: null,
			calleeEnd: null,
			reason: 'x',
			channelAgreed: false
		};
		const turn: Turn = {
			index,
			...timing,
			input,
			heard: text.slice(0, 20),
			cut: text.length > 20,
			observation: null,
			rules: [],
			direction: input.kind === 'hang-up' ? null : blankDirection(index, 'ask', 'calm'),
			line: null,
			lineAtMs: timing.sentAtMs,
			stateAfter: fakeState({ turn: index + 1, ended: leaves ? ended : null }),
			faults: []
		};
		return {
			turn,
			scripted:
				input.kind === 'hang-up' ? null : { text: `第${index + 1}句。`, frameId: `f${index}` }
		};
	}
};

/** An engine that answers when the test lets it, with what the test tells it. */
export interface FakeEngine extends ReplyEngine {
	loadMs: number;
	replyMs: number;
	answer: (request: ReplyRequest) => ReplyEvent;
	readonly asked: ReplyRequest[];
	aborted: number;
}

export interface TestCallOptions {
	readonly settings?: Partial<AttemptSettings>;
	readonly pace?: 'spoken' | 'instant';
	readonly rung?: ReplyEngine['rung'];
	readonly hint?: (attempt: Attempt) => string | null;
	readonly savesFail?: boolean;
}

/** A call with everything around it faked: actions return the driver, time passes only on `wait`. */
export function testCall(options: TestCallOptions = {}) {
	const clock = createManualClock();
	const log: string[] = [];
	const stored: { attempt: Attempt | null; turns: Turn[]; finished: Attempt | null } = {
		attempt: null,
		turns: [],
		finished: null
	};
	const disk = { isFull: options.savesFail ?? false };
	const saved = () => Promise.resolve(!disk.isFull);
	const record: CallRecord = {
		begin: (attempt) => (log.push('begin'), (stored.attempt = attempt), saved()),
		append: (_id, turn) => (log.push(`turn ${turn.index}`), stored.turns.push(turn), saved()),
		finish: (attempt) => (log.push('finish'), (stored.finished = attempt), saved())
	};
	const sounds: CallSounds = {
		ring: () => (log.push('ring'), () => void log.push('ring off')),
		pickUp: () => void log.push('click'),
		cutIn: () => void log.push('cut in'),
		hangUp: () => void log.push('busy tone')
	};
	const engine: FakeEngine = {
		rung: options.rung ?? 'template',
		modelId: null,
		loadMs: 0,
		replyMs: 0,
		asked: [],
		aborted: 0,
		answer: (request) => ({
			kind: 'done',
			text: request.scripted,
			rung: engine.rung,
			rejected: [],
			usage: null
		}),
		async load(signal) {
			await clock.wait(engine.loadMs, signal);
			return null;
		},
		warmUp: () => Promise.resolve(null),
		async *reply(signal: Signal, request: ReplyRequest) {
			engine.asked.push(request);
			if (engine.replyMs > 0) await clock.wait(engine.replyMs, signal);
			if (signal.aborted) engine.aborted += 1;
			else yield engine.answer(request);
		},
		unload: () => Promise.resolve()
	};
	const call = new LiveCall(
		{
			clock,
			scenario: fakeScenario(),
			rules: simpleRules,
			engine,
			record,
			sounds,
			pace: options.pace ?? 'spoken',
			profileId: 'default',
			newId: () => 'a1',
			appVersion: 'test',
			hint: options.hint ?? (() => null)
		},
		{ seed: 7, difficulty: 'normal', help: 'hints', silenceMs: 20_000, ...options.settings }
	);

	const driver = {
		call,
		clock,
		engine,
		log,
		stored,
		disk,
		/** The situation as a short string: "ringing", "caller 0", "callee-speaks 2!" (! = he ends it). */
		get where(): string {
			const { state } = call;
			if (state.phase !== 'connected')
				return state.phase === 'ended' ? `ended by ${state.by}` : state.phase;
			const { floor } = state;
			return `${floor.at} ${floor.turn}${'ends' in floor && floor.ends ? '!' : ''}`;
		},
		/** The transcript as it looks: "callee: 喂，哪位？ | caller: 您好[剩下的没听到]". */
		get seen(): string {
			return call.lines
				.map((line) => {
					const until = call.caption?.key === line.key ? call.caption.shown : line.text.length;
					const text = line.kind === 'said' ? line.text.slice(0, until) : `(${line.kind})`;
					const cut = text.slice(line.heardLength);
					return `${line.who}: ${text.slice(0, line.kind === 'said' ? line.heardLength : undefined)}${line.kind === 'said' && cut ? `[${cut}]` : ''}`;
				})
				.join(' | ');
		},
		async wait(ms: number) {
			await clock.advance(ms);
			return driver;
		},
		/** Lets time pass until the call is there; a minute at most. */
		async until(where: string) {
			for (let i = 0; i < 1200 && driver.where !== where; i += 1) await clock.advance(50);
			if (driver.where !== where) throw new Error(`still at ${driver.where}, not at ${where}`);
			return driver;
		},
		/** Dials and listens to the pick-up line: the caller has the floor. */
		async connect() {
			call.dial();
			await clock.advance(10_000);
			return driver;
		},
		async say(text: string) {
			call.say(text);
			await clock.advance(0);
			return driver;
		}
	};
	return driver;
}
