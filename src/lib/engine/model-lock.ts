/**
 * One tab of the site speaks with a model: two would fight for the graphics card and hold the weights twice. A tab that
 * only keeps a model warm gives way to one that wants to speak.
 */
export interface ModelLock {
	/** False: another tab speaks with a model right now. */
	take(): Promise<boolean>;
	free(): void;
}

/** The part of `navigator.locks` that is used. */
export interface Locks {
	request(
		name: string,
		options: { readonly ifAvailable: true } | { readonly signal: AbortSignal },
		hold: (lock: unknown) => Promise<void> | undefined
	): Promise<unknown>;
}

/** The part of a BroadcastChannel that is used. */
export interface Channel {
	postMessage(message: unknown): void;
	onmessage: ((event: { readonly data: unknown }) => void) | null;
}

export interface ModelLockDeps {
	/** Null where the browser has none (no secure context): then nobody can ask, and every tab may. */
	readonly locks: Locks | null;
	readonly channel: Channel | null;
	/** A call goes on in this tab. */
	readonly isSpeaking: () => boolean;
	/** Gives the memory back; `free` is part of it. */
	readonly giveWay: () => Promise<void>;
	readonly wait: (ms: number) => Promise<void>;
}

export const MODEL_LOCK = 'get-to-the-point model';

/** Another tab that keeps a model warm has this long to give way, milliseconds. */
const GIVE_WAY_MS = 2_000;

const WANTED = 'model wanted';

export function createModelLock(deps: ModelLockDeps): ModelLock {
	let release: (() => void) | null = null;
	if (deps.channel)
		deps.channel.onmessage = ({ data }) => {
			if (data === WANTED && release !== null && !deps.isSpeaking()) void deps.giveWay();
		};

	/** Resolves to whether it is ours; holds it until `free`. */
	function ask(
		locks: Locks,
		options: { readonly ifAvailable: true } | { readonly signal: AbortSignal }
	): Promise<boolean> {
		return new Promise((resolve) => {
			locks
				.request(MODEL_LOCK, options, (lock) => {
					if (lock === null) {
						resolve(false);
						return undefined;
					}
					return new Promise<void>((done) => {
						release = done;
						resolve(true);
					});
				})
				.catch(() => resolve(false));
		});
	}

	return {
		async take() {
			if (deps.locks === null || release !== null) return true;
			if (await ask(deps.locks, { ifAvailable: true })) return true;
			deps.channel?.postMessage(WANTED);
			const patience = new AbortController();
			void deps.wait(GIVE_WAY_MS).then(() => patience.abort());
			return ask(deps.locks, { signal: patience.signal });
		},
		free() {
			release?.();
			release = null;
		}
	};
}
