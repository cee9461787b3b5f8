import type { Channel } from '#lib/core/channel.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Quantity } from '#lib/core/quantity.ts';
import type { Archetype, DimensionId, Line, Scenario } from './scenario.ts';

/**
 * What the game needs of a document, computed once (for packs: in the build). Plain JSON, so that it can be
 * shipped, stored and hashed; the originals stay reachable under `source` with their lines.
 */
export interface CompiledScenario {
	/** Raised whenever compiling the same document would give something else; old ones are compiled anew. */
	readonly compileVersion: number;
	/** Hash of the document's text (hex): an attempt names the document it was played on. */
	readonly documentHash: string;
	readonly id: string;
	readonly title: string;
	readonly locale: Locale;
	readonly archetype: Archetype;
	readonly source: Scenario;
	readonly names: Names;
	readonly steps: readonly CompiledStep[];
	readonly knowledge: readonly CompiledKnowledge[];
	readonly facts: readonly Fact[];
	readonly concerns: readonly Concern[];
	readonly style: { readonly imitate: readonly StyleLine[]; readonly avoid: readonly Line[] };
	readonly events: readonly EventCard[];
	readonly memories: readonly Memory[];
	readonly contact: ContactRule | null;
	/** The channel he asks for first, read from behaviour, style and concerns. */
	readonly preferredChannel: Channel;
	/** The main success of the document is written material (its first callee end is about material). */
	readonly prefersWriting: boolean;
	readonly ends: {
		readonly caller: readonly CompiledEnd[];
		readonly callee: readonly CompiledEnd[];
	};
	readonly weights: Readonly<Partial<Record<DimensionId, number>>>;
}

/** Names that may be said in a call, found in the document. Empty string or list when it names none. */
export interface Names {
	readonly callee: string; // 张强
	readonly caller: string; // 李明
	readonly callerCompany: readonly string[]; // 长江公司, 长江
	readonly calleeCompany: readonly string[]; // 泰山公司, 泰山
	readonly products: readonly string[]; // 乐享畅聊套, CRM
}

/** What a piece of speech does; a step that asks is conveyed by asking, not by telling. */
export type PointKind = 'inform' | 'ask' | 'request' | 'offer' | 'courtesy' | 'identity';

/** One thing that a step or an answer conveys. */
export interface KeyPoint {
	/** Unique in the scenario: "s4.2", "k1.1". */
	readonly id: string;
	readonly kind: PointKind;
	/** Wording of the document or of the trainer's cue. */
	readonly text: string;
	/** Other wordings that convey the same (cue alternatives, the matching part of sample lines). */
	readonly alternatives: readonly string[];
	readonly factIds: readonly string[];
	/** Essential points weigh 2, others 1. */
	readonly weight: 1 | 2;
	readonly line: number;
	/** Given by the trainer as 要点 rather than derived. */
	readonly cued: boolean;
}

export interface CompiledStep {
	readonly number: number;
	readonly title: string;
	readonly line: number;
	readonly lines: readonly Line[];
	readonly points: readonly KeyPoint[];
	readonly factIds: readonly string[];
	/** opening steps are judged by manners, closing ones by the last turns, the rest by content. */
	readonly role: 'opening' | 'purpose' | 'content' | 'ask' | 'next-step' | 'closing';
}

export interface CompiledKnowledge {
	readonly number: number;
	readonly question: string;
	readonly answer: string;
	readonly line: number;
	readonly points: readonly KeyPoint[];
	readonly factIds: readonly string[];
}

/** A checkable statement of the document, keyed by its subject so that two different "30%" stay apart. */
export interface Fact {
	readonly id: string; // "f12"
	readonly kind: 'quantity' | 'claim';
	readonly quantity: Quantity | null;
	/** For kind 'claim': what is promised ('free', 'no-hidden-fee', 'rollback', 'no-penalty', 'no-lock-in', 'no-leak', 'no-throttle', 'encrypted', …). */
	readonly claim: string | null;
	/** Normalised subject terms around the value, most telling first. */
	readonly subject: readonly string[];
	readonly quote: string;
	readonly line: number;
	readonly origin:
		| { readonly kind: 'step'; readonly number: number }
		| { readonly kind: 'knowledge'; readonly number: number }
		| { readonly kind: 'profile' | 'opening' | 'closing' };
}

export type Tier = 'primary' | 'secondary' | 'latent';
export type Want =
	'number' | 'yes-no' | 'document' | 'procedure' | 'assurance' | 'comparison' | 'person' | 'open';

/** One atomic question of the callee. */
export interface Concern {
	readonly id: string; // "p1", "s2", "l3"
	readonly tier: Tier;
	/** The atomic question, shortened to what can be asked aloud. */
	readonly question: string;
	/** How the document has him ask it aloud, without the question mark; absent when it does not say. */
	readonly spoken?: readonly string[];
	/** Words that show that it is about this concern, most telling first. */
	readonly facets: readonly string[];
	readonly want: Want;
	/** Knowledge items (numbers) that answer it, best first; empty when the document has no answer. */
	readonly knowledge: readonly number[];
	/** Steps (numbers) that answer it, best first. */
	readonly steps: readonly number[];
	/** What a specific answer holds: points of the linked items that this concern asks for. */
	readonly answerPointIds: readonly string[];
	/** False: nothing in the caller's half answers it, so only an honest deferral can. */
	readonly supported: boolean;
	readonly line: number;
	/** Text of the whole bullet in the document. */
	readonly quote: string;
}

export interface StyleLine {
	readonly text: string;
	readonly line: number;
	readonly facets: readonly string[];
	/** Concern that it voices, if any. */
	readonly concernId: string | null;
	readonly questions: number;
}

export type EventKind =
	| 'boss-call'
	| 'colleague'
	| 'message'
	| 'bad-line'
	| 'meeting-soon'
	| 'urged'
	| 'time-pressure'
	| 'distracted';

/** Something that can happen at his end, taken from the behaviour section. */
export interface EventCard {
	readonly id: string; // "e1"
	readonly kind: EventKind;
	/** Whether it can end the call a few turns later (a boss's call, a meeting). */
	readonly canEnd: boolean;
	readonly text: string;
	readonly line: number;
}

/** Something that happened to him and that a vague answer brings up ("去年发票晚了"). */
export interface Memory {
	readonly id: string; // "m1"
	readonly text: string;
	/** Concerns that bring it up. */
	readonly concernIds: readonly string[];
	readonly facets: readonly string[];
	readonly line: number;
}

/** He gives his own contact (messenger id in a style line) only once these concerns are settled. */
export interface ContactRule {
	readonly channel: Channel;
	readonly value: string; // "qz-zhang"
	readonly gateConcernIds: readonly string[];
	readonly line: number;
}

/** One end condition. Of two with the same class the one whose evidence matches more wins. */
export interface CompiledEnd {
	/** 1-based, as in the document. */
	readonly number: number;
	readonly text: string;
	readonly line: number;
	/** Classes that fulfil it, the most typical first. */
	readonly classes: readonly EndingClass[];
	/** Normalised terms that tell it from another of the same class. */
	readonly evidence: readonly string[];
}

/** What the picker shows; small enough to be in the first page. */
export interface ScenarioCard {
	readonly id: string;
	readonly title: string;
	readonly locale: Locale;
	readonly task: string;
	readonly callee: string;
	readonly calleeRole: string;
	readonly archetype: Archetype;
	readonly steps: number;
	readonly knowledge: number;
	readonly documentHash: string;
}
