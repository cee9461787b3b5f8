import { DIFFICULTIES } from '#lib/core/difficulty.ts';
import { cardId, DRILL_GRADES, DRILL_KINDS, type DrillCard } from '#lib/drills/drill-card.ts';
import type { CallDigest } from '#lib/progress/call-digest.ts';
import type { Guard } from './shape.ts';
import { count, flag, id, isRecord, list, nullable, number, oneOf, shape, text } from './shape.ts';

const above: Guard = (value) => number(value) && (value as number) > 0;
const day: Guard = (value) => Number.isSafeInteger(value);

/** The scheduler throws on a memory that it could not have made. */
const memory = shape({
	dueDay: day,
	lastDay: day,
	intervalDays: count,
	stability: above,
	difficulty: (value) => number(value) && (value as number) >= 1 && (value as number) <= 10,
	reps: count,
	lapses: count,
	phase: oneOf([0, 1, 2, 3])
});

const card = shape({
	id,
	profileId: id,
	scenarioId: id,
	kind: oneOf(DRILL_KINDS),
	key: text,
	source: shape({ attemptId: id, startedAt: number }),
	memory: nullable(memory),
	reviews: list(shape({ day, grade: oneOf(DRILL_GRADES) }))
});

const digest = shape({
	attemptId: id,
	profileId: id,
	scenarioId: id,
	startedAt: number,
	difficulty: oneOf(DIFFICULTIES),
	branch: flag,
	total: number,
	dimensions: list(number),
	steps: text,
	concerns: isRecord
});

/** Under another id than its own it would be a second card of one spot. */
export const isDrillCard = (value: unknown): value is DrillCard =>
	card(value) &&
	cardId((value as DrillCard).profileId, value as DrillCard) === (value as DrillCard).id;
export const isCallDigest = (value: unknown): value is CallDigest => digest(value);
