import { normalizePath, type Plugin } from 'vite';
import type * as Maker from '../cli/model-call.ts';
import { jsonModule, readPacks, runModule } from './packs-at-build.ts';

/** Seed of each scenario's model call, and a loader for the call: a few hundred bytes. */
const INDEX = 'virtual:model-calls';
/** One call with its score, loaded when somebody watches it. */
const CALL = 'virtual:model-call/';

const MAKER = 'cli/model-call.ts';

interface Made {
	readonly calls: readonly Maker.ModelCall[];
	/** Everything the result depends on, absolute. */
	readonly files: readonly string[];
}

/**
 * Lets the expert bot call every pack while building and keeps its best call, so that an example always fits the
 * rules that the site is built with. A pack without a good call fails the build.
 */
export function modelCalls(): Plugin {
	let root = process.cwd();
	let made: Promise<Made> | null = null;
	const make = (): Promise<Made> => (made ??= makeCalls(root));
	return {
		name: 'model-calls',
		configResolved(config) {
			root = config.root;
		},
		resolveId(id) {
			return id === INDEX || id.startsWith(CALL) ? `\0${id}` : null;
		},
		async load(id) {
			if (!id.startsWith('\0virtual:model-call')) return null;
			const { calls, files } = await make();
			for (const file of files) this.addWatchFile(file);
			if (id === `\0${INDEX}`) return indexModule(calls);
			const call = calls.find((one) => id === `\0${CALL}${one.attempt.scenario.id}`);
			if (!call) throw new Error(`no model call ${id.slice(CALL.length + 1)}`);
			return jsonModule(call);
		},
		watchChange(id) {
			if (normalizePath(id).includes('/src/lib/')) made = null;
		}
	};
}

async function makeCalls(root: string): Promise<Made> {
	const { module, files } = await runModule<typeof Maker>(root, MAKER);
	const packs = readPacks(root);
	return {
		calls: module.makeModelCalls(packs),
		files: [...packs.map(({ file }) => file), ...files]
	};
}

function indexModule(calls: Made['calls']): string {
	const entries = calls.map(({ attempt: { scenario, settings } }) => {
		const loader = `() => import(${JSON.stringify(CALL + scenario.id)})`;
		return `${JSON.stringify(scenario.id)}: { seed: ${settings.seed}, documentHash: ${JSON.stringify(scenario.documentHash)}, load: ${loader} }`;
	});
	return `export const modelCalls = {${entries.join(',')}};\n`;
}
