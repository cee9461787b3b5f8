import { expect, it } from 'vitest';
import { whenGoverned, type Governing } from './when-governed.ts';

class Container extends EventTarget {
	controller: object | null = null;
	isRegistered = true;
	getRegistration = () => Promise.resolve(this.isRegistered ? {} : undefined);
}
const never = () => new Promise<void>(() => undefined);
const asked = (container: Container | undefined, wait: (ms: number) => Promise<void> = never) => {
	let isDone = false;
	const done = whenGoverned(container as Governing | undefined, wait).then(() => (isDone = true));
	return { done, isDone: () => isDone };
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

it('waits for a service worker that is about to take the page over', async () => {
	const container = new Container();
	const { done, isDone } = asked(container);
	await settle();
	expect(isDone()).toBe(false);
	container.dispatchEvent(new Event('controllerchange'));
	await done;
});

it('waits for none where there can be none, or where one governs already', async () => {
	await asked(undefined).done;
	const unregistered = new Container();
	unregistered.isRegistered = false;
	await asked(unregistered).done;
	const governed = new Container();
	governed.controller = {};
	await asked(governed).done;
});

it('goes on after five seconds', async () => {
	const waits: number[] = [];
	await asked(new Container(), (ms) => (waits.push(ms), Promise.resolve())).done;
	expect(waits).toEqual([5000]);
});
