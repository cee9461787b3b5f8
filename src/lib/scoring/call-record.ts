import type { Channel } from '#lib/core/channel.ts';
import type { Difficulty } from '#lib/core/difficulty.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { CompiledScenario, Concern } from '#lib/scenarios/compiled-scenario.ts';
import type { Observation } from '#lib/understanding/observation.ts';
import type { FactError, QuestionResult, StepResult } from './score-card.ts';

/** What the callee did just before a caller turn, as far as the score needs it. */
export interface CalleeBefore {
	/** His question in the document's words, or what he said in a foreign transcript; '' at pick-up. */
	readonly question: string;
	readonly concernIds: readonly string[];
	/** Knowledge items (numbers) that he asked for. */
	readonly knowledge: readonly number[];
	/** Something that a listener would respond to first: trouble at his end, anger, a bad memory. */
	readonly isCue: boolean;
	readonly refuses: boolean;
	readonly asksChannel: Channel | null;
}

export interface RecordedTurn {
	/** 0-based caller turn. */
	readonly index: number;
	readonly heard: string;
	readonly cut: boolean;
	/** What was typed, heard or not, runs through the script: a paste stays one when he cuts it off. */
	readonly pasted: boolean;
	/** Null for silence and hanging up. */
	readonly observation: Observation | null;
	readonly before: CalleeBefore;
}

export type ConcernOutcome = 'satisfied' | 'deferred' | 'partial' | 'vague' | 'wrong' | 'ignored';

/** How one of his concerns was met over the call. */
export interface ConcernRecord {
	readonly concern: Concern;
	readonly raised: boolean;
	/** Times that he asked it; 0 when it was only answered unasked. */
	readonly tries: number;
	readonly outcome: ConcernOutcome;
	/** Caller turn of the best answer, or of the first chance to answer. */
	readonly turn: number | null;
	readonly quote: string;
	readonly missing: string;
}

export interface CallEnd {
	readonly ending: EndingClass;
	readonly callerEnd: number | null;
	readonly calleeEnd: number | null;
	readonly channelAgreed: boolean;
}

/**
 * One finished call in the form that criteria read, whether it was played here or comes from elsewhere.
 * Null where a foreign transcript does not tell.
 */
export interface CallRecord {
	readonly scenario: CompiledScenario;
	readonly origin: 'attempt' | 'transcript';
	readonly turns: readonly RecordedTurn[];
	readonly steps: readonly StepResult[];
	readonly questions: readonly QuestionResult[];
	readonly factErrors: readonly (FactError & { readonly hard: boolean })[];
	readonly concerns: readonly ConcernRecord[];
	readonly end: CallEnd;
	readonly difficulty: Difficulty | null;
	/** Patience at pick-up and at the end. */
	readonly patience: { readonly start: number; readonly end: number } | null;
	/** Whether what was heard of each turn is known. */
	readonly heardKnown: boolean;
	readonly hints: number;
	/** He himself broke in a way that decided the call. */
	readonly void: boolean;
}

/** Caller turns with what was understood in them. */
export function spokenTurns(
	call: CallRecord
): readonly (RecordedTurn & { readonly observation: Observation })[] {
	return call.turns.filter(
		(turn): turn is RecordedTurn & { readonly observation: Observation } =>
			turn.observation !== null
	);
}
