import { ok } from '#lib/core/result.ts';
import type { Attempt, Turn } from '#lib/attempt/attempt.ts';
import type { AttemptStore } from './stores.ts';

interface Unsaved {
	readonly attempt: Attempt | null;
	readonly turns: readonly Turn[];
}

/**
 * Keeps what could not be written (a full disk, a killed database) and writes it before the next turn of the
 * same attempt, in order. The failure is still reported each time.
 */
export function withUnsavedTurns(store: AttemptStore): AttemptStore {
	const unsaved = new Map<string, Unsaved>();
	const of = (id: string): Unsaved => unsaved.get(id) ?? { attempt: null, turns: [] };
	const keep = (id: string, rest: Unsaved) =>
		rest.attempt === null && rest.turns.length === 0 ? unsaved.delete(id) : unsaved.set(id, rest);

	return {
		...store,

		begin: async (attempt) => {
			const result = await store.begin(attempt);
			if (!result.ok && result.error.code !== 'storage.attemptExists')
				keep(attempt.id, { attempt, turns: [] });
			return result;
		},

		appendTurn: async (id, turn) => {
			const before = of(id);
			const waiting = { ...before, turns: [...before.turns, turn] };
			keep(id, waiting);
			if (waiting.attempt !== null) {
				const begun = await store.begin(waiting.attempt);
				// It is there: the disk had taken it before the failure was told.
				if (!begun.ok && begun.error.code !== 'storage.attemptExists') return begun;
				keep(id, { attempt: null, turns: of(id).turns });
			}
			for (const one of waiting.turns) {
				const result = await store.appendTurn(id, one);
				const isFinal =
					!result.ok &&
					['storage.unknownAttempt', 'storage.attemptEnded'].includes(result.error.code);
				if (!result.ok && !isFinal) return result;
				keep(id, { ...of(id), turns: of(id).turns.filter((other) => other !== one) });
				if (!result.ok) return result;
			}
			return ok(undefined);
		},

		// Holds the whole attempt, so nothing is left to write after it.
		finish: async (attempt, card) => {
			const result = await store.finish(attempt, card);
			if (result.ok || result.error.code === 'storage.attemptEnded') unsaved.delete(attempt.id);
			return result;
		},

		remove: (id) => {
			unsaved.delete(id);
			return store.remove(id);
		}
	};
}
