// Copies a model of the list from its hub into the layout that the site serves, with its manifest.
// GGUF: DIR/FILE.gguf beside DIR/manifest.json. MLC: one folder DIR/MODEL_ID/ with weights, tokenizer, library, manifest.
import { mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { MirrorFault, resumeDownload } from './resume-download.mjs';
import { withEntries, writeManifest } from './model-manifest.mjs';

/** Names inside a model folder; nothing that a hub says may lead out of it. */
const isPlainName = (name) => typeof name === 'string' && /^\w[\w.-]{0,120}$/.test(name);

/** `url` on another host of the same layout. */
export function onHost(url, host) {
	if (!host) return url;
	const { pathname } = new URL(url);
	return new URL(pathname, host).href;
}

const readJson = (path) => {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		throw new MirrorFault(`${path}: no valid JSON`);
	}
};

/**
 * @param offer entry of MODEL_OFFERS
 * @param {{ host?: string, library?: string, listing: (url: string) => Promise<ReadonlyMap<string, object> | null>,
 *   onFile?: (name: string, done: number, bytes: number | null) => void, wait?: (ms: number) => Promise<void> }} how
 * @returns {Promise<{ folder: string, files: object[], address: string }>} `address`: relative to DIR, for config.json
 */
export async function mirrorModel(offer, directory, how) {
	const base = onHost(offer.hub.folder, how.host);
	const isMlc = offer.format === 'mlc';
	const folder = isMlc ? join(directory, offer.id) : directory;
	mkdirSync(folder, { recursive: true });
	const listed =
		(await how.listing(`${base}${offer.hub.file ?? 'mlc-chat-config.json'}`)) ?? new Map();
	const entries = [];

	async function take(name, { url = base + name, told = listed.get(name), as = name } = {}) {
		if (!isPlainName(as)) throw new MirrorFault(`${url}: the hub names a file that is none`);
		const done = await resumeDownload({
			url,
			path: join(folder, as),
			told: told ?? {},
			onProgress: (at, bytes) => how.onFile?.(as, at, bytes),
			...(how.wait ? { wait: how.wait } : {})
		});
		entries.push({ name: as, bytes: done.bytes, sha256: done.sha256, source: url });
		// After every file, so that a copy that was broken off says what is there.
		writeManifest(
			folder,
			withEntries(
				folder,
				isMlc ? entries : entries.map((entry) => ({ ...entry, licence: offer.licence })),
				isMlc ? { licence: offer.licence, source: base } : {}
			)
		);
		return join(folder, as);
	}

	if (!isMlc) {
		checkSpace(folder, listed.get(offer.hub.file)?.bytes ?? 0);
		await take(offer.hub.file);
		return { folder, files: entries, address: offer.hub.file };
	}

	const config = readJson(await take('mlc-chat-config.json'));
	const shards = shardsOf(readJson(await takeTensorList(take)));
	checkSpace(
		folder,
		shards.reduce((sum, shard) => sum + shard.told.bytes, 0)
	);
	const tokenizer = Array.isArray(config.tokenizer_files) ? config.tokenizer_files : [];
	for (const name of tokenizer) {
		try {
			await take(name);
		} catch (cause) {
			// The list names every form of a tokenizer; most repositories hold only some.
			if (!(cause instanceof MirrorFault && cause.missing) || name === 'tokenizer.json')
				throw cause;
		}
	}
	for (const { name, told } of shards) await take(name, { told: { ...told, ...listed.get(name) } });
	const library = how.library ?? offer.hub.library;
	await take(new URL(library).pathname.split('/').at(-1), { url: library, told: {} });
	return { folder, files: entries, address: `${offer.id}/` };
}

/** Older repositories hold the same list under its former name; the library reads only the new one. */
async function takeTensorList(take) {
	try {
		return await take('tensor-cache.json');
	} catch (cause) {
		if (!(cause instanceof MirrorFault && cause.missing)) throw cause;
		return take('ndarray-cache.json', { as: 'tensor-cache.json' });
	}
}

function shardsOf({ records }) {
	if (!Array.isArray(records) || records.length === 0)
		throw new MirrorFault('tensor-cache.json names no shards');
	return records.map(({ dataPath, nbytes, md5sum }) => ({
		name: dataPath,
		told: { bytes: Number(nbytes), ...(typeof md5sum === 'string' ? { md5: md5sum } : {}) }
	}));
}

function checkSpace(folder, bytes) {
	const { bavail, bsize } = statfsSync(folder);
	if (bytes > bavail * bsize)
		throw new MirrorFault(
			`${folder}: ${Math.ceil(bytes / 2 ** 20)} MiB needed, ${Math.floor((bavail * bsize) / 2 ** 20)} MiB free`
		);
}
