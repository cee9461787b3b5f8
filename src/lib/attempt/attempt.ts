import type { Difficulty, HelpLevel } from '#lib/core/difficulty.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CalleeEnd, CalleeState, FiredRule } from '#lib/callee/callee-state.ts';
import type { Direction } from '#lib/callee/direction.ts';
import type { Observation } from '#lib/understanding/observation.ts';

/** Raised with every change of the stored shape; storage/migrations.ts repairs older ones. */
export const ATTEMPT_SCHEMA = 1;

export type Rung = 'template' | 'wllama' | 'webllm';

/** What the caller did in one turn. */
export type CallerInput =
	/** `text` is everything typed or spoken; what was heard of it is in the turn. */
	| {
			readonly kind: 'said';
			readonly text: string;
			readonly pasted?: boolean;
			readonly hurried?: Hurried;
	  }
	/** Nothing for this long (milliseconds). */
	| { readonly kind: 'silence'; readonly ms: number; readonly hurried?: Hurried }
	| { readonly kind: 'hang-up' };

/**
 * Together with this turn his time ran out, because the model that speaks for him has room for little more. It is part
 * of what happened, so that the call replays without the model.
 */
export type Hurried = true;

/** A fault that he himself made; a deciding one makes the attempt void. */
export interface CalleeFault {
	readonly code:
		| 'role-flip'
		| 'repeat'
		| 'avoid-example'
		| 'imitate-verbatim'
		| 'wrong-ending'
		| 'asked-what-was-told'
		| 'answers-unsaid'
		| 'left-role'
		| 'thanks'
		| 'too-long'
		| 'speaks-for-caller'
		| 'other';
	readonly deciding: boolean;
	readonly detail: string;
}

/** The words he used and where they came from. */
export interface SpokenLine {
	/** As shown. */
	readonly text: string;
	readonly rung: Rung;
	/** What the templates would say: the same on every rung for the same call, and what echoes are checked against. */
	readonly scripted: string;
	/** Frame that worded `scripted`; none is used twice in a call. */
	readonly frameId: string;
	/** Model replies that the validator turned down, with its codes. */
	readonly rejected: readonly { readonly text: string; readonly codes: readonly string[] }[];
	readonly usage: {
		readonly promptTokens: number;
		readonly cachedTokens: number;
		readonly replyTokens: number;
		readonly firstTokenMs: number;
		readonly totalMs: number;
		/** WebLLM: tokens of the newest message; null where they could not be counted. */
		readonly newestTokens?: number | null;
		/** WebLLM: only the newest message was new to its cache. */
		readonly appended?: boolean;
		/** Tokens that the model holds after this reply, and the most that it can. */
		readonly usedTokens?: number;
		readonly windowTokens?: number;
	} | null;
	readonly faults: readonly CalleeFault[];
}

/** One exchange: what the caller did, what was understood, how he changed, what he said. */
export interface Turn {
	/** 0-based caller turn. */
	readonly index: number;
	/** Milliseconds from the connection to the caller's first key or word, and to sending. */
	readonly startedAtMs: number;
	readonly sentAtMs: number;
	readonly input: CallerInput;
	/** The part that was heard (barge-in cuts the rest); '' for silence and hang-up. */
	readonly heard: string;
	readonly cut: boolean;
	readonly observation: Observation | null;
	readonly rules: readonly FiredRule[];
	/** Null after the caller's own hang-up. */
	readonly direction: Direction | null;
	readonly line: SpokenLine | null;
	readonly lineAtMs: number;
	/** Snapshot after this turn: the call resumes from here. */
	readonly stateAfter: CalleeState;
	/** Hints asked for while preparing this turn. */
	readonly hints: number;
	readonly faults: readonly CalleeFault[];
}

export interface AttemptSettings {
	readonly seed: number;
	readonly difficulty: Difficulty;
	readonly help: HelpLevel;
	/** Milliseconds of silence before he asks whether anyone is there; null = off. */
	readonly silenceMs: number | null;
}

/** A learner's objection to one mark or cap of the score card, kept with the attempt. */
export interface Dispute {
	/** Id of a mark, or `cap.<rule>` for a limit on the total. */
	readonly markId: string;
	/** Why, in the learner's words; may be empty. */
	readonly note: string;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** What a trainer decided. */
	readonly verdict: 'open' | 'accepted' | 'rejected';
}

/** What a call was given under an earlier rubric, before it was marked again. */
export interface EarlierMark {
	readonly total: number;
	readonly rubricVersion: number;
	/** When it was marked again, milliseconds since 1970, UTC. */
	readonly replacedAt: number;
}

export type AttemptStatus = 'running' | 'ended' | 'void';

export interface Attempt {
	readonly schema: number;
	/** Unique, sortable by time. */
	readonly id: string;
	readonly profileId: string;
	readonly scenario: {
		readonly id: string;
		readonly title: string;
		readonly locale: Locale;
		readonly documentHash: string;
		readonly compileVersion: number;
	};
	readonly settings: AttemptSettings;
	/** Milliseconds since 1970, UTC. */
	readonly startedAt: number;
	readonly endedAt: number | null;
	readonly status: AttemptStatus;
	readonly pickUp: {
		readonly direction: Direction;
		readonly line: SpokenLine;
		readonly state: CalleeState;
	};
	readonly turns: readonly Turn[];
	readonly end: CalleeEnd | null;
	/** The rung the call began on; turns tell where it fell back. */
	readonly rung: Rung;
	readonly modelId: string | null;
	/** Branch of another attempt, taken after this many of its turns. */
	readonly parent: { readonly attemptId: string; readonly turns: number } | null;
	readonly note: string;
	readonly starred: boolean;
	/** What the list shows without opening the attempt; written when it ends. */
	readonly summary: AttemptSummary | null;
	readonly appVersion: string;
	readonly disputes?: readonly Dispute[];
	/** Total that the learner guessed before it was shown, 0..100; null: he did not want to. */
	readonly predicted?: number | null;
	/** Totals that stood before, oldest first. */
	readonly earlierMarks?: readonly EarlierMark[];
	/** The learner had watched a call with this very callee before: practice, but no measure of him. */
	readonly rehearsed?: boolean;
}

export interface AttemptSummary {
	readonly total: number;
	readonly ending: CalleeEnd['ending'];
	readonly success: boolean;
	readonly callerTurns: number;
	readonly talkMs: number;
	readonly rubricVersion: number;
}
