import { describe, expect, it } from 'vitest';
import { createInCall, type Locks } from './in-call.ts';

/** Web Locks over several pages of one browser. */
function browserLocks(): Locks {
	const held: { name: string }[] = [];
	return {
		async request(name, _options, whileHeld) {
			const lock = { name };
			held.push(lock);
			await whileHeld();
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
});
