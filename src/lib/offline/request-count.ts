/** The part of `PerformanceObserver` that is used. */
export type ObserveResources = (onNames: (addresses: readonly string[]) => void) => () => void;

export interface RequestCount {
	/** Requests since the start, and those of them that left the site's origin. */
	read(): { readonly total: number; readonly elsewhere: number };
	stop(): void;
}

/** Whether an address is on the network at all, and not in this page ("blob:", "data:"). */
const isRequest = (address: string): boolean => /^(?:https?|wss?):/i.test(address);

/** Counts what the page asks of the network from now on: the proof that a call asks for nothing. */
export function countRequests(observe: ObserveResources, origin: string): RequestCount {
	let total = 0;
	let elsewhere = 0;
	const stop = observe((addresses) => {
		for (const address of addresses.filter(isRequest)) {
			total += 1;
			if (new URL(address).origin !== origin) elsewhere += 1;
		}
	});
	return { read: () => ({ total, elsewhere }), stop };
}

/** Resource entries of this page, from now on; a browser without them counts nothing. */
export const observeResources: ObserveResources = (onNames) => {
	if (typeof PerformanceObserver === 'undefined') return () => {};
	// A browser fetches the site's icon again whenever the address changes: that is its own doing, not the page's.
	const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')];
	const isIcon = (address: string): boolean => icons.some((icon) => icon.href === address);
	const observer = new PerformanceObserver((list) => {
		const names = list.getEntries().map((entry) => entry.name);
		onNames(names.filter((name) => !isIcon(name)));
	});
	observer.observe({ type: 'resource', buffered: false });
	return () => observer.disconnect();
};
