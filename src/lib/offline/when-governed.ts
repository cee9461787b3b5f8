/** The part of `navigator.serviceWorker` that is used. */
export interface Governing {
	readonly controller: object | null;
	getRegistration(): Promise<object | undefined>;
	addEventListener(type: 'controllerchange', listener: () => void): void;
	removeEventListener(type: 'controllerchange', listener: () => void): void;
}

/** A service worker that was just registered takes the page over within a second or two; longer is not waited for, milliseconds. */
const GOVERNED_LIMIT_MS = 5_000;

/**
 * Resolves when the service worker hands out the scripts of this page's workers, and with them the policy that keeps
 * those from foreign hosts. A page that can have none, or waits too long for it, goes on without.
 */
export async function whenGoverned(
	container: Governing | undefined,
	wait: (ms: number) => Promise<void>
): Promise<void> {
	if (!container || container.controller !== null) return;
	if ((await container.getRegistration().catch(() => undefined)) === undefined) return;
	if (container.controller !== null) return;
	let onChange = () => undefined as void;
	const taken = new Promise<void>((resolve) => (onChange = resolve));
	container.addEventListener('controllerchange', onChange);
	await Promise.race([taken, wait(GOVERNED_LIMIT_MS)]);
	container.removeEventListener('controllerchange', onChange);
}
