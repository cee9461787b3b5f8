import type { DimensionId } from '#lib/scenarios/scenario.ts';
import type { EndingClass } from '#lib/core/ending.ts';

/** Raised when the same transcript may get another score; history can then be marked again. */
export const RUBRIC_VERSION = 5;

/** Why a point was given or taken. No evidence, no deduction. */
export type Evidence =
	| {
			readonly kind: 'said';
			/** Caller turn, 0-based. */
			readonly turn: number;
			/** Exact substring of what was heard. */
			readonly quote: string;
			readonly rule: string;
			/** Line of the document, null when the rule needs none. */
			readonly line: number | null;
	  }
	| {
			readonly kind: 'not-said';
			readonly rule: string;
			readonly line: number | null;
			/** The document's words that were due. */
			readonly expected: string;
			/** Caller turn where it was due, or null when any would do. */
			readonly dueTurn: number | null;
			/** The callee's question that asked for it, '' when none did. */
			readonly question: string;
	  };

/** One mark: part of a dimension, with its evidence. */
export interface Mark {
	/** Stable within a card: "steps.4", "concerns.p1", "accuracy.f12@3": what a dispute names. */
	readonly id: string;
	/** Points gained and possible, tenths of a point (integers). */
	readonly gained: number;
	readonly possible: number;
	/** i18n key under `marks.` with params. */
	readonly messageKey: string;
	readonly params: Readonly<Record<string, string | number>>;
	readonly evidence: readonly Evidence[];
}

export interface DimensionScore {
	readonly id: DimensionId;
	/** Tenths of a point. */
	readonly points: number;
	readonly max: number;
	/** False: nothing in this call could be judged; its points were spread over its block. */
	readonly applicable: boolean;
	readonly marks: readonly Mark[];
}

export interface Cap {
	readonly rule: string;
	readonly limit: number;
	readonly evidence: readonly Evidence[];
}

export interface StepResult {
	readonly step: number;
	readonly status: 'hit' | 'partial' | 'missed';
	/** Caller turn, null when missed. */
	readonly turn: number | null;
	readonly quote: string;
	readonly excused: boolean;
	readonly missing: readonly string[];
}

export interface QuestionResult {
	readonly question: number;
	readonly asked: boolean;
	readonly answer: 'correct' | 'partial' | 'wrong' | 'evaded' | 'none';
	readonly turn: number | null;
	readonly quote: string;
}

export interface FactError {
	readonly turn: number;
	readonly quote: string;
	readonly why: string;
	readonly line: number | null;
	readonly expected: string | null;
	readonly verdict: 'wrong' | 'unsupported';
}

export interface ScoreCard {
	readonly rubricVersion: number;
	/** 0..100, whole points. */
	readonly total: number;
	/** Total before caps and hint costs. */
	readonly beforeCaps: number;
	/** Shown when a small change of threshold moves the total by more than 8. */
	readonly band: { readonly low: number; readonly high: number } | null;
	readonly dimensions: readonly DimensionScore[];
	readonly caps: readonly Cap[];
	readonly hintCost: number;
	readonly steps: readonly StepResult[];
	readonly questions: readonly QuestionResult[];
	readonly factErrors: readonly FactError[];
	readonly outcome: {
		readonly ending: EndingClass;
		readonly success: boolean;
		readonly callerEnd: number | null;
		readonly calleeEnd: number | null;
		/** Thanks or good wishes were said. */
		readonly closing: boolean;
	};
	readonly void: boolean;
}
