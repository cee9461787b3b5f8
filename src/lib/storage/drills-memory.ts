/* eslint-disable @typescript-eslint/require-await -- the stores are asynchronous, memory is at hand */
import { ok } from '#lib/core/result.ts';
import { mergeCards, type DrillCard } from '#lib/drills/drill-card.ts';
import { cardsOf } from '#lib/drills/spots.ts';
import { digestOf, type CallDigest } from '#lib/progress/call-digest.ts';
import type { ScoreCard } from '#lib/scoring/score-card.ts';
import type { AttemptRow, DrillStore, ProgressStore } from './stores.ts';

export interface MemoryLessons {
	readonly progress: ProgressStore;
	readonly drills: DrillStore;
	/** As `noteLessons` does on disk. */
	note(row: AttemptRow, card: ScoreCard | null): void;
	/** The call is deleted; its cards stay. */
	remove(attemptId: string): void;
	removeOfProfile(profileId: string): void;
	clear(): void;
}

/** Progress and drills until the page closes. */
export function createMemoryLessons(): MemoryLessons {
	const digests = new Map<string, CallDigest>();
	const cards = new Map<string, DrillCard>();
	const lay = (card: DrillCard): void => {
		const here = cards.get(card.id);
		cards.set(card.id, structuredClone(here === undefined ? card : mergeCards(here, card)));
	};
	return {
		progress: {
			calls: async (profileId) =>
				ok(
					[...digests.values()]
						.filter((digest) => digest.profileId === profileId)
						.sort((a, b) => a.startedAt - b.startedAt || (a.attemptId < b.attemptId ? -1 : 1))
						.map((digest) => structuredClone(digest))
				)
		},
		drills: {
			list: async (profileId) =>
				ok(
					[...cards.values()]
						.filter((card) => card.profileId === profileId)
						.sort((a, b) => (a.id < b.id ? -1 : 1))
						.map((card) => structuredClone(card))
				),
			put: async (card) => {
				lay(card);
				return ok(undefined);
			}
		},
		note: (row, card) => {
			const digest = row.status === 'ended' && card !== null ? digestOf(row, card) : null;
			if (digest === null || card === null) return void digests.delete(row.id);
			digests.set(row.id, digest);
			for (const made of cardsOf(row, card)) lay(made);
		},
		remove: (attemptId) => void digests.delete(attemptId),
		removeOfProfile: (profileId) => {
			for (const [id, digest] of digests) if (digest.profileId === profileId) digests.delete(id);
			for (const [id, card] of cards) if (card.profileId === profileId) cards.delete(id);
		},
		clear: () => {
			digests.clear();
			cards.clear();
		}
	};
}
