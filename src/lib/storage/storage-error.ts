import type { AppError } from '#lib/core/app-error.ts';

/** Keys of `errors.` that a store can answer with. */
export type StorageErrorCode =
	/** The browser gives this page no IndexedDB (private window, policy, sandboxed frame). */
	| 'storage.unavailable'
	/** Another open page still uses an older version of the database. */
	| 'storage.blocked'
	/** A newer version of this site wrote the database. */
	| 'storage.newer'
	| 'storage.quota'
	| 'storage.damaged'
	| 'storage.unknownAttempt'
	| 'storage.attemptEnded'
	| 'storage.attemptExists'
	| 'storage.failed';

export const storageError = (code: StorageErrorCode, cause?: unknown): AppError =>
	cause === undefined ? { code } : { code, cause };

const nameOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** A connection that is gone: worth opening again once. */
export const isConnectionLost = (error: unknown): boolean =>
	nameOf(error) === 'InvalidStateError' || nameOf(error) === 'TransactionInactiveError';

/** Names a foreign error once, where it was met; the original stays as `cause`. */
export function toStorageError(error: unknown): AppError {
	switch (nameOf(error)) {
		case 'QuotaExceededError':
			return storageError('storage.quota', error);
		case 'VersionError':
			return storageError('storage.newer', error);
		case 'SecurityError':
			return storageError('storage.unavailable', error);
		case 'ConstraintError':
			return storageError('storage.attemptExists', error);
		default:
			return storageError('storage.failed', error);
	}
}
