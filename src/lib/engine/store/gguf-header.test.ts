import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyGguf } from '../../../../scripts/tiny-gguf.mjs';
import { readGgufHeader } from './gguf-header.ts';

const whole = tinyGguf(1);
const read = (bytes: Uint8Array) => {
	const header = readGgufHeader(bytes, bytes.length);
	return header.ok ? header.value.architecture : header.error;
};

describe('the head of a GGUF file', () => {
	it('tells what the model is and how long the file must be', () => {
		const header = readGgufHeader(whole, whole.length);
		expect(header).toMatchObject({
			ok: true,
			value: { architecture: 'llama', name: 'tiny-noise', contextTokens: 4096 }
		});
		expect(header.ok && whole.length - header.value.minBytes).toBeLessThan(32);
	});

	it.each([
		['cut in its weights', whole.subarray(0, whole.length - 4096), 'truncated'],
		['cut in its head', whole.subarray(0, 200), 'truncated'],
		['a page', new TextEncoder().encode('<!doctype html><title>404</title>'), 'not-gguf'],
		['empty', new Uint8Array(0), 'not-gguf'],
		[
			'of the first version',
			Uint8Array.from([...whole.subarray(0, 4), 1, ...whole.subarray(5)]),
			'old-version'
		]
	])('of a file that is %s is refused', (_what, bytes, fault) => expect(read(bytes)).toBe(fault));

	it('never throws, whatever is broken in it', () => {
		fc.assert(
			fc.property(fc.nat(2000), fc.nat(255), (at, value) => {
				const broken = Uint8Array.from(whole.subarray(0, 6000));
				broken[at] = value;
				expect(typeof read(broken)).toBe('string');
			}),
			{ numRuns: 200 }
		);
	});
});
