// `npm run test:webllm -- --model DIR --lib FILE.wasm [--package DIR] [--gpu] [--tokens N] [--stops SIGNS]`: the real
// WebLLM engine on any MLC model, from import to debrief. DIR holds mlc-chat-config.json (or resolve/main/ with it).
// --package takes an unpacked @mlc-ai/web-llm of another version, for a library of its series. --gpu uses the graphics
// card instead of software. --stops names signs that end a reply, for random weights. Without a model it says so and is
// content.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './browser.mjs';
import { runBin } from './run.mjs';

const args = process.argv.slice(2);
const option = (name) => {
	const at = args.indexOf(`--${name}`);
	return at >= 0 ? args[at + 1] : undefined;
};

const model = option('model');
const lib = option('lib');
if (!model || !lib) {
	console.log(
		'test:webllm: no model given, nothing tested. ' +
			'Usage: npm run test:webllm -- --model DIR --lib FILE.wasm [--package DIR] [--gpu] [--tokens N] [--stops SIGNS]'
	);
	process.exit(0);
}
for (const path of [model, lib, option('package') ?? model])
	if (!existsSync(path)) {
		console.error(`test:webllm: ${path} does not exist`);
		process.exit(1);
	}

const env = {
	BROWSER_PATH: findBrowser(),
	WEBLLM_MODEL: resolve(model),
	WEBLLM_LIB: resolve(lib),
	WEBLLM_TOKENS: option('tokens') ?? '8',
	WEBLLM_STOPS: option('stops') ?? '',
	WEBLLM_GPU: args.includes('--gpu') ? '1' : '',
	SITE_FOLDER: 'build'
};
const otherPackage = option('package');
if (otherPackage) {
	// Another version is built beside the site, never in its place.
	env.SITE_FOLDER = 'test-results/webllm-site';
	env.WEBLLM_PACKAGE = resolve(otherPackage);
	const build = { BUILD_DIR: env.SITE_FOLDER, WEBLLM_PACKAGE: resolve(otherPackage) };
	console.log(`building with ${build.WEBLLM_PACKAGE} …`);
	const code = runBin('vite/bin/vite.js', ['build', '--logLevel', 'error'], build);
	if (code !== 0) process.exit(code);
} else buildIfStale();
process.exit(
	runBin(
		'@playwright/test/cli.js',
		['test', 'tests/e2e/webllm-model.spec.ts', '--workers=1', '--output=test-results/webllm'],
		env
	)
);
