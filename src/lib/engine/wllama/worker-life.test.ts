import { expect, it } from 'vitest';
import { lifeOfNextWorker, type LifeBrowser } from './worker-life.ts';

/** One name; `hold` is what the worker's first line would do. */
function browser() {
	let release: (() => void) | null = null;
	const waiting: (() => void)[] = [];
	const made: Blob[] = [];
	const urls = {
		createObjectURL: (source: Blob | MediaSource) => `blob:${made.push(source as Blob)}`
	};
	const locks = {
		request: async (_name: string, ...rest: unknown[]) => {
			const run = rest.at(-1) as (lock: object | null) => unknown;
			const now = rest.length > 1;
			if (release !== null && now) return run(null);
			if (release !== null) await new Promise<void>((resolve) => waiting.push(resolve));
			return run({});
		}
	} as unknown as NonNullable<LifeBrowser['locks']>;
	return {
		made,
		urls,
		locks,
		hold: () => (release = () => undefined),
		end: () => {
			release = null;
			for (const one of waiting.splice(0)) one();
		}
	};
}
const script = (text: string) => new Blob([text], { type: 'text/javascript' });

it('puts a lock of its own before the text of the next worker, and only of that one', async () => {
	const { urls, locks, made } = browser();
	const before = urls.createObjectURL;
	lifeOfNextWorker({ urls, locks, name: 'worker 7' });
	urls.createObjectURL(new Blob(['GGUF']));
	urls.createObjectURL(script('one()'));
	expect(urls.createObjectURL).toBe(before);
	urls.createObjectURL(script('two()'));
	const texts = await Promise.all(made.map((one) => one.text()));
	expect(texts).toEqual([
		'GGUF',
		'navigator.locks.request("worker 7", () => new Promise(() => {}));\none()',
		'two()'
	]);
});

it('knows when the worker is gone', async () => {
	const { urls, locks, hold, end } = browser();
	const life = lifeOfNextWorker({ urls, locks, name: 'w' });
	urls.createObjectURL(script('one()'));
	hold();
	let isOver = false;
	const ended = life.ended().then(() => (isOver = true));
	await new Promise((resolve) => setTimeout(resolve));
	expect(isOver).toBe(false);
	end();
	await ended;
	expect(isOver).toBe(true);
});

it('takes a worker that holds no lock for a living one', async () => {
	const { urls, locks } = browser();
	const life = lifeOfNextWorker({ urls, locks, name: 'w' });
	let isOver = false;
	void life.ended().then(() => (isOver = true));
	await new Promise((resolve) => setTimeout(resolve));
	expect(isOver).toBe(false);
});

it('leaves everything as it was where no worker was made, and where there are no locks', () => {
	const { urls, locks } = browser();
	const before = urls.createObjectURL;
	lifeOfNextWorker({ urls, locks, name: 'w' }).stop();
	expect(urls.createObjectURL).toBe(before);
	lifeOfNextWorker({ urls, locks: null, name: 'w' });
	expect(urls.createObjectURL).toBe(before);
});
