import { describe, expect, it } from 'vitest';
import { createInCall, type Locks } from './in-call.ts';

/** Web Locks over several pages of one browser. */
function browserLocks(): Locks {
	const held: { name: string }[] = [];
	return {
		async request(name, { ifAvailable = false }, whileHeld) {
			if (ifAvailable && held.some((one) => one.name === name)) return whileHeld(null);
			const lock = { name };
			held.push(lock);
			await whileHeld(lock);
			held.splice(held.indexOf(lock), 1);
		},
		query: () => Promise.resolve({ held: [...held] })
	};
}

describe('being in a call', () => {
	it('is known in every tab of this site until it ends', async () => {
		const locks = browserLocks();
		const [one, other, elsewhere] = ['a', 'a', 'b'].map((name) => createInCall(locks, name));
		const end = one!.begin();
		expect([one!.isHere(), other!.isHere()]).toEqual([true, false]);
		expect(await other!.isAnywhere()).toBe(true);
		expect(await elsewhere!.isAnywhere()).toBe(false);
		end();
		await Promise.resolve();
		expect(await other!.isAnywhere()).toBe(false);
	});

	it('ends once, however often it is told', () => {
		const inCall = createInCall(undefined, 'a');
		const end = inCall.begin();
		const second = inCall.begin();
		end();
		end();
		expect(inCall.isHere()).toBe(true);
		second();
		expect(inCall.isHere()).toBe(false);
	});

	it('is known in this tab at least where the browser has no locks', async () => {
		const inCall = createInCall(undefined, 'a');
		expect(await inCall.isAnywhere()).toBe(false);
		inCall.begin();
		expect(await inCall.isAnywhere()).toBe(true);
	});

	it('belongs to one tab at a time, call by call', async () => {
		const locks = browserLocks();
		const [one, other] = [createInCall(locks, 'a'), createInCall(locks, 'a')];
		const giveBack = await one.take('a1');
		expect([await other.take('a1'), typeof (await other.take('a2'))]).toEqual([null, 'function']);
		giveBack?.();
		for (let i = 0; i < 5; i += 1) await Promise.resolve();
		expect(await other.take('a1')).not.toBeNull();
	});

	it('belongs to every tab that asks where the browser has no locks, or refuses them', async () => {
		const refusing = { ...browserLocks(), request: () => Promise.reject(new Error('no')) };
		for (const locks of [undefined, refusing])
			expect(await createInCall(locks, 'a').take('a1')).not.toBeNull();
	});
});
