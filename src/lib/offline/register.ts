import type { InCall } from './in-call.ts';
import type { OfflineStatus } from './offline-status.svelte.ts';
import { SKIP_WAITING } from './worker-scope.ts';

export interface RegisterDeps {
	/** Undefined where the browser offers none: without a secure context, in a sandboxed frame. */
	readonly container: ServiceWorkerContainer | undefined;
	readonly isSecure: boolean;
	/** Address of the mounted site, with the slash at its end. */
	readonly siteUrl: string;
	readonly status: OfflineStatus;
	readonly inCall: InCall;
	readonly reload: () => void;
	/** Resolves when the page has settled: what is kept for later must not slow down what is seen now. */
	readonly idle: () => Promise<void>;
}

export interface Updates {
	/**
	 * Changes to the waiting version and reloads; refused while any page of this site is in a call. Where a newer version
	 * has taken over already, it only reloads.
	 */
	apply(): Promise<'applied' | 'in-call' | 'none'>;
}

/** Sets up working without a network, and watches for new versions. Never rejects. */
export function registerWorker(deps: RegisterDeps): Updates {
	const { container, status, inCall } = deps;
	/** Nothing waits: a page that was left behind still has to catch up. */
	function catchUp(): 'applied' | 'in-call' | 'none' {
		if (!status.isOutdated) return 'none';
		if (inCall.isHere()) return 'in-call';
		deps.reload();
		return 'applied';
	}
	if (!container) {
		status.set({ problem: deps.isSecure ? 'offline.unsupported' : 'offline.insecure' });
		return { apply: () => Promise.resolve(catchUp()) };
	}
	let registration: ServiceWorkerRegistration | null = null;
	const scriptUrl = new URL('service-worker.js', deps.siteUrl).href;
	/**
	 * A page that was loaded without our worker changes nothing when it gets its first one. The worker of a site
	 * further up on this origin may have loaded it: that one is not ours.
	 */
	let isControlled = container.controller?.scriptURL === scriptUrl;
	let isWanted = false;

	container.addEventListener('controllerchange', () => {
		if (!isControlled) {
			isControlled = true;
			return;
		}
		// Another page asked for the new version. The files of this one are gone from the cache.
		if (isWanted || !inCall.isHere()) deps.reload();
		else status.set({ isOutdated: true });
	});

	void deps
		.idle()
		.then(() =>
			container.register(scriptUrl, {
				scope: deps.siteUrl,
				updateViaCache: 'none'
			})
		)
		.then(
			// A browser whose workers are switched off from outside may answer with nothing.
			(found: ServiceWorkerRegistration | undefined) => {
				if (!found) return status.set({ problem: 'offline.unsupported' });
				registration = found;
				watch(found, status);
			},
			() => status.set({ problem: 'offline.failed' })
		);

	return {
		async apply() {
			const waiting = registration?.waiting;
			if (!waiting) return catchUp();
			if (await inCall.isAnywhere()) return 'in-call';
			isWanted = true;
			waiting.postMessage(SKIP_WAITING);
			return 'applied';
		}
	};
}

function watch(registration: ServiceWorkerRegistration, status: OfflineStatus): void {
	const look = () => {
		if (registration.active) status.set({ stage: 'ready', problem: null });
		else if (registration.installing) status.set({ stage: 'installing' });
		// The very first one waits for a moment too, beside none that is active.
		status.set({ isUpdateReady: registration.waiting !== null && registration.active !== null });
	};
	const follow = (worker: ServiceWorker | null) =>
		worker?.addEventListener('statechange', () => {
			look();
			if (worker.state === 'redundant' && !registration.active)
				status.set({ stage: 'none', problem: 'offline.failed' });
		});
	look();
	follow(registration.installing);
	follow(registration.waiting);
	registration.addEventListener('updatefound', () => {
		look();
		follow(registration.installing);
	});
}
