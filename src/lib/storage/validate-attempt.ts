import { DIFFICULTIES, HELP_LEVELS } from '#lib/core/difficulty.ts';
import { ENDING_CLASSES } from '#lib/core/ending.ts';
import { LOCALES } from '#lib/core/locale.ts';
import type { Turn } from '#lib/attempt/attempt.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { AttemptHead } from './schema.ts';
import { count, flag, id, isRecord, list, nullable, number, oneOf, shape, text } from './shape.ts';
import type { Guard } from './shape.ts';
import type { AttemptRow } from './stores.ts';

export const STATUSES = ['running', 'ended', 'void'] as const;
export const RUNGS = ['template', 'wllama', 'webllm'] as const;

const state = shape({
	patience: number,
	trust: number,
	turn: count,
	concerns: list(shape({ id, status: text })),
	events: list(isRecord),
	factsSaid: list(isRecord)
});

const direction = shape({ act: text, mood: text, turn: number });

const line = shape({ text, scripted: text, rung: oneOf(RUNGS), rejected: list(isRecord) });

const said = shape({ kind: oneOf(['said']), text });
const silence = shape({ kind: oneOf(['silence']), ms: number });
const hangUp = shape({ kind: oneOf(['hang-up']) });
const input: Guard = (value) => said(value) || silence(value) || hangUp(value);

const end = shape({
	ending: oneOf(ENDING_CLASSES),
	reason: text,
	channelAgreed: flag,
	callerEnd: nullable(count),
	calleeEnd: nullable(count)
});

const turn = shape({
	index: count,
	startedAtMs: number,
	sentAtMs: number,
	lineAtMs: number,
	input,
	heard: text,
	cut: flag,
	observation: nullable(isRecord),
	rules: list(shape({ rule: text, patience: number, trust: number })),
	direction: nullable(direction),
	line: nullable(line),
	stateAfter: state,
	hints: count,
	faults: list(isRecord)
});

const head = shape({
	schema: count,
	id,
	profileId: id,
	scenario: shape({
		id,
		title: text,
		locale: oneOf(LOCALES),
		documentHash: text,
		compileVersion: count
	}),
	settings: shape({
		seed: count,
		difficulty: oneOf(DIFFICULTIES),
		help: oneOf(HELP_LEVELS),
		silenceMs: nullable(number)
	}),
	startedAt: number,
	endedAt: nullable(number),
	status: oneOf(STATUSES),
	pickUp: shape({ direction, line, state }),
	end: nullable(end),
	rung: oneOf(RUNGS),
	modelId: nullable(text),
	parent: nullable(shape({ attemptId: id, turns: count })),
	note: text,
	starred: flag,
	summary: nullable(shape({ total: number, ending: oneOf(ENDING_CLASSES), success: flag })),
	appVersion: text
});

const row = shape({
	id,
	profileId: id,
	scenarioId: id,
	scenarioTitle: text,
	startedAt: number,
	status: oneOf(STATUSES),
	difficulty: oneOf(DIFFICULTIES),
	rung: oneOf(RUNGS),
	ending: nullable(oneOf(ENDING_CLASSES)),
	success: flag,
	total: nullable(number),
	callerTurns: count,
	talkMs: number,
	seed: count,
	parentId: nullable(id),
	starred: flag,
	help: oneOf(HELP_LEVELS),
	note: text,
	rubricVersion: nullable(count),
	earlierTotal: nullable(number),
	rehearsed: flag
});

const mark = shape({
	id,
	gained: number,
	possible: number,
	messageKey: text,
	evidence: list(isRecord)
});

const card = shape({
	rubricVersion: count,
	total: number,
	beforeCaps: number,
	dimensions: list(shape({ id, points: number, max: number, marks: list(mark) })),
	caps: list(shape({ rule: text, limit: number, evidence: list(isRecord) })),
	hintCost: number,
	steps: list(isRecord),
	questions: list(isRecord),
	factErrors: list(isRecord),
	outcome: shape({ ending: oneOf(ENDING_CLASSES), success: flag }),
	void: flag
});

export const isTurn = (value: unknown): value is Turn => turn(value);
export const isAttemptHead = (value: unknown): value is AttemptHead => head(value);
export const isAttemptRow = (value: unknown): value is AttemptRow => row(value);
export const isScoreCard = (value: unknown): value is ScoreCard => card(value);
