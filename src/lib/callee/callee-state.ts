import type { Channel } from '#lib/core/channel.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import type { Act } from './direction.ts';
import type { SaidFact } from '#lib/understanding/observation.ts';

export type ConcernStatus =
	'latent' | 'open' | 'asked' | 'partial' | 'satisfied' | 'deferred' | 'disputed';

export interface ConcernState {
	readonly id: string;
	readonly status: ConcernStatus;
	/** How often he has asked it. */
	readonly tries: number;
	/** Caller turn of the last change; -1 at the start. */
	readonly turn: number;
}

export type Mood = 'calm' | 'brisk' | 'irritated' | 'last-chance' | 'warming';

export interface ScheduledEvent {
	readonly cardId: string;
	/** Caller turn after which it happens. */
	readonly turn: number;
	/** Turn at which it ends the call, or null. */
	readonly deadline: number | null;
	readonly status: 'waiting' | 'announced' | 'handled' | 'ignored';
}

/**
 * The whole of him between two turns: plain JSON, integers only. A call resumes from a snapshot of this
 * plus the seed, because chance depends on (seed, turn, label) alone.
 */
export interface CalleeState {
	readonly difficulty: Difficulty;
	readonly seed: number;
	/** Caller turns taken so far (silences count). */
	readonly turn: number;
	/** 0..100 */
	readonly patience: number;
	/** 0..100 */
	readonly trust: number;
	readonly concerns: readonly ConcernState[];
	/** Concern asked last, until it is answered or dropped. */
	readonly askedConcernId: string | null;
	readonly askedChannel: Channel | null;
	/** Caller turns in a row that were vague or beside the point. */
	readonly vagueRun: number;
	readonly staleTurns: number;
	readonly warned: boolean;
	readonly wantsChannel: boolean;
	readonly channel: 'none' | 'offered' | 'agreed';
	readonly channelKind: Channel | null;
	readonly contactGiven: boolean;
	readonly noticedErrors: number;
	readonly rudeCount: number;
	readonly injectionCount: number;
	readonly hypeCount: number;
	readonly cuts: number;
	readonly silences: number;
	readonly identityKnown: boolean;
	readonly purposeKnown: boolean;
	/** Caller turn at which an event ends the call; null when none does. */
	readonly deadlineTurn: number | null;
	readonly events: readonly ScheduledEvent[];
	readonly memoriesTold: readonly string[];
	readonly factsSaid: readonly SaidFact[];
	/** Characters heard so far, for pacing. */
	readonly heardLength: number;
	/** Specific answers in a row. */
	readonly specificRun: number;
	/** Caller turn whose acknowledgement was last rewarded; -1 before the first. */
	readonly acknowledgedTurn: number;
	/** The caller proposed a next step when he had no more questions. */
	readonly proposed: boolean;
	/** The caller asked for his contact. */
	readonly contactAsked: boolean;
	/** What he did last; the next turn is read against it. */
	readonly lastAct: Act;
	/** How often he said that nothing is left. */
	readonly nothingMore: number;
	/** Honest gaps accepted on questions that the document does answer. */
	readonly gapsAccepted: number;
	/** Told as the reason for a question; absent before the first, and in calls stored before there was one. */
	readonly reasonsTold?: readonly string[];
	/** He has asked for time to think once; absent until then. */
	readonly wavered?: boolean;
	readonly ended: CalleeEnd | null;
}

/** How and why the call ended, in numbers of the document's lists (1-based; null when none fits). */
export interface CalleeEnd {
	readonly ending: EndingClass;
	readonly callerEnd: number | null;
	readonly calleeEnd: number | null;
	/** i18n key under `endReason.` that says why, with the rule ids that led to it. */
	readonly reason: string;
	readonly channelAgreed: boolean;
}

/** One rule that fired, in a form that debrief and replay show: "耐心 52→38: 问了时长, 没有得到数字". */
export interface FiredRule {
	/** i18n key under `rules.`. */
	readonly rule: string;
	readonly patience: number;
	readonly trust: number;
	/** Placeholders of the sentence: concern question, quote, number said … */
	readonly params?: Readonly<Record<string, string | number>>;
}
