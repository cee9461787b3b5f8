/** The part of a service worker's global scope that is used: the DOM library does not know it. */
export interface LifeEvent {
	waitUntil(work: Promise<unknown>): void;
}

export interface FetchEventLike extends LifeEvent {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}

export interface MessageEventLike extends LifeEvent {
	readonly data: unknown;
}

export interface WorkerScope {
	addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: FetchEventLike) => void): void;
	addEventListener(type: 'message', listener: (event: MessageEventLike) => void): void;
	skipWaiting(): Promise<void>;
	readonly clients: { claim(): Promise<void> };
}

/** What the page sends when the learner asks for the new version. */
export const SKIP_WAITING = 'skip-waiting';
