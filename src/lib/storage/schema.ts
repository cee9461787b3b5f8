import type { DBSchema } from 'idb';
import type { Difficulty, HelpLevel } from '#lib/core/difficulty.ts';
import type { Attempt, Turn } from '#lib/attempt/attempt.ts';
import type { DrillCard } from '#lib/drills/drill-card.ts';
import type { CallDigest } from '#lib/progress/call-digest.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { AttemptRow, ImportedScenario, Profile } from './stores.ts';

export const DATABASE_NAME = 'get-to-the-point';

/** An attempt without its turns: those are records of their own, so that adding one never rewrites the rest. */
export type AttemptHead = Omit<Attempt, 'turns'>;

/** The conditions under which a total is a learner's best, then the total. */
export type StandingKey = [
	profileId: string,
	scenarioId: string,
	difficulty: Difficulty,
	help: HelpLevel,
	total: number
];

/** A row with what its indexes need; see `toStoredRow`. */
export type StoredRow = AttemptRow & {
	/** Orders by total: 0..100, or -1 without one (an index leaves out records whose key is null). */
	readonly rank: number;
	/** Keys that answer "best and last per scenario" without reading a row; only on calls that count for it. */
	readonly best?: [profileId: string, scenarioId: string, total: number];
	readonly last?: [profileId: string, scenarioId: string, startedAt: number, total: number];
	readonly standing?: StandingKey;
	/** Only on starred calls. */
	readonly star?: [profileId: string, starred: 'starred', startedAt: number];
};

export interface StoredTurn {
	readonly attemptId: string;
	readonly index: number;
	readonly turn: Turn;
}

export interface StoredCard {
	readonly attemptId: string;
	readonly card: ScoreCard;
}

/**
 * Every index of `rows` begins with the learner and ends with the order, so that one page of a filtered list
 * is a range of one index, whatever the number of attempts.
 */
export interface Schema extends DBSchema {
	rows: {
		key: string;
		value: StoredRow;
		indexes: {
			byTime: [profileId: string, startedAt: number, id: string];
			byRank: [profileId: string, rank: number, startedAt: number];
			byScenario: [profileId: string, scenarioId: string, startedAt: number];
			byStatus: [profileId: string, status: string, startedAt: number];
			byEnding: [profileId: string, ending: string, startedAt: number];
			byDifficulty: [profileId: string, difficulty: string, startedAt: number];
			byRung: [profileId: string, rung: string, startedAt: number];
			bySeed: [
				profileId: string,
				scenarioId: string,
				difficulty: string,
				seed: number,
				startedAt: number
			];
			byBest: [profileId: string, scenarioId: string, total: number];
			byHelp: [profileId: string, help: string, startedAt: number];
			byStar: [profileId: string, starred: string, startedAt: number];
			byRubric: [profileId: string, rubricVersion: number, startedAt: number];
			byStanding: StandingKey;
			byLast: [profileId: string, scenarioId: string, startedAt: number, total: number];
		};
	};
	heads: { key: string; value: AttemptHead };
	turns: { key: [attemptId: string, index: number]; value: StoredTurn };
	cards: { key: string; value: StoredCard };
	/** What progress needs of each marked call. */
	digests: {
		key: string;
		value: CallDigest;
		indexes: { byTime: [profileId: string, startedAt: number, attemptId: string] };
	};
	/** What is to be practised again, one record a weak spot. */
	drills: { key: string; value: DrillCard; indexes: { byProfile: string } };
	scenarios: { key: string; value: ImportedScenario };
	profiles: { key: string; value: Profile };
}

export const STORE_NAMES = [
	'rows',
	'heads',
	'turns',
	'cards',
	'digests',
	'drills',
	'scenarios',
	'profiles'
] as const;
