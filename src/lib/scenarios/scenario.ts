import type { Locale } from '#lib/core/locale.ts';

/** A piece of the document with the 1-based line on which it begins. */
export interface Line {
	readonly text: string;
	readonly line: number;
}

export interface Step {
	/** 1-based, as numbered in the document. */
	readonly number: number;
	readonly title: string;
	/** Sample lines without their quotes. */
	readonly lines: readonly Line[];
	readonly line: number;
}

export interface KnowledgeItem {
	/** 1-based position. */
	readonly number: number;
	readonly question: string;
	readonly answer: string;
	readonly line: number;
}

export const ARCHETYPES = [
	'cooperative',
	'rational',
	'hesitant',
	'resistant',
	'efficient'
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

export const DIMENSION_IDS = [
	'opening',
	'purpose',
	'steps',
	'concerns',
	'accuracy',
	'no-invention',
	'brevity',
	'empathy',
	'compliance',
	'close'
] as const;
/** The ten dimensions of the rubric (see scoring/rubric.ts); named here because a document may weigh them. */
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** One cue: any of the alternatives conveys the point. */
export interface Cue {
	readonly alternatives: readonly string[];
	readonly line: number;
}

/** The optional settings section at the top of a document; every field may be missing. */
export interface ScenarioSettings {
	readonly id: string | null;
	readonly title: string | null;
	readonly locale: Locale | null;
	readonly archetype: Archetype | null;
	/** Points per dimension as the trainer wrote them; missing ones keep the rubric's. */
	readonly weights: Readonly<Partial<Record<DimensionId, number>>>;
	/** Key points per step number and per question number. */
	readonly stepCues: Readonly<Record<number, readonly Cue[]>>;
	readonly questionCues: Readonly<Record<number, readonly Cue[]>>;
	/** Ways in which he asks a concern aloud, by concern id ("p1", "s2", "l3"); absent when the document gives none. */
	readonly spoken?: Readonly<Record<string, Cue>>;
}

/** A parsed document of the family: what the trainer wrote, typed, nothing inferred but id, title and language. */
export interface Scenario {
	readonly id: string;
	readonly title: string;
	readonly locale: Locale;
	readonly settings: ScenarioSettings;
	readonly caller: {
		readonly role: Line;
		readonly task: Line;
		readonly profile: readonly Line[];
		readonly steps: readonly Step[];
		readonly knowledge: readonly KnowledgeItem[];
		readonly opening: Line;
		readonly endConditions: readonly Line[];
		readonly closings: readonly Line[];
	};
	readonly callee: {
		readonly name: string;
		readonly role: Line;
		readonly background: readonly Line[];
		readonly concerns: {
			readonly primary: readonly Line[];
			readonly secondary: readonly Line[];
			readonly latent: readonly Line[];
		};
		readonly behaviours: readonly Line[];
		readonly style: { readonly avoid: readonly Line[]; readonly imitate: readonly Line[] };
		readonly endConditions: readonly Line[];
	};
}

export type Severity = 'error' | 'warning' | 'note';

/** One finding about a document. `code` is an i18n key under `problems.`, `params` its placeholders. */
export interface Problem {
	/** 1-based; 0 when it concerns the whole file. */
	readonly line: number;
	readonly severity: Severity;
	readonly code: string;
	readonly params?: Readonly<Record<string, string | number>>;
}

/** `scenario` is null exactly when a problem of severity `error` makes the document unplayable. */
export interface ParsedDocument {
	readonly scenario: Scenario | null;
	readonly problems: readonly Problem[];
}
