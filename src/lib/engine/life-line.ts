/**
 * A worker holds a lock of its own name for as long as it lives. The browser hands it on at the moment that the worker
 * is gone, for whatever reason and without a word to the page: also in the middle of a prefill, when no living worker
 * could answer a question either.
 */
export interface LifeLocks {
	request(name: string, hold: () => Promise<void> | undefined): Promise<unknown>;
}

/** Missing without a secure context: then only silence tells. */
export const locksOf = (navigator: { readonly locks?: unknown }): LifeLocks | null =>
	(navigator.locks as LifeLocks | undefined) ?? null;

/** In the worker: holds on, and tells when it does. */
export function holdLife(locks: LifeLocks | null, name: string, onHeld: () => void): void {
	if (name === '') return;
	void locks?.request(name, () => {
		onHeld();
		return new Promise<void>(() => undefined);
	});
}

/** In the page, once the worker holds on: resolves when it is gone. */
export function lifeOf(locks: LifeLocks | null, name: string): Promise<void> {
	return new Promise((resolve) => {
		void locks?.request(name, () => {
			resolve();
			return undefined;
		});
	});
}
