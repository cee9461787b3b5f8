import type { AnswerSigns } from './answer-signs.ts';
import type { Channel } from '#lib/core/channel.ts';
import type { Span } from '#lib/core/span.ts';

/** What surrounds an utterance when it is understood. All of it is recorded or fixed, never a model's wording. */
export interface HeardContext {
	/** 0-based caller turn. */
	readonly turn: number;
	/** What the caller said in earlier turns (heard part), oldest first. */
	readonly earlier: readonly string[];
	/** Concern that the callee's last Direction asked about. */
	readonly askedConcernId: string | null;
	/** Whether he asked for a channel in his last Direction. */
	readonly askedChannel: Channel | null;
	/** What he was scripted to say last (the template's words, the same on every rung); null before his first line. */
	readonly calleeLine: string | null;
	/** All his scripted lines so far, oldest first (echoes are looked up here). */
	readonly calleeLines: readonly string[];
	/** Facts heard so far: factId → verdicts in order, to notice contradictions and corrections. */
	readonly factsSaid: readonly SaidFact[];
	/** Items of the knowledge base that he is known to have asked for, whatever his words. */
	readonly asked?: readonly number[];
}

export interface SaidFact {
	readonly turn: number;
	readonly factId: string | null;
	/** Dimension and base-unit value, as in core/quantity; claims have value 0. */
	readonly key: string;
	readonly min: number;
	readonly max: number;
	readonly verdict: FactVerdict;
}

/** Similarities are integers 0..1000 so that every engine compares the same. */
export type Permille = number;

export interface StepMatch {
	readonly step: number;
	readonly status: 'full' | 'partial';
	readonly score: Permille;
	readonly pointIds: readonly string[];
	/** Points that were only alluded to. */
	readonly hintedIds?: readonly string[];
	/** Points said in clauses that another step accounts for better: they add to the step, they do not open it. */
	readonly contestedIds?: readonly string[];
	/** Points told in everything but their figure. */
	readonly figurelessIds?: readonly string[];
	/** Share of all its words that the turn holds; absent in calls that were stored before it was read. */
	readonly covers?: Permille;
	/** What it explains of the turn against the next best step, up to 3000; absent as `covers`. */
	readonly ahead?: Permille;
	readonly quote: Span;
}

export type FactVerdict = 'correct' | 'wrong' | 'unsupported' | 'retracted';

export interface FactMention {
	readonly verdict: FactVerdict;
	/** The fact it agrees or conflicts with; null when the document has no such subject. */
	readonly factId: string | null;
	/** Hard: price, discount, deadline, compensation, gift, guarantee; soft: anything else. */
	readonly hard: boolean;
	readonly quote: Span;
	readonly key: string;
	readonly min: number;
	readonly max: number;
	/** What the document says instead, for 'wrong'. */
	readonly expected: string | null;
	readonly line: number | null;
}

export type AnswerGrade =
	/** On topic and holds what was asked. */
	| 'specific'
	| 'partial'
	/** On topic without substance, or a hedge. */
	| 'vague'
	/** "资料里没有，我今天邮件答复您": an honest gap with a promise to come back. */
	| 'deferred'
	/** On topic and against the document. */
	| 'wrong'
	/** Not about it. */
	| 'ignored';

export interface ConcernAnswer {
	readonly concernId: string;
	readonly grade: AnswerGrade;
	/** Points of the document that were conveyed. */
	readonly pointIds: readonly string[];
	/** What is still missing, as text to name in a probe ("具体时长"); empty when nothing. */
	readonly missing: string;
	readonly quote: Span | null;
}

export interface KnowledgeMatch {
	readonly number: number;
	readonly grade: 'correct' | 'partial' | 'wrong';
	readonly pointIds: readonly string[];
	/** Points of an item that he asked about whose words the reply holds only to say that they are not so. */
	readonly deniedIds?: readonly string[];
	readonly quote: Span;
}

/** null = not present; a span = the words that show it. */
export interface Manners {
	readonly greeting: Span | null;
	readonly asksIdentity: Span | null;
	/** Calls him by his name; absent in calls that were stored before it was read. */
	readonly addresses?: Span | null;
	readonly ownName: Span | null;
	readonly ownCompany: Span | null;
	readonly purpose: Span | null;
	/** Asks for or states how much time it takes. */
	readonly time: Span | null;
	readonly acknowledges: Span | null;
	readonly apology: Span | null;
	readonly openQuestion: Span | null;
	readonly anyQuestion: Span | null;
	readonly hype: readonly Span[];
	readonly overPromise: readonly Span[];
	readonly rude: readonly Span[];
	readonly pressure: readonly Span[];
	readonly asksSecret: Span | null;
	readonly falseIdentity: Span | null;
	readonly asksForOther: Span | null;
	readonly hedge: readonly Span[];
	readonly honestGap: Span | null;
	readonly thanks: Span | null;
	readonly wishes: Span | null;
	readonly goodbye: Span | null;
	/** Agrees to send or write, or names a written channel himself. */
	readonly offersChannel: { readonly channel: Channel; readonly span: Span } | null;
	readonly asksContact: { readonly channel: Channel; readonly span: Span } | null;
	readonly privacyPromise: Span | null;
	readonly nextStep: NextStep | null;
	/** Asks whether he has further questions. */
	readonly asksFurther: Span | null;
}

export interface NextStep {
	readonly span: Span;
	readonly what: Span | null;
	readonly when: Span | null;
	readonly who: Span | null;
	readonly channel: Channel | null;
}

/** What a question to him is about, as far as it decides what he may answer. */
export const QUESTION_KINDS = [
	'identity', // "您是负责人吗"
	'time', // "现在方便吗"
	'choice', // "年度还是季度", "开什么发票"
	'channel', // "发邮箱还是微信"
	'contact', // "邮箱报一下"
	'decision', // "这周排不排"
	'willing', // "愿意换过来试试吗"
	'opinion', // "您有什么建议"
	'experience' // "流量平时够用吗"
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question that the caller puts to him. */
export interface CallersQuestion {
	readonly kind: QuestionKind;
	readonly span: Span;
	/** What he is given to choose from, in the caller's words; empty when nothing is named. */
	readonly options: readonly string[];
}

export interface Tricks {
	/** Keyword list without sentences. */
	readonly stuffing: Span | null;
	/** Long stretch of the script read in one go across many steps. */
	readonly paste: Span | null;
	readonly injection: readonly Span[];
	/** Repeats the callee's own words back without anything new. */
	readonly echo: Span | null;
	readonly speaksForCallee: Span | null;
	/** Index of the own earlier turn that this one repeats. */
	readonly repeatsTurn: number | null;
	/** Nothing but fillers, emoji, punctuation. */
	readonly empty: boolean;
	readonly otherLanguage: boolean;
	readonly markup: boolean;
}

/** Everything understood in the heard part of one caller utterance. Spans index the raw heard text. */
export interface Observation {
	readonly heard: string;
	/** Length that counts for pacing: Han characters and, for words of an alphabet, words × 2; no punctuation. */
	readonly length: number;
	readonly steps: readonly StepMatch[];
	readonly facts: readonly FactMention[];
	/** Judgement of the concern he asked about; null when he had asked none. */
	readonly asked: ConcernAnswer | null;
	/** Other concerns answered unasked (specific or partial only). */
	readonly volunteered: readonly ConcernAnswer[];
	/** Concerns that the caller brought up (a latent one may surface then). */
	readonly touched: readonly string[];
	readonly knowledge: readonly KnowledgeMatch[];
	/**
	 * Items (1-based) that the callee's line before asked about, as the reply shows; absent in calls that were stored
	 * before it was read.
	 */
	readonly asksAbout?: readonly number[];
	/** What the words of the reply say for the grade of each answer that he may have asked for; Chinese only. */
	readonly replies?: readonly { readonly number: number; readonly signs: AnswerSigns }[];
	/** Nothing but names and figures, which answer nothing. */
	readonly bareList?: true;
	/** The reply adds something that the document does not speak of ("而且还送…"). */
	readonly addsUnknown?: true;
	/** Those of them whose answer begins with the same yes or no as the reply ("不罚"); absent when there are none. */
	readonly agreedAnswers?: readonly number[];
	/** Those of them whose answer the reply turns round from the start ("换不了"); absent when there are none. */
	readonly refusedAnswers?: readonly number[];
	readonly manners: Manners;
	/** What the caller asks him, in order; absent in calls that were stored before it was read. */
	readonly questions?: readonly CallersQuestion[];
	readonly tricks: Tricks;
	/** True when there is something beyond greeting and fillers. */
	readonly substantive: boolean;
}
