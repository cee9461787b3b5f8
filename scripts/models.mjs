// `npm run models -- manifest DIR [--licence NAME] [--source URL]`: writes DIR/manifest.json with size and SHA-256 of
// every GGUF file in DIR, so that the site can verify what learners download from it.
import { createHash } from 'node:crypto';
import {
	createReadStream,
	existsSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';

async function sha256Of(path) {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest('hex');
}

const readManifest = (path) => {
	try {
		return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
	} catch {
		return {};
	}
};

/** Content of the manifest of `folder`; licence and source of an earlier one stay unless given anew. */
export async function manifestOf(folder, { licence, source } = {}) {
	const earlier = readManifest(join(folder, 'manifest.json'));
	const names = readdirSync(folder).filter((name) => /\.gguf$/i.test(name));
	const files = [];
	for (const name of names.sort()) {
		const path = join(folder, name);
		files.push({ name, bytes: statSync(path).size, sha256: await sha256Of(path) });
	}
	return {
		licence: licence ?? earlier.licence ?? '',
		source: source ?? earlier.source ?? '',
		files
	};
}

if (process.argv[1]?.endsWith('models.mjs')) {
	const [, , command, folder, ...rest] = process.argv;
	const option = (name) => {
		const at = rest.indexOf(`--${name}`);
		return at >= 0 ? rest[at + 1] : undefined;
	};
	if (command !== 'manifest' || !folder || !existsSync(folder)) {
		console.error('usage: npm run models -- manifest DIR [--licence NAME] [--source URL]');
		process.exit(1);
	}
	const manifest = await manifestOf(folder, {
		licence: option('licence'),
		source: option('source')
	});
	if (manifest.files.length === 0) {
		console.error(`no .gguf file in ${folder}`);
		process.exit(1);
	}
	writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
	for (const { name, bytes, sha256 } of manifest.files) console.log(`${sha256}  ${bytes}  ${name}`);
	if (manifest.licence === '')
		console.error('no licence given: learners will read that it is not told');
}
