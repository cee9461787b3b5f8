import { describe, expect, it } from 'vitest';
import { countRequests } from './request-count.ts';

describe('the count of requests', () => {
	it('counts what went to the network and what left the site', () => {
		let tell: (addresses: readonly string[]) => void = () => {};
		const count = countRequests((onNames) => {
			tell = onNames;
			return () => (tell = () => {});
		}, 'https://a.example');
		expect(count.read()).toEqual({ total: 0, elsewhere: 0 });
		tell(['https://a.example/x.js', 'blob:https://a.example/1', 'data:text/plain,1']);
		tell(['https://hub.example/model', 'https://a.example.org/y', 'wss://b.example/']);
		expect(count.read()).toEqual({ total: 4, elsewhere: 3 });
		count.stop();
		tell(['https://hub.example/model']);
		expect(count.read().total).toBe(4);
	});
});
