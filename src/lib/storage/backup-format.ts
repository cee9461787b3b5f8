import type { Attempt } from '#lib/attempt/attempt.ts';
import type { DrillCard } from '#lib/drills/drill-card.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { ImportedScenario, Preferences, Profile } from './stores.ts';
import { toProfile } from './profiles.ts';
import { count, isRecord, number, oneOf, shape, text } from './shape.ts';
import { isAttemptHead, isScoreCard, isTurn } from './validate-attempt.ts';
import { isDrillCard } from './validate-drill.ts';
import { isImportedScenario } from './validate-scenario.ts';

/**
 * One file, one JSON value a line, so that neither writing nor reading ever holds all of it: a header, the records,
 * and an end that tells how many records there are and the SHA-256 of every byte before it. A file of everything is
 * packed with gzip where the browser can; the hash is that of the text inside.
 */
export const BACKUP_FORMAT = 'get-to-the-point';
/** 2: with drill cards; files of version 1 are read as they are. */
export const BACKUP_VERSION = 2;

export interface BackupHeader {
	readonly format: typeof BACKUP_FORMAT;
	readonly version: number;
	/** Everything of this computer, or one call. */
	readonly kind: 'all' | 'attempt';
	/** Milliseconds since 1970, UTC. */
	readonly createdAt: number;
	readonly appVersion: string;
	/** The computer that wrote it, as an id that was drawn there; older files do not say. */
	readonly home?: string;
}

export type BackupRecord =
	| { readonly type: 'profile'; readonly profile: Profile }
	| { readonly type: 'scenario'; readonly scenario: ImportedScenario }
	| { readonly type: 'attempt'; readonly attempt: Attempt; readonly card: ScoreCard | null }
	| { readonly type: 'drill'; readonly drill: DrillCard }
	| { readonly type: 'preferences'; readonly preferences: Readonly<Partial<Preferences>> };

export interface BackupEnd {
	readonly type: 'end';
	readonly records: number;
	/** Hex. */
	readonly sha256: string;
}

const isHeaderShape = shape({
	format: oneOf([BACKUP_FORMAT]),
	version: count,
	kind: oneOf(['all', 'attempt']),
	createdAt: number,
	appVersion: text
});
const end = shape({ type: oneOf(['end']), records: count, sha256: text });

export const isHeader = (value: unknown): value is BackupHeader =>
	isHeaderShape(value) && (!isRecord(value) || value['home'] === undefined || text(value['home']));
export const isEnd = (value: unknown): value is BackupEnd => end(value);

/** The JSON value of a line; undefined where there is none. */
export function parseLine(line: string): unknown {
	try {
		return JSON.parse(line) as unknown;
	} catch {
		return undefined;
	}
}

/** A record as it may be stored, or null: a file can be whole and still hold what this version cannot read. */
export function toRecord(value: unknown): BackupRecord | null {
	if (!isRecord(value)) return null;
	switch (value['type']) {
		case 'profile': {
			const profile = toProfile(value['profile']);
			return profile === null ? null : { type: 'profile', profile };
		}
		case 'scenario':
			return isImportedScenario(value['scenario'])
				? { type: 'scenario', scenario: value['scenario'] }
				: null;
		case 'attempt':
			return toAttemptRecord(value['attempt'], value['card']);
		case 'drill':
			return isDrillCard(value['drill']) ? { type: 'drill', drill: value['drill'] } : null;
		case 'preferences':
			return isRecord(value['preferences'])
				? { type: 'preferences', preferences: value['preferences'] }
				: null;
		default:
			return null;
	}
}

function toAttemptRecord(attempt: unknown, card: unknown): BackupRecord | null {
	if (!isRecord(attempt)) return null;
	const turns = attempt['turns'];
	if (!isAttemptHead(attempt)) return null;
	if (!Array.isArray(turns) || !turns.every((turn, i) => isTurn(turn) && turn.index === i))
		return null;
	// A card that cannot be read is made again from the call when it is opened.
	return {
		type: 'attempt',
		attempt: attempt as unknown as Attempt,
		card: isScoreCard(card) ? card : null
	};
}
