import type { Attempt, SpokenLine, Turn } from '#lib/attempt/attempt.ts';
import type { CalleeState } from '#lib/callee/callee-state.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';

/** Fakers of what a call leaves behind: complete, valid, and as dull as possible. */
export const fakeState = (change: Partial<CalleeState> = {}): CalleeState =>
	({
		difficulty: 'normal',
		seed: 7,
		turn: 0,
		patience: 60,
		trust: 40,
		concerns: [{ id: 'p1', status: 'open', tries: 0, turn: -1 }],
		askedConcernId: null,
		askedChannel: null,
		vagueRun: 0,
		staleTurns: 0,
		warned: false,
		wantsChannel: false,
		channel: 'none',
		channelKind: null,
		contactGiven: false,
		noticedErrors: 0,
		rudeCount: 0,
		injectionCount: 0,
		hypeCount: 0,
		cuts: 0,
		silences: 0,
		identityKnown: false,
		purposeKnown: false,
		deadlineTurn: null,
		events: [],
		memoriesTold: [],
		factsSaid: [],
		heardLength: 0,
		ended: null,
		...change
	}) as CalleeState;

export const fakeDirection = (change: Partial<Direction> = {}): Direction =>
	({
		turn: -1,
		act: 'pick-up',
		mood: 'brisk',
		reaction: null,
		concernId: null,
		question: '',
		missing: '',
		said: '',
		expected: '',
		channel: null,
		eventId: null,
		memoryId: null,
		contact: '',
		end: null,
		maxLength: 20,
		why: 'pickUp',
		...change
	}) as Direction;

export const fakeLine = (text = '喂，哪位？'): SpokenLine => ({
	text,
	rung: 'template',
	scripted: text,
	frameId: `f-${text}`,
	rejected: [],
	usage: null,
	faults: []
});

export const fakeTurn = (index: number, text = `第${index + 1}句`): Turn => ({
	index,
	startedAtMs: 1000 + index * 10_000,
	sentAtMs: 5000 + index * 10_000,
	input: { kind: 'said', text },
	heard: text,
	cut: false,
	observation: null,
	rules: [],
	direction: fakeDirection({ turn: index, act: 'ask' }),
	line: fakeLine(`嗯，第${index + 1}`),
	lineAtMs: 6000 + index * 10_000,
	stateAfter: fakeState({ turn: index + 1 }),
	hints: 0,
	faults: []
});

export const fakeAttempt = (change: Partial<Attempt> = {}): Attempt => ({
	schema: 1,
	id: 'a1',
	profileId: 'default',
	scenario: {
		id: 'upgrade',
		title: '系统升级',
		locale: 'zh-CN',
		documentHash: 'abc',
		compileVersion: 1
	},
	settings: { seed: 7, difficulty: 'normal', help: 'none', silenceMs: 20_000 },
	startedAt: 1_700_000_000_000,
	endedAt: null,
	status: 'running',
	pickUp: { direction: fakeDirection(), line: fakeLine(), state: fakeState() },
	turns: [],
	end: null,
	rung: 'template',
	modelId: null,
	parent: null,
	note: '',
	starred: false,
	summary: null,
	appVersion: '1',
	...change
});

/** The same attempt after its end, as `finish` gets it. */
export const endedAttempt = (change: Partial<Attempt> = {}, total = 70): Attempt =>
	fakeAttempt({
		status: 'ended',
		endedAt: 1_700_000_060_000,
		end: {
			ending: 'agreed',
			callerEnd: 1,
			calleeEnd: 1,
			reason: 'satisfied',
			channelAgreed: false
		},
		summary: {
			total,
			ending: 'agreed',
			success: true,
			callerTurns: change.turns?.length ?? 0,
			talkMs: 60_000,
			rubricVersion: 1
		},
		...change
	});

export const fakeCard = (total = 70): ScoreCard => ({
	rubricVersion: 1,
	total,
	beforeCaps: total,
	band: null,
	dimensions: [],
	caps: [],
	hintCost: 0,
	steps: [],
	questions: [],
	factErrors: [],
	outcome: { ending: 'agreed', success: true, callerEnd: 1, calleeEnd: 1, closing: true },
	void: false
});
