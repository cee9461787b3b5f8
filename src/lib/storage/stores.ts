import type { AppError } from '#lib/core/app-error.ts';
import type { Difficulty, HelpLevel } from '#lib/core/difficulty.ts';
import type { EndingClass } from '#lib/core/ending.ts';
import type { Result } from '#lib/core/result.ts';
import type { Attempt, AttemptStatus, Rung, Turn } from '#lib/attempt/attempt.ts';
import type { DrillCard } from '#lib/drills/drill-card.ts';
import type { CallDigest } from '#lib/progress/call-digest.ts';
import type { CompiledScenario } from '#lib/scenarios/compiled-scenario.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';

/** A learner on this computer: a name, no password. */
export interface Profile {
	readonly id: string;
	/** '' for the default profile: the screen shows a translated name. */
	readonly name: string;
	readonly createdAt: number;
}

/** One line of the history: enough to list, filter and sort without opening the attempt. */
export interface AttemptRow {
	readonly id: string;
	readonly profileId: string;
	readonly scenarioId: string;
	readonly scenarioTitle: string;
	readonly startedAt: number;
	readonly status: AttemptStatus;
	readonly difficulty: Difficulty;
	readonly rung: Rung;
	readonly ending: EndingClass | null;
	readonly success: boolean;
	/** Null while it runs, or when it is void. */
	readonly total: number | null;
	readonly callerTurns: number;
	readonly talkMs: number;
	readonly seed: number;
	readonly parentId: string | null;
	readonly starred: boolean;
	readonly help: HelpLevel;
	readonly note: string;
	/** Under which the total was given; null without one. */
	readonly rubricVersion: number | null;
	/** What it was given before it was marked again; null when it never was. */
	readonly earlierTotal: number | null;
	/** The callee had been watched before: see `Attempt.rehearsed`. */
	readonly rehearsed: boolean;
}

/** A learner's best first meeting under one set of conditions. */
export interface PersonalBest {
	readonly scenarioId: string;
	readonly difficulty: Difficulty;
	readonly help: HelpLevel;
	readonly best: number;
	/** The call that reached it, the latest one of equals. */
	readonly id: string;
	/** Calls that count under these conditions. */
	readonly calls: number;
}

export interface AttemptQuery {
	readonly profileId: string;
	readonly scenarioId?: string;
	readonly status?: AttemptStatus;
	readonly ending?: EndingClass;
	readonly difficulty?: Difficulty;
	readonly rung?: Rung;
	readonly help?: HelpLevel;
	/** Only starred ones. */
	readonly starred?: true;
	readonly from?: number;
	readonly to?: number;
	readonly order?: 'newest' | 'oldest' | 'best' | 'worst';
	readonly offset?: number;
	readonly limit?: number;
}

export interface AttemptPage {
	readonly rows: readonly AttemptRow[];
	readonly count: number;
	/** Stored records that could not be read and were left alone. */
	readonly damaged: number;
}

export type Stored<T> = Promise<Result<T, AppError>>;

/** Attempts turn by turn. Every write is one transaction; a finished turn is never lost to a later failure. */
export interface AttemptStore {
	/** Writes a new attempt (status `running`, its turns so far). */
	begin(attempt: Attempt): Stored<void>;
	/** Adds one finished turn. */
	appendTurn(attemptId: string, turn: Turn): Stored<void>;
	/** Writes end, status, summary and score card of a call; one that has ended already is closed to it. */
	finish(attempt: Attempt, card: ScoreCard | null): Stored<void>;
	/** The same over whatever is stored: a call that was marked again, or that comes from a file. */
	replace(attempt: Attempt, card: ScoreCard | null): Stored<void>;
	/** `damagedTurns`: stored turns that could not be read, and those after them; the attempt holds the ones before. */
	get(
		id: string
	): Stored<{ attempt: Attempt; card: ScoreCard | null; damagedTurns: number } | null>;
	list(query: AttemptQuery): Stored<AttemptPage>;
	/** Best finished total per scenario id, and the last one, for the picker. */
	standings(
		profileId: string
	): Stored<Readonly<Record<string, { best: number | null; last: number | null; calls: number }>>>;
	/** Best per scenario, difficulty and help; branches, repeated and rehearsed callees are left out. */
	bests(profileId: string): Stored<readonly PersonalBest[]>;
	/** Ids of scored calls that were marked under an older rubric than this, oldest first. */
	markedBefore(profileId: string, rubricVersion: number): Stored<readonly string[]>;
	update(
		id: string,
		change: Partial<Pick<Attempt, 'note' | 'starred' | 'disputes' | 'predicted'>>
	): Stored<void>;
	remove(id: string): Stored<void>;
}

/** What many calls say together; kept with each marked call, gone with it. */
export interface ProgressStore {
	/** Every marked call of a learner, oldest first. */
	calls(profileId: string): Stored<readonly CallDigest[]>;
}

/** What is to be practised again. Cards come with each marked call and stay when it is deleted. */
export interface DrillStore {
	list(profileId: string): Stored<readonly DrillCard[]>;
	/** Lays it over the one that is here (`mergeCards`): an older state takes nothing back. */
	put(card: DrillCard): Stored<void>;
}

/** Documents imported by a trainer or learner. */
export interface ImportedScenario {
	readonly id: string;
	readonly markdown: string;
	readonly compiled: CompiledScenario;
	readonly importedAt: number;
}

export interface ScenarioStore {
	put(scenario: ImportedScenario): Stored<void>;
	list(): Stored<readonly ImportedScenario[]>;
	remove(id: string): Stored<void>;
}

export interface ProfileStore {
	list(): Stored<readonly Profile[]>;
	put(profile: Profile): Stored<void>;
	/** Removes the profile with all its attempts. */
	remove(id: string): Stored<void>;
}

/** Small settings of this computer; read synchronously at start so that the first paint is right. */
export interface Preferences {
	readonly locale: 'zh-CN' | 'en' | null;
	readonly theme: 'system' | 'light' | 'dark';
	readonly difficulty: Difficulty;
	readonly help: 'none' | 'script' | 'hints';
	readonly profileId: string;
	/** Milliseconds; null = off. */
	readonly silenceMs: number | null;
	readonly sound: boolean;
	/** Captions at his speaking pace, or at once. */
	readonly captionPace: 'spoken' | 'instant';
	readonly predictScore: boolean;
	/** An earlier call with the same callee is shown beside the call. */
	readonly race: boolean;
	/** The stored model that words his lines; null = the built-in lines. */
	readonly modelId: string | null;
	/** This computer in the files that it writes, drawn with the first one: whose a file is shows in it. */
	readonly home: string | null;
}

export interface PreferenceStore {
	read(): Preferences;
	/** Returns false when nothing could be kept (private mode); the value still holds until the page closes. */
	write(change: Partial<Preferences>): boolean;
}

/** Everything kept on this computer. `persistent` is false when it lives in memory only, and `reason` says why. */
export interface Storage {
	readonly persistent: boolean;
	readonly reason: AppError | null;
	readonly attempts: AttemptStore;
	readonly progress: ProgressStore;
	readonly drills: DrillStore;
	readonly scenarios: ScenarioStore;
	readonly profiles: ProfileStore;
	eraseAll(): Stored<void>;
	close(): void;
}
