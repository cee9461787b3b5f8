import { describe, expect, it } from 'vitest';
import { createManualTimers, type ManualTimers } from '../../../tests/support/manual-timers.ts';
import { createModelLock, type Channel, type Locks } from './model-lock.ts';

/** Locks and channel of one browser, as all its tabs see them. */
function browser() {
	let held = false;
	const queue: (() => void)[] = [];
	const locks: Locks = {
		async request(_name, options, hold) {
			if (held && !('signal' in options)) return hold(null);
			if (held && 'signal' in options)
				await new Promise<void>((resolve, reject) => {
					queue.push(resolve);
					options.signal.addEventListener('abort', () =>
						reject(new DOMException('', 'AbortError'))
					);
				});
			held = true;
			await hold({});
			held = false;
			queue.shift()?.();
			return undefined;
		}
	};
	const channels: Channel[] = [];
	function openTab(timers: ManualTimers) {
		const channel: Channel = {
			onmessage: null,
			postMessage: (data) => {
				for (const other of channels) if (other !== channel) other.onmessage?.({ data });
			}
		};
		channels.push(channel);
		const tab = { speaks: false, gaveWay: 0 };
		const lock = createModelLock({
			locks,
			channel,
			isSpeaking: () => tab.speaks,
			giveWay: () => {
				tab.gaveWay += 1;
				lock.free();
				return Promise.resolve();
			},
			wait: (ms) => new Promise((resolve) => timers.set(resolve, ms))
		});
		return { tab, lock };
	}
	return openTab;
}

describe('the lock on models', () => {
	it('is had by one tab, and by it as often as it likes', async () => {
		const timers = createManualTimers();
		const openTab = browser();
		const { lock } = openTab(timers);
		expect([await lock.take(), await lock.take()]).toEqual([true, true]);
	});

	it('is refused while another tab speaks with a model', async () => {
		const timers = createManualTimers();
		const openTab = browser();
		const [one, two] = [openTab(timers), openTab(timers)];
		await one.lock.take();
		one.tab.speaks = true;
		const asked = two.lock.take();
		await timers.advance(5_000);
		expect([await asked, one.tab.gaveWay]).toEqual([false, 0]);
		one.lock.free();
		await timers.advance(0);
		expect(await two.lock.take()).toBe(true);
	});

	it('is handed over by a tab that only keeps its model warm', async () => {
		const timers = createManualTimers();
		const openTab = browser();
		const [one, two] = [openTab(timers), openTab(timers)];
		await one.lock.take();
		expect([await two.lock.take(), one.tab.gaveWay]).toEqual([true, 1]);
	});

	it('never stands in the way where the browser knows no locks', async () => {
		const lock = createModelLock({
			locks: null,
			channel: null,
			isSpeaking: () => false,
			giveWay: () => Promise.resolve(),
			wait: () => Promise.resolve()
		});
		expect(await lock.take()).toBe(true);
	});
});
