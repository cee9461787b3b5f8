/** The part of `navigator.locks` that is used; it is missing without a secure context. */
export interface Locks {
	/** With `ifAvailable` it does not wait: `whileHeld` gets null where somebody else holds the lock. */
	request(
		name: string,
		options: { mode: 'shared' | 'exclusive'; ifAvailable?: boolean },
		whileHeld: (lock: { readonly name: string } | null) => Promise<void>
	): Promise<unknown>;
	query(): Promise<{ held?: { name?: string }[] }>;
}

/** Knows whether a call goes on in this page or another one of this site. */
export interface InCall {
	/** A call begins; the answer ends it. */
	begin(): () => void;
	isHere(): boolean;
	isAnywhere(): Promise<boolean>;
	/**
	 * Takes one call for this page, so that no other tab goes on with it meanwhile; the answer gives it back. Null: it
	 * goes on in another tab. Where the browser has no locks nobody can know, and it is granted.
	 */
	take(attemptId: string): Promise<(() => void) | null>;
}

/** The browser frees the lock of a page that crashes. */
export function createInCall(locks: Locks | undefined, name: string): InCall {
	let calls = 0;
	return {
		begin() {
			let hangUp: () => void = () => {};
			const held = new Promise<void>((resolve) => (hangUp = resolve));
			calls += 1;
			locks?.request(name, { mode: 'shared' }, () => held).catch(() => {});
			let isOver = false;
			return () => {
				if (isOver) return;
				isOver = true;
				calls -= 1;
				hangUp();
			};
		},
		take: (attemptId) =>
			new Promise((resolve) => {
				const granted = (): Promise<void> => new Promise((giveBack) => resolve(() => giveBack()));
				if (locks === undefined) return void granted();
				locks
					.request(
						`${name} ${attemptId}`,
						{ mode: 'exclusive', ifAvailable: true },
						async (lock) => (lock === null ? resolve(null) : granted())
					)
					.catch(granted);
			}),
		isHere: () => calls > 0,
		async isAnywhere() {
			if (calls > 0) return true;
			try {
				const held = (await locks?.query())?.held ?? [];
				return held.some((lock) => lock.name === name);
			} catch {
				return false;
			}
		}
	};
}
