import type { Timeline, TimedLine } from './timeline.ts';

/** What the screen shows at one moment of a replay. */
export interface ReplayFrame {
	/** Lines begun so far, oldest first. */
	readonly lines: readonly TimedLine[];
	/** The line that is being spoken and how much of it is out (UTF-16 units); null in a pause. */
	readonly caption: { readonly key: string; readonly shown: number } | null;
	/** Exchange that is going on; -1 from the pick-up to the first word of the caller. */
	readonly turn: number;
	/** Last turn whose effect on him already shows; -1 before the first. */
	readonly effectTurn: number;
}

/** A pure function of time: the same moment gives the same frame, however it was reached. */
export function frameAt(timeline: Timeline, ms: number): ReplayFrame {
	const begun = timeline.lines.filter((one) => one.startMs <= ms);
	const last = begun.at(-1);
	const turn = timeline.turns.findLast((one) => one.startMs <= ms)?.turn ?? -1;
	const effectTurn = timeline.turns.findLast((one) => one.effectMs <= ms)?.turn ?? -1;
	const caption =
		last !== undefined && ms < last.endMs ? { key: last.line.key, shown: shownAt(last, ms) } : null;
	return { lines: begun, caption, turn, effectTurn };
}

/** A piece is out when its time begins, so that the first is there at once. */
function shownAt({ startMs, steps, line }: TimedLine, ms: number): number {
	let at = startMs;
	let shown = 0;
	for (const step of steps) {
		if (ms < at) return shown;
		shown = step.end;
		at += step.ms;
	}
	return ms < at ? shown : line.text.length;
}

/** Where the neighbouring exchange begins; within `GRACE_MS` of its own beginning "back" means the one before. */
const GRACE_MS = 1200;

export function turnStart(timeline: Timeline, ms: number, direction: 'back' | 'on'): number {
	const starts = timeline.turns.map((one) => one.startMs);
	return direction === 'on'
		? (starts.find((start) => start > ms) ?? timeline.lengthMs)
		: (starts.findLast((start) => start < ms - GRACE_MS) ?? 0);
}

/** Where the neighbouring mark is; where there is none, the moment itself. */
export function markStart(timeline: Timeline, ms: number, direction: 'back' | 'on'): number {
	const times = timeline.marks.map((one) => one.atMs);
	return direction === 'on'
		? (times.find((time) => time > ms) ?? ms)
		: (times.findLast((time) => time < ms - GRACE_MS) ?? ms);
}
