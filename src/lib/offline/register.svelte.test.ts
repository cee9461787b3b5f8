import { describe, expect, it, vi } from 'vitest';
import { createInCall } from './in-call.ts';
import { OfflineStatus } from './offline-status.svelte.ts';
import { registerWorker } from './register.ts';

const SCRIPT = 'https://a.example/s/service-worker.js';

class FakeWorker extends EventTarget {
	state = 'installing';
	readonly messages: unknown[] = [];
	readonly scriptURL = SCRIPT;
	postMessage = (message: unknown) => void this.messages.push(message);
	become(state: string) {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

class FakeRegistration extends EventTarget {
	installing: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	active: FakeWorker | null = null;
}

/** A page at /s/; `controller` is the script of the worker that loaded it. */
function page({ controller = null as string | null, fails = false, isEmpty = false } = {}) {
	const registration = new FakeRegistration();
	const registered: unknown[] = [];
	const container = Object.assign(new EventTarget(), {
		controller: controller === null ? null : { scriptURL: controller },
		register: (url: string, options: object) => {
			registered.push([url, options]);
			return fails
				? Promise.reject(new Error('no'))
				: Promise.resolve(isEmpty ? undefined : registration);
		}
	});
	const status = new OfflineStatus();
	const inCall = createInCall(undefined, 'x');
	const reload = vi.fn();
	const updates = registerWorker({
		container: container as unknown as ServiceWorkerContainer,
		isSecure: true,
		siteUrl: 'https://a.example/s/',
		status,
		inCall,
		reload,
		idle: () => Promise.resolve()
	});
	const settled = async () => {
		for (let i = 0; i < 5; i += 1) await Promise.resolve();
	};
	/** A newer worker is installed and waits. */
	const update = async () => {
		registration.active = new FakeWorker();
		await settled();
		const worker = new FakeWorker();
		registration.installing = worker;
		registration.dispatchEvent(new Event('updatefound'));
		registration.installing = null;
		registration.waiting = worker;
		worker.become('installed');
		return worker;
	};
	return { container, registration, registered, status, inCall, reload, updates, settled, update };
}

describe('registering the service worker', () => {
	it('is done under the path of the site, once the page has settled', async () => {
		const { registered, settled } = page();
		expect(registered).toEqual([]);
		await settled();
		expect(registered).toEqual([
			[SCRIPT, { scope: 'https://a.example/s/', updateViaCache: 'none' }]
		]);
	});

	it('tells when everything is here', async () => {
		const { registration, status, settled } = page();
		const worker = new FakeWorker();
		registration.installing = worker;
		await settled();
		expect(status.stage).toBe('installing');
		registration.installing = null;
		registration.waiting = worker;
		worker.become('installed');
		expect([status.stage, status.isUpdateReady]).toEqual(['installing', false]);
		registration.waiting = null;
		registration.active = worker;
		worker.become('activated');
		expect([status.stage, status.isUpdateReady]).toEqual(['ready', false]);
	});

	it('tells when it fails', async () => {
		const { status, settled } = page({ fails: true });
		await settled();
		expect(status.problem).toBe('offline.failed');
	});

	it('says that there is none when registering answers with nothing', async () => {
		const { status, updates, settled } = page({ isEmpty: true });
		await settled();
		expect(status.problem).toBe('offline.unsupported');
		expect(await updates.apply()).toBe('none');
	});

	it('tells when the files could not be had', async () => {
		const { registration, status, settled } = page();
		const worker = new FakeWorker();
		registration.installing = worker;
		await settled();
		registration.installing = null;
		worker.become('redundant');
		expect([status.stage, status.problem]).toEqual(['none', 'offline.failed']);
	});

	it.each([
		[true, 'offline.unsupported'],
		[false, 'offline.insecure']
	])('says why not where there is none (secure: %s)', (isSecure, problem) => {
		const status = new OfflineStatus();
		const idle = () => Promise.resolve();
		const inCall = createInCall(undefined, 'x');
		const container = undefined;
		registerWorker({ container, isSecure, siteUrl: 'x', status, inCall, reload: vi.fn(), idle });
		expect(status.problem).toBe(problem);
	});
});

describe('a new version', () => {
	it('waits for the learner, then takes over with a reload', async () => {
		const { container, status, updates, update, reload } = page({ controller: SCRIPT });
		const waiting = await update();
		expect([status.isUpdateReady, waiting.messages, reload.mock.calls.length]).toEqual([
			true,
			[],
			0
		]);
		expect(await updates.apply()).toBe('applied');
		expect(waiting.messages).toEqual(['skip-waiting']);
		container.dispatchEvent(new Event('controllerchange'));
		expect(reload).toHaveBeenCalledOnce();
	});

	it('never interrupts a call', async () => {
		const { container, inCall, updates, update, reload } = page({ controller: SCRIPT });
		const waiting = await update();
		const end = inCall.begin();
		expect(await updates.apply()).toBe('in-call');
		container.dispatchEvent(new Event('controllerchange'));
		expect([waiting.messages, reload.mock.calls.length]).toEqual([[], 0]);
		end();
		expect(await updates.apply()).toBe('applied');
	});

	it('that another page put in place during a call is offered as soon as the call is over', async () => {
		const { container, status, inCall, updates, settled, reload } = page({ controller: SCRIPT });
		await settled();
		const end = inCall.begin();
		container.dispatchEvent(new Event('controllerchange'));
		expect([status.isUpdateReady, await updates.apply()]).toEqual([true, 'in-call']);
		expect(reload).not.toHaveBeenCalled();
		end();
		expect(await updates.apply()).toBe('applied');
		expect(reload).toHaveBeenCalledOnce();
	});

	it('that took the data over stays on offer, whatever the worker does next', async () => {
		const { registration, status, updates, update, reload } = page({ controller: SCRIPT });
		const waiting = await update();
		status.set({ isOutdated: true });
		registration.waiting = null;
		registration.active = waiting;
		waiting.become('activated');
		expect([status.isUpdateReady, await updates.apply()]).toEqual([true, 'applied']);
		expect(reload).toHaveBeenCalledOnce();
	});

	it('is none where none waits', async () => {
		const { updates, settled } = page();
		await settled();
		expect(await updates.apply()).toBe('none');
	});

	it('reloads no page that just got its first worker, or one of another site', () => {
		for (const controller of [null, 'https://a.example/service-worker.js']) {
			const { container, reload } = page({ controller });
			container.dispatchEvent(new Event('controllerchange'));
			expect(reload).not.toHaveBeenCalled();
		}
	});
});
