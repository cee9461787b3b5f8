import { expect, it } from 'vitest';
import { holdLife, lifeOf, locksOf, type LifeLocks } from './life-line.ts';

/** Locks of a browser: one holder a name, the next in line when it is gone. */
function fakeLocks(): LifeLocks & { readonly end: (name: string) => void } {
	const waiting = new Map<string, (() => void)[]>();
	const free = (name: string) => {
		const [next, ...rest] = waiting.get(name) ?? [];
		if (!next) waiting.delete(name);
		else waiting.set(name, rest);
		next?.();
	};
	return {
		request: (name, hold) =>
			new Promise((resolve) => {
				const run = () =>
					void Promise.resolve(hold()).then(() => {
						resolve(null);
						free(name);
					});
				const line = waiting.get(name);
				if (line) return void line.push(run);
				waiting.set(name, []);
				return run();
			}),
		end: free
	};
}

it('tells the end of a worker that says nothing any more', async () => {
	const locks = fakeLocks();
	let isHeld = false;
	let isGone = false;
	holdLife(locks, 'w1', () => (isHeld = true));
	expect(isHeld).toBe(true);
	const life = lifeOf(locks, 'w1').then(() => (isGone = true));
	await Promise.resolve();
	expect(isGone).toBe(false);
	locks.end('w1');
	await life;
	expect(isGone).toBe(true);
});

it('is left out where the browser has no locks and the worker no name', () => {
	expect(locksOf({})).toBeNull();
	const held = () => {
		throw new Error('nobody holds');
	};
	holdLife(null, 'w1', held);
	holdLife(fakeLocks(), '', held);
});
