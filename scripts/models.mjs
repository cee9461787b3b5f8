// Models for trainers who serve them from their own host.
//   npm run models -- list
//   npm run models -- mirror MODEL_ID DIR [--host https://HUB] [--library URL]
//   npm run models -- manifest DIR [--licence NAME] [--source URL]
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { manifestOf, writeManifest } from './model-manifest.mjs';
import { mirrorModel } from './mirror-model.mjs';
import { MirrorFault } from './resume-download.mjs';

const USAGE = `usage: npm run models -- list
       npm run models -- mirror MODEL_ID DIR [--host https://HUB] [--library URL]
       npm run models -- manifest DIR [--licence NAME] [--source URL]`;

const [command, ...rest] = process.argv.slice(2);
const options = {};
const words = [];
for (let i = 0; i < rest.length; i += 1) {
	if (rest[i].startsWith('--')) options[rest[i].slice(2)] = rest[(i += 1)];
	else words.push(rest[i]);
}

const ofSource = async (path) => (await runnerImport(path, { configFile: false })).module;
const mib = (bytes) => `${Math.ceil(bytes / 2 ** 20)} MiB`;

async function list() {
	const { MODEL_OFFERS } = await ofSource('./src/lib/engine/models.ts');
	for (const { id, format, downloadMiB, licence } of MODEL_OFFERS)
		console.log(
			`${id.padEnd(40)} ${format.padEnd(5)} ${`${downloadMiB} MiB`.padStart(9)}  ${licence}`
		);
}

/** One line that is written over while a file grows; a line a file where nobody looks on. */
function createProgress() {
	let shown = '';
	return (name, done, bytes) => {
		const line = `${name}  ${mib(done)}${bytes === null ? '' : ` / ${mib(bytes)}`}`;
		if (!process.stderr.isTTY || line === shown) return;
		process.stderr.write(`\r\u001b[K${line}`);
		shown = line;
	};
}

async function mirror(id, directory) {
	const { MODEL_OFFERS } = await ofSource('./src/lib/engine/models.ts');
	const { hubListing } = await ofSource('./src/lib/engine/store/hub-listing.ts');
	const offer = MODEL_OFFERS.find((one) => one.id === id);
	if (!offer)
		throw new MirrorFault(`there is no model "${id}"; \`npm run models -- list\` names them`);
	const never = new AbortController().signal;
	const { folder, files, address } = await mirrorModel(offer, directory, {
		host: options.host,
		library: options.library,
		listing: (url) => hubListing(fetch, url, never),
		onFile: createProgress()
	});
	if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
	for (const { name, bytes, sha256 } of files) console.log(`${sha256}  ${bytes}  ${name}`);
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	const entry = {
		id: offer.id,
		name: offer.name,
		engine: offer.format === 'mlc' ? 'webllm' : 'wllama',
		url: `${basename(resolve(directory))}/${address}`,
		bytes
	};
	console.log(`\n${folder}: ${mib(bytes)}, ${offer.licence}. For "models" in config.json:`);
	console.log(JSON.stringify(entry));
}

async function manifest(folder) {
	const content = await manifestOf(folder, options);
	if (content.files.length === 0)
		throw new MirrorFault(`${folder} holds no GGUF file and no MLC model`);
	writeManifest(folder, content);
	for (const { name, bytes, sha256 } of content.files) console.log(`${sha256}  ${bytes}  ${name}`);
	if (content.licence === '' && content.files.some((file) => !file.licence))
		console.error('no licence given: learners will read that it is not told');
}

try {
	if (command === 'list') await list();
	else if (command === 'mirror' && words.length === 2) await mirror(words[0], words[1]);
	else if (command === 'manifest' && words.length === 1 && existsSync(words[0]))
		await manifest(words[0]);
	else throw new MirrorFault(USAGE);
} catch (cause) {
	if (!(cause instanceof MirrorFault)) throw cause;
	console.error(cause.message);
	process.exitCode = 1;
}
