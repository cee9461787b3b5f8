/** The part of `navigator.locks` that is used; it is missing without a secure context. */
export interface Locks {
	request(
		name: string,
		options: { mode: 'shared' },
		whileHeld: () => Promise<void>
	): Promise<unknown>;
	query(): Promise<{ held?: { name?: string }[] }>;
}

/** Knows whether a call goes on in this page or another one of this site. */
export interface InCall {
	/** A call begins; the answer ends it. */
	begin(): () => void;
	isHere(): boolean;
	isAnywhere(): Promise<boolean>;
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
