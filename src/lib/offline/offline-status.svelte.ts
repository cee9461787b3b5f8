export type OfflineProblem = 'offline.insecure' | 'offline.unsupported' | 'offline.failed';

/** What the page knows about working without a network. */
export class OfflineStatus {
	#stage = $state<'none' | 'installing' | 'ready'>('none');
	#isUpdateReady = $state(false);
	#isOutdated = $state(false);
	#problem = $state<OfflineProblem | null>(null);
	#isOnline = $state(true);

	/** `ready`: everything the site needs is on this computer. */
	get stage() {
		return this.#stage;
	}
	/** A newer version waits for the learner's word, or has taken over without this page. */
	get isUpdateReady() {
		return this.#isUpdateReady || this.#isOutdated;
	}
	/** A newer version has taken over the files or the data: only a reload brings this page up to it. */
	get isOutdated() {
		return this.#isOutdated;
	}
	/** Why this page will not work without a network; a key under `errors.`. */
	get problem() {
		return this.#problem;
	}
	get isOnline() {
		return this.#isOnline;
	}

	/** For whoever watches the service worker; screens only read. */
	set(change: {
		readonly stage?: OfflineStatus['stage'];
		readonly isUpdateReady?: boolean;
		readonly isOutdated?: true;
		readonly problem?: OfflineProblem | null;
		readonly isOnline?: boolean;
	}): void {
		if (change.stage !== undefined) this.#stage = change.stage;
		if (change.isUpdateReady !== undefined) this.#isUpdateReady = change.isUpdateReady;
		if (change.isOutdated !== undefined) this.#isOutdated = change.isOutdated;
		if (change.problem !== undefined) this.#problem = change.problem;
		if (change.isOnline !== undefined) this.#isOnline = change.isOnline;
	}
}
