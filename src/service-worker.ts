/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { modelSources } from './lib/config/model-hosts.ts';
import { parseConfig } from './lib/config/parse-config.ts';
import { runWorker } from './lib/offline/run-worker.ts';
import type { WorkerScope } from './lib/offline/worker-scope.ts';

const root = `${base}/`;

runWorker(globalThis as unknown as WorkerScope, {
	site: { origin: location.origin, base: root, version, build, files, pages: prerendered },
	engineFilesPath: `${root}_app/engine-files.json`,
	documentsOf: (text) =>
		parseConfig(text).config.documents.map(
			(url) => new URL(url, new URL(root, location.origin)).pathname
		),
	sourcesOf: (text) => modelSources(parseConfig(text).config),
	caches,
	fetch: (path, init) => fetch(path, init),
	wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
});
