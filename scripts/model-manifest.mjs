// The manifest beside a model: size and SHA-256 of every file that the site serves, so that learners' downloads are
// verified against it. One folder holds either GGUF files or one MLC model.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from './resume-download.mjs';

const NAME = 'manifest.json';
const MLC_CONFIG = 'mlc-chat-config.json';

export function readManifest(folder) {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
		return typeof manifest === 'object' && manifest !== null ? manifest : {};
	} catch {
		return {};
	}
}

export function writeManifest(folder, manifest) {
	writeFileSync(join(folder, NAME), `${JSON.stringify(manifest, null, '\t')}\n`);
}

/** Files of a model in `folder`: all of an MLC model's, every GGUF file otherwise; in the order of their names. */
export function modelFilesIn(folder) {
	const isMlc = existsSync(join(folder, MLC_CONFIG));
	return readdirSync(folder)
		.filter((name) => statSync(join(folder, name)).isFile())
		.filter((name) =>
			isMlc ? name !== NAME && !/^\.|\.part(\.json)?$/.test(name) : /\.gguf$/i.test(name)
		)
		.sort();
}

const pick = (entry, given) => ({
	...(given.licence || entry?.licence ? { licence: given.licence || entry.licence } : {}),
	...(given.source || entry?.source ? { source: given.source || entry.source } : {})
});

/** Content of the manifest of `folder`; licence and source of an earlier one stay unless given anew. */
export async function manifestOf(folder, { licence, source } = {}) {
	const earlier = readManifest(folder);
	const entryOf = (name) =>
		Array.isArray(earlier.files) ? earlier.files.find((one) => one?.name === name) : undefined;
	const files = [];
	for (const name of modelFilesIn(folder)) {
		const path = join(folder, name);
		const sha256 = await sha256Of(path);
		const told = entryOf(name);
		// Another content under the name of old: what was said of it no longer holds.
		const own = told?.sha256 === sha256 ? pick(told, {}) : {};
		files.push({ name, bytes: statSync(path).size, sha256, ...own });
	}
	return {
		licence: licence ?? earlier.licence ?? '',
		source: source ?? earlier.source ?? '',
		files
	};
}

/** The manifest with `entries` put in or replaced; files that lie there no more are dropped. */
export function withEntries(folder, entries, { licence, source } = {}) {
	const earlier = readManifest(folder);
	const fresh = new Set(entries.map((entry) => entry.name));
	const others = (Array.isArray(earlier.files) ? earlier.files : []).filter(
		(one) => typeof one?.name === 'string' && !fresh.has(one.name)
	);
	return {
		licence: licence ?? earlier.licence ?? '',
		source: source ?? earlier.source ?? '',
		files: [...others, ...entries]
			.filter(({ name }) => existsSync(join(folder, name)))
			.sort((a, b) => (a.name < b.name ? -1 : 1))
	};
}
