import { keepLast } from '#lib/text/keep-last.ts';
import { askingStretches } from './asking-stretches.ts';
import { bestWording, lineSigns, type LineSigns } from './line-signs.ts';
import { readHeard, type Heard } from './heard.ts';
import { contextOf, findPresence, type Context, type Presence } from './presence.ts';
import { topicsOf } from './question-index.ts';
import type { ScenarioIndex } from './scenario-index.ts';
import { THRESHOLDS } from './thresholds.ts';

/** An item that a line asks about. */
export interface LineQuestion {
	readonly number: number;
	readonly score: number;
}

/** A line of the callee with what it holds of the document. */
export interface CalleeLine {
	readonly heard: Heard;
	readonly presence: Presence;
	/** What it lends to a short answer. */
	readonly context: Context;
	/** Items that its words ask about, best first. */
	readonly questions: readonly LineQuestion[];
	/** What its parts say for each item being asked about. */
	readonly signs: readonly (readonly LineSigns[])[];
}

/** Lines that are kept: the record of a call reads a line, and so does the turn that answers it. */
const KEPT = 8;

const READERS = new WeakMap<ScenarioIndex, (text: string) => CalleeLine>();

/** Reads a line of the callee; what is asked of it is worked out when it is first asked for. */
export function readLine(index: ScenarioIndex, text: string): CalleeLine {
	let read = READERS.get(index);
	if (read === undefined) {
		read = keepLast(KEPT, (line) => lineOf(index, line));
		READERS.set(index, read);
	}
	return read(text);
}

function lineOf(index: ScenarioIndex, text: string): CalleeLine {
	const heard = readHeard(text, index.scenario.locale, index.lexicon, index.sounds);
	let presence: Presence | null = null;
	let context: Context | null = null;
	let questions: readonly LineQuestion[] | null = null;
	let signs: CalleeLine['signs'] | null = null;
	return {
		heard,
		get presence() {
			return (presence ??= findPresence(heard, index.table, null));
		},
		get context() {
			return (context ??= contextOf(heard, index.table, this.presence));
		},
		get questions() {
			return (questions ??= questionsIn(index, heard, this.presence));
		},
		get signs() {
			return (signs ??= lineSigns(index, heard, this.presence));
		}
	};
}

/** Items that the words of a line ask about, best first; each clause may ask about one or two. */
export function questionsIn(
	index: ScenarioIndex,
	heard: Heard,
	presence: Presence
): LineQuestion[] {
	const found = new Map<number, number>();
	for (const stretch of askingStretches(heard)) {
		const topics = topicsOf(index.topics, heard, stretch);
		const top = Math.max(0, ...topics.map(({ score }) => score));
		for (const { number, score } of topics) {
			if (score >= THRESHOLDS.asked && score * 100 >= top * THRESHOLDS.askedNearBest)
				found.set(number, Math.max(found.get(number) ?? 0, score));
		}
	}
	for (const { number, parts } of index.questions) {
		const score = bestWording(parts, index, presence);
		if (score >= THRESHOLDS.askedInWords)
			found.set(number, Math.max(found.get(number) ?? 0, score));
	}
	return [...found]
		.map(([number, score]) => ({ number, score }))
		.sort((a, b) => b.score - a.score || a.number - b.number);
}
