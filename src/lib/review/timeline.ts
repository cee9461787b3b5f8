import type { Attempt, Turn } from '#lib/attempt/attempt.ts';
import { calleeLine, callerLine, type CallLine } from '#lib/call/call-line.ts';
import { paceCaller, paceCaption, type CaptionStep } from '#lib/call/caption-pace.ts';

/** One utterance with the time in which it is spoken, milliseconds from the connection. */
export interface TimedLine {
	readonly line: CallLine;
	readonly startMs: number;
	readonly endMs: number;
	/** How its caption grows; the last step may end before `endMs`. */
	readonly steps: readonly CaptionStep[];
}

export const MARK_KINDS = ['patience-lost', 'patience-won', 'cut', 'event', 'end'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A moment worth jumping to. */
export interface TimelineMark {
	readonly kind: MarkKind;
	/** Caller turn, 0-based. */
	readonly turn: number;
	readonly atMs: number;
	/** Change of patience, 0 where it is not about patience. */
	readonly by: number;
}

/** When one exchange began; turn -1 is the pick-up. */
export interface TimelineTurn {
	readonly turn: number;
	readonly startMs: number;
	/** From here the effect of the turn shows: the caller has spoken. */
	readonly effectMs: number;
}

export interface Timeline {
	readonly lines: readonly TimedLine[];
	readonly turns: readonly TimelineTurn[];
	readonly marks: readonly TimelineMark[];
	readonly lengthMs: number;
}

/** A change of patience (0..100) from this size is a moment of the call. */
const BIG_STEP = 8;
/** Rest after the last word, and the shortest time that any line is on the screen, milliseconds. */
const REST_MS = 800;
const SHORTEST_MS = 300;

const spokenMs = (steps: readonly CaptionStep[]): number =>
	steps.reduce((sum, step) => sum + step.ms, 0);

/** A recorded time as it can be used: never before what came earlier, whatever was stored. */
const notBefore = (time: number, earliest: number): number =>
	Number.isFinite(time) && time > earliest ? time : earliest;

/** The recorded call laid out in time. Total for every stored attempt, also one without turns or with odd times. */
export function timelineOf(attempt: Attempt): Timeline {
	const { locale } = attempt.scenario;
	const lines: TimedLine[] = [];
	const turns: TimelineTurn[] = [{ turn: -1, startMs: 0, effectMs: 0 }];
	let now = 0;
	const speak = (line: CallLine, startMs: number, until: number | null): void => {
		const pace = line.who === 'caller' ? paceCaller : paceCaption;
		const natural = pace(line.text, locale);
		const length = Math.max(SHORTEST_MS, spokenMs(natural));
		// The caller's words fill the time in which they were really typed or spoken.
		const endMs = until === null ? startMs + length : notBefore(until, startMs + SHORTEST_MS);
		const scale = spokenMs(natural) > endMs - startMs ? (endMs - startMs) / length : 1;
		lines.push({
			line,
			startMs,
			endMs,
			steps: natural.map((step) => ({ end: step.end, ms: step.ms * scale }))
		});
		now = endMs;
	};
	speak(calleeLine(-1, attempt.pickUp.line.text), 0, null);
	for (const turn of attempt.turns) {
		const startMs = notBefore(turn.startedAtMs, lines.at(-1)?.startMs ?? 0);
		cutShort(lines, startMs);
		speak(callerLine(turn), startMs, notBefore(turn.sentAtMs, startMs));
		turns.push({ turn: turn.index, startMs, effectMs: now });
		if (turn.line !== null)
			speak(calleeLine(turn.index, turn.line.text), notBefore(turn.lineAtMs, now), null);
	}
	return { lines, turns, marks: marksOf(attempt, turns), lengthMs: now + REST_MS };
}

/** The next speaker began before the line was out: it is whole from there on. */
function cutShort(lines: TimedLine[], startMs: number): void {
	const last = lines.at(-1);
	if (last !== undefined && last.endMs > startMs)
		lines[lines.length - 1] = { ...last, endMs: startMs };
}

function marksOf(attempt: Attempt, turns: readonly TimelineTurn[]): readonly TimelineMark[] {
	const marks: TimelineMark[] = [];
	let before = attempt.pickUp.state.patience;
	for (const turn of attempt.turns) {
		const atMs = turns[turn.index + 1]?.startMs ?? 0;
		const by = turn.stateAfter.patience - before;
		const kind = markOf(turn, by);
		if (kind !== null) marks.push({ kind, turn: turn.index, atMs, by });
		before = turn.stateAfter.patience;
	}
	return marks;
}

function markOf(turn: Turn, by: number): MarkKind | null {
	if (turn.stateAfter.ended !== null) return 'end';
	if (turn.cut) return 'cut';
	if (turn.rules.some((rule) => rule.rule === 'eventHappened')) return 'event';
	if (by <= -BIG_STEP) return 'patience-lost';
	return by >= BIG_STEP ? 'patience-won' : null;
}
