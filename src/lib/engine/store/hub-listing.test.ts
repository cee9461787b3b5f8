import { describe, expect, it } from 'vitest';
import { hubListing, listedOnHub, toListing } from './hub-listing.ts';

const HASH = 'AB'.repeat(32);
const LISTING = [
	{ type: 'file', path: 'model.gguf', size: 130, lfs: { oid: HASH, size: 2_000_000 } },
	{ type: 'file', path: 'config.json', size: 70, oid: '0'.repeat(40) },
	{ type: 'directory', path: 'old', size: 0 },
	{ type: 'file', path: 'odd.bin', size: 'many' },
	null
];
const never = new AbortController().signal;
const hub = (asked: string[] = []) => {
	return async (url: string) => {
		asked.push(url);
		return Response.json(LISTING);
	};
};

describe('the listing of a hub', () => {
	it('tells size and hash of a large file, and the size of a small one', () => {
		expect([...toListing(LISTING)!]).toEqual([
			['model.gguf', { bytes: 2_000_000, sha256: HASH.toLowerCase() }],
			['config.json', { bytes: 70, sha256: null }]
		]);
	});

	it('is asked for at the host of the file, with its revision and folder', async () => {
		const asked: string[] = [];
		const fetch = hub(asked);
		await hubListing(fetch, 'https://hub.example/a/b/resolve/v1/x.gguf', never);
		await hubListing(fetch, 'https://mirror.example/a/b/resolve/main/sub/x.gguf', never);
		expect(asked).toEqual([
			'https://hub.example/api/models/a/b/tree/v1',
			'https://mirror.example/api/models/a/b/tree/main/sub'
		]);
	});

	it('is not asked for where the file lies on a plain host', async () => {
		const asked: string[] = [];
		expect(await hubListing(hub(asked), 'https://site.example/models/x.gguf', never)).toBeNull();
		expect(await listedOnHub(hub(asked), 'no address', never)).toBeNull();
		expect(asked).toEqual([]);
	});

	it('is null, and no error, when the hub answers nonsense or nothing', async () => {
		const url = 'https://hub.example/a/b/resolve/main/model.gguf';
		expect(await listedOnHub(hub(), url, never)).toMatchObject({ bytes: 2_000_000 });
		expect(await hubListing(async () => Response.json({}), url, never)).toBeNull();
		expect(await hubListing(async () => new Response('<p>', {}), url, never)).toBeNull();
		expect(await hubListing(() => Promise.reject(new TypeError('off')), url, never)).toBeNull();
	});
});
