import { dev } from '$app/environment';
import { createInCall, type InCall } from '#lib/offline/in-call.ts';
import { OfflineStatus } from '#lib/offline/offline-status.svelte.ts';
import { registerWorker, type Updates } from '#lib/offline/register.ts';
import { realClock } from './services-clock.ts';

export interface OfflineParts {
	readonly status: OfflineStatus;
	readonly updates: Updates;
	readonly inCall: InCall;
	/** Another tab runs a newer version and took the database over: this page is offered to reload. */
	noteOutdated(): void;
}

/** Sets up working without a network for the site at this address, once the page has settled. */
export function startOffline(siteUrl: string): OfflineParts {
	const status = new OfflineStatus();
	const inCall = createInCall(navigator.locks, `get-to-the-point in a call ${siteUrl}`);
	watchConnection(status);
	const updates = registerWorker({
		container: workerContainer(),
		isSecure: isSecureContext,
		siteUrl,
		status,
		inCall,
		reload: () => location.reload(),
		idle: pageIsIdle
	});
	return { status, inCall, updates, noteOutdated: () => status.set({ isOutdated: true }) };
}

/** The development server has no worker to offer; a sandboxed frame may not even ask. */
function workerContainer(): ServiceWorkerContainer | undefined {
	try {
		return dev ? undefined : navigator.serviceWorker;
	} catch {
		return undefined;
	}
}

function watchConnection(status: OfflineStatus): void {
	const look = () => status.set({ isOnline: navigator.onLine });
	addEventListener('online', look);
	addEventListener('offline', look);
	look();
}

/** The page has loaded and had a second to itself. */
async function pageIsIdle(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	await realClock.wait(1000);
	await new Promise<void>((resolve) => {
		if (typeof requestIdleCallback === 'function')
			requestIdleCallback(() => resolve(), { timeout: 4000 });
		else resolve();
	});
}
