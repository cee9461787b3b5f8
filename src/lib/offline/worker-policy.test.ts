import { expect, it } from 'vitest';
import fc from 'fast-check';
import { underPolicy, workerPolicy } from './worker-policy.ts';

const connect = (sources: readonly string[]) =>
	/connect-src ([^;]*)/.exec(workerPolicy(sources))?.[1];

it('lets a worker reach the site and the hosts that are named, and nobody else', () => {
	expect(connect([])).toBe("'self'");
	expect(connect(['https://a.example', 'http://10.0.0.7:8080', 'https://*.hf.co'])).toBe(
		"'self' https://a.example http://10.0.0.7:8080 https://*.hf.co"
	);
	expect(workerPolicy([])).toContain("default-src 'none'");
});

it('can be widened by no word of a configuration', () => {
	expect(connect(['*', 'https:', "'unsafe-inline'", 'https://a.example; connect-src *'])).toBe(
		"'self'"
	);
	fc.assert(
		fc.property(fc.array(fc.string()), (sources) => {
			const policy = workerPolicy(sources);
			expect(policy.split(';')).toHaveLength(3);
			expect(policy).not.toMatch(/ \*(?: |$)/);
		})
	);
});

it('keeps what the response is', async () => {
	const response = underPolicy(
		new Response('code', { headers: { 'content-type': 'text/javascript' } }),
		'p'
	);
	expect([await response.text(), response.headers.get('content-type')]).toEqual([
		'code',
		'text/javascript'
	]);
	expect(response.headers.get('content-security-policy')).toBe('p');
});
