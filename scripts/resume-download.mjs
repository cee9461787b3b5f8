// Fetches one file to disk so that nothing is fetched twice: it grows as NAME.part and gets its name only when size and
// hash are right. Run again, it goes on where it stopped.
import { createHash } from 'node:crypto';
import {
	closeSync,
	createReadStream,
	existsSync,
	openSync,
	readFileSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';

/** Pauses before asking again, milliseconds; progress in between starts them anew. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

/** Statuses that stay as they are. */
const MISSING = [401, 403, 404, 410];

/** What is wrong for good, in words for whoever runs the command; asking again would not help. */
export class MirrorFault extends Error {
	constructor(message, { missing = false } = {}) {
		super(message);
		/** The host has no such file. */
		this.missing = missing;
	}
}

export async function sha256Of(path) {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest('hex');
}

async function hashesOf(path) {
	const [sha256, md5] = [createHash('sha256'), createHash('md5')];
	for await (const chunk of createReadStream(path)) {
		sha256.update(chunk);
		md5.update(chunk);
	}
	return { sha256: sha256.digest('hex'), md5: md5.digest('hex') };
}

/** What every file of a kind begins with; a page or a text in its place is refused before it is stored. */
const MAGIC = [
	[/\.gguf$/i, 'GGUF'],
	[/\.wasm$/i, '\0asm']
];

function looksWrong(path, name) {
	const wanted = MAGIC.find(([pattern]) => pattern.test(name))?.[1];
	if (wanted === undefined) return false;
	const start = Buffer.alloc(4);
	const file = openSync(path, 'r');
	readSync(file, start, 0, 4, 0);
	closeSync(file);
	return start.toString('latin1') !== wanted;
}

/** What was not told is never other. */
const isOther = (told, found) => told !== undefined && told !== null && told !== found;

/** SHA-256 of the file at `path`, and why it is not the one that was meant; null when it is. */
async function inspect(path, name, told) {
	const size = statSync(path).size;
	if (isOther(told.bytes, size))
		return { sha256: '', fault: `${size} bytes instead of ${told.bytes}` };
	if (looksWrong(path, name)) return { sha256: '', fault: 'not a file of this kind' };
	const { sha256, md5 } = await hashesOf(path);
	if (isOther(told.sha256, sha256)) return { sha256, fault: 'SHA-256 does not match' };
	if (isOther(told.md5, md5)) return { sha256, fault: 'MD5 does not match' };
	return { sha256, fault: null };
}

const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function tagOf(path, url) {
	try {
		const note = JSON.parse(readFileSync(path, 'utf8'));
		return note.url === url ? note.tag : null;
	} catch {
		return null;
	}
}

/**
 * @param {{ url: string, path: string, told?: { bytes?: number | null, sha256?: string | null, md5?: string | null },
 *   onProgress?: (done: number, bytes: number | null) => void, wait?: (ms: number) => Promise<void> }} job
 * @returns {Promise<{ bytes: number, sha256: string, kept: boolean }>} `kept`: it was there already
 */
export async function resumeDownload({ url, path, told = {}, onProgress, wait }) {
	const pause = wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
	const name = new URL(url).pathname;
	if (existsSync(path)) {
		const { fault, sha256 } = await inspect(path, name, told);
		if (fault === null) return { bytes: sizeOf(path), sha256, kept: true };
	}

	const part = `${path}.part`;
	const note = `${path}.part.json`;
	let expected = told.bytes ?? null;
	for (let failures = 0; ;) {
		const before = sizeOf(part);
		try {
			expected = await fetchRest({ url, part, note, expected, onProgress });
			if (sizeOf(part) >= expected) break;
			throw new Error('the connection ended early');
		} catch (cause) {
			if (cause instanceof MirrorFault) throw cause;
			failures = sizeOf(part) > before ? 0 : failures + 1;
			const ms = RETRY_MS[failures];
			if (ms === undefined)
				throw new MirrorFault(`${url}: ${reasonOf(cause)}. Run the same command again to go on.`);
			await pause(ms);
		}
	}
	const { fault, sha256 } = await inspect(part, name, { ...told, bytes: expected });
	rmSync(note, { force: true });
	if (fault !== null) {
		rmSync(part, { force: true }); // a broken file must not be gone on with
		throw new MirrorFault(`${url}: ${fault}`);
	}
	renameSync(part, path);
	return { bytes: expected, sha256, kept: false };
}

const reasonOf = (cause) => `${cause?.cause?.message ?? cause?.message ?? cause}`;

/** Appends what the host still has; returns the size of the whole file. */
async function fetchRest({ url, part, note, expected, onProgress }) {
	let at = sizeOf(part);
	if (expected !== null && at === expected) return expected;
	const tag = tagOf(note, url);
	if (at > 0 && tag === null && expected === null) at = 0; // nothing says what the beginning belongs to
	const headers = { 'accept-encoding': 'identity', ...(at > 0 ? { range: `bytes=${at}-` } : {}) };
	const response = await fetch(url, { headers });
	if (MISSING.includes(response.status))
		throw new MirrorFault(`${url}: the host answers ${response.status}`, { missing: true });
	if (response.status === 416) {
		rmSync(part, { force: true });
		throw new Error('the file on the host has changed');
	}
	if (!response.ok || !response.body) throw new Error(`the host answers ${response.status}`);
	if (/text\/html/i.test(response.headers.get('content-type') ?? ''))
		throw new MirrorFault(`${url}: the host sends a page instead of the file`);

	const newTag = response.headers.get('etag');
	const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
	const length = Number(response.headers.get('content-length')) || null;
	const bytes = range ? Number(range[2]) : (length ?? expected);
	if (bytes === null) throw new MirrorFault(`${url}: the host does not tell the size of the file`);
	if (expected !== null && bytes !== expected)
		throw new MirrorFault(`${url}: ${bytes} bytes instead of ${expected}`);
	const goesOn = response.status === 206 && Number(range?.[1]) === at && (!tag || tag === newTag);
	if (!goesOn && response.status === 206) {
		await response.body.cancel();
		rmSync(part, { force: true });
		throw new Error('the file on the host has changed');
	}
	if (!goesOn) at = 0;
	writeFileSync(note, JSON.stringify({ url, tag: newTag }));
	const file = openSync(part, existsSync(part) ? 'r+' : 'w');
	try {
		truncateSync(part, at);
		for await (const chunk of response.body) {
			writeSync(file, chunk, 0, chunk.length, at);
			at += chunk.length;
			onProgress?.(at, bytes);
		}
	} finally {
		closeSync(file);
	}
	return bytes;
}
