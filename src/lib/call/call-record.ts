import type { Attempt, Turn } from '#lib/attempt/attempt.ts';

/** Where a call leaves its traces. `false`: it could not be stored; the call goes on all the same. */
export interface CallRecord {
	begin(attempt: Attempt): Promise<boolean>;
	append(attemptId: string, turn: Turn): Promise<boolean>;
	/** Scores and stores the whole. */
	finish(attempt: Attempt): Promise<boolean>;
}

/** The same record for a call that does not wait for it. */
export interface RecordInOrder {
	begin(attempt: Attempt): void;
	append(attemptId: string, turn: Turn): void;
	/** Resolves when this and every write before it is through. */
	finish(attempt: Attempt): Promise<void>;
}

/**
 * One write after the other, so that a turn is never stored before the attempt it belongs to. `onwritten` is told of each
 * whether it is stored: a write that succeeds brings those that failed before it along (storage/unsaved-turns.ts).
 */
export function recordInOrder(
	record: CallRecord,
	onwritten: (saved: boolean) => void
): RecordInOrder {
	let last: Promise<void> = Promise.resolve();
	const next = (write: () => Promise<boolean>): Promise<void> =>
		(last = last
			.then(write)
			.catch(() => false)
			.then(onwritten));
	return {
		begin: (attempt) => void next(() => record.begin(attempt)),
		append: (attemptId, turn) => void next(() => record.append(attemptId, turn)),
		finish: (attempt) => next(() => record.finish(attempt))
	};
}
